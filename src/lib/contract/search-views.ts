import type { Bilingual } from './meeting-views.ts';

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
	count: number;
	groups: { kind: HitKind; hits: Hit[]; more: boolean }[];
}
