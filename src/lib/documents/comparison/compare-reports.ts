import type { ReportContent } from '../../contract/report-content.ts';
import type {
	ComparedPart,
	ReportComparison,
	RowChange
} from '../../contract/report-comparison.ts';
import type { NarrativeKey } from '../../domain/report/report-parts.ts';
import { parseRichText, plainText, writeRichText } from '../../domain/report/rich-text.ts';
import type { Locale } from '../../domain/language.ts';
import { fillNarrative } from '../builders/narrative.ts';
import { compareWords } from './compare-words.ts';
import { compareRows } from './pair-rows.ts';
import { reportRows } from './report-rows.ts';

/** The parts in the order of the report. */
const ORDER = [
	'issuance',
	'meeting',
	'agenda',
	'introduction',
	'participation',
	'previous',
	'proceedings',
	'discussion',
	'challenges',
	'actions',
	'national',
	'conclusion',
	'participants',
	'guideline'
] as const;

/** What differs between two states of a report, part by part and row by row, in one language. */
export function compareReports(
	before: ReportContent,
	after: ReportContent,
	locale: Locale
): ReportComparison {
	const was = {
		rows: reportRows(before, locale),
		texts: fillNarrative(before.narrative[locale], before.data, locale)
	};
	const is = {
		rows: reportRows(after, locale),
		texts: fillNarrative(after.narrative[locale], after.data, locale)
	};
	const parts = ORDER.map((key): ComparedPart => {
		if (isNarrative(key)) return compareTexts(key, was.texts[key], is.texts[key]);
		return { key, kind: 'rows', rows: compareRows(was.rows[key], is.rows[key]) };
	});
	const changes = parts.flatMap((part) =>
		part.kind === 'text' ? [part.change] : part.rows.map((row) => row.change)
	);
	const count = (change: RowChange) => changes.filter((one) => one === change).length;
	return {
		parts,
		counts: { added: count('added'), removed: count('removed'), changed: count('changed') }
	};
}

function isNarrative(key: (typeof ORDER)[number]): key is NarrativeKey {
	return key === 'introduction' || key === 'proceedings' || key === 'conclusion';
}

function compareTexts(key: NarrativeKey, before: string, after: string): ComparedPart {
	const was = parseRichText(before);
	const is = parseRichText(after);
	const pieces = compareWords(plainText(was), plainText(is));
	const sameWords = pieces.every(({ change }) => change === 'same');
	const onlyMarks = sameWords && writeRichText(was) !== writeRichText(is);
	return {
		key,
		kind: 'text',
		change: sameWords && !onlyMarks ? 'same' : 'changed',
		pieces,
		onlyMarks
	};
}
