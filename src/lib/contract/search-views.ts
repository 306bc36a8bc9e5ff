import type { Bilingual } from '../domain/language.ts';

export const hitKinds = ['meeting', 'organisation', 'person', 'action', 'input'] as const;
export type HitKind = (typeof hitKinds)[number];

/** Something that was found. */
export interface Hit {
	kind: HitKind;
	id: string;
	title: Bilingual;
	detail: Bilingual;
	/** YYYY-MM-DD. */
	date: string | null;
	href: string;
}

/** What was found, by kind. */
export interface SearchView {
	query: string;
	/** How many are shown. */
	count: number;
	/** Whether there are others that are not. */
	more: boolean;
	groups: { kind: HitKind; hits: Hit[]; more: boolean }[];
}
