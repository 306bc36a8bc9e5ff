import type { DepartmentKey } from '../bodies/ministries.ts';

/** Who says something in the hall, or owns an action. */
export type Voice =
	| DepartmentKey
	| 'province'
	| 'district'
	| 'commune'
	| 'community'
	| 'council'
	| 'ngo'
	| 'partner'
	| 'private'
	| 'association'
	| 'academia';

export type InputKind = 'report' | 'problem' | 'proposal' | 'question' | 'commitment';

/**
 * Something that is raised under a theme, and what becomes of it. Texts are as the scribe writes
 * them: in Khmer, or in English where a partner speaks it. `{district}` stands for one of the
 * province's districts, `{n}` and `{m}` for numbers in Khmer digits.
 */
export interface Matter {
	key: string;
	challenge: string;
	description: string;
	said: readonly (readonly [InputKind, Voice, string])[];
	/** Who answers what was said, and in which words. */
	answer: readonly [Voice, string];
	solution: string;
	action: {
		title: string;
		result: string;
		owner: Voice;
		/** Million riel, from and to. */
		budget?: readonly [number, number];
		source?: string;
	};
	/** What a province asks of the national level when it cannot resolve this itself, and the answer. */
	national?: { request: string; answer: string };
}
