import { formatDigits } from '../../../src/lib/i18n/format.ts';
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

type InputKind = 'report' | 'problem' | 'proposal' | 'question' | 'commitment';

/**
 * Something that is raised under a theme, and what becomes of it. Texts are as the scribe writes
 * them: in Khmer, or in English where a partner speaks it. `{district}` stands for one of the
 * province's districts, `{n}` and `{m}` for numbers (see `fillMatter`).
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

/** What the places of a matter's texts stand for where it is raised. */
export interface MatterPlaces {
	district: string;
	n: number;
	m: number;
}

/** A text of a matter with its places filled; numbers are in the digits of the text's language. */
export function fillMatter(text: string, { district, n, m }: MatterPlaces): string {
	const locale = /[\u1780-\u17b3]/.test(text) ? 'km' : 'en';
	return text
		.replaceAll('{district}', district)
		.replaceAll('{n}', formatDigits(n, locale))
		.replaceAll('{m}', formatDigits(m, locale));
}
