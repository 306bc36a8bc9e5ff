import type { ForumKind } from '../../forum/forum-kind.ts';

/** The forums that the guideline on technical working groups is for. */
export const workingGroups = ['twg', 'sub_group'] as const satisfies readonly ForumKind[];

/** With those whose own guidelines say nothing else of it: they are prepared in the same way. */
export const preparedAlike = [
	...workingGroups,
	'twg_network',
	'smd',
	'ngo_consultation'
] as const satisfies readonly ForumKind[];
