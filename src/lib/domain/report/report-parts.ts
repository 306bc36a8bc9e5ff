import { locales, type Locale } from '../language.ts';

// Apart from the schemas of the contract, so that a page that offers the parts loads no schema library.

/** The parts of a report that a person may write, in their order. */
export const narrativeKeys = ['introduction', 'proceedings', 'conclusion'] as const;
export type NarrativeKey = (typeof narrativeKeys)[number];

/**
 * The languages in which only some of the narrative parts are written: a part rewritten in one language
 * only says something else in the other.
 */
export function partlyWritten(written: readonly { key: NarrativeKey; locale: Locale }[]): Locale[] {
	const has = (key: NarrativeKey, locale: Locale) =>
		written.some((part) => part.key === key && part.locale === locale);
	return locales.filter((locale) =>
		written.some((part) => part.locale !== locale && !has(part.key, locale))
	);
}

/** The most characters of a narrative part, marks included. */
export const maxNarrative = 20_000;

/** The parts that a reviewer can remark on: the narrative ones and those built from the data. */
export const reportParts = [
	'',
	'introduction',
	'proceedings',
	'participation',
	'discussion',
	'challenges',
	'actions',
	'national',
	'previous',
	'conclusion'
] as const;
export type ReportPart = (typeof reportParts)[number];
