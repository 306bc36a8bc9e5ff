import { describe, expect, it } from 'vitest';
import type { ReportContent } from '../../../src/lib/contract/report-content';
import { buildMinutes } from '../../../src/lib/documents/builders/minutes';
import { buildReport } from '../../../src/lib/documents/builders/report';
import { compareReports } from '../../../src/lib/documents/comparison/compare-reports';
import { sampleData } from '../../../src/lib/documents/samples/sample-data';
import { sampleIssuance } from '../../support/sample-issuance.ts';
import { minutesOf, reportOf } from '../../../src/lib/server/document/report-orders';
import { issuedContent, readFingerprint, readPart } from '../../../src/lib/server/report/read-part';

const { report } = sampleData(sampleIssuance);
const { narrative, submittedTo, guideline = [], ...data } = report;
const draft: ReportContent = {
	schema: 1,
	kind: 'dialogue_report',
	data: { ...data, issuance: { ...data.issuance, number: null, date: null, draft: true } },
	submittedTo,
	endedAt: '11:40',
	narrative,
	guideline
};
const issued = issuedContent(draft, {
	number: '012/26 របក',
	date: '2026-05-20',
	signatory: { km: 'អភិបាលខេត្ត', en: 'Governor' },
	verification: { linkId: '00000000-0000-7000-8000-000000000001' }
});

type Path = (string | number)[];

/** Every value that is no object or list, by the way to it. */
function leavesOf(value: unknown, path: Path = []): Path[] {
	if (typeof value !== 'object' || value === null) return [path];
	return Object.entries(value).flatMap(([key, held]) =>
		leavesOf(held, [...path, Array.isArray(value) ? Number(key) : key])
	);
}

/** The names on the way to a value, rows left out: `data.actions.title`. */
const placeOf = (path: Path) => path.filter((step) => typeof step === 'string').join('.');

/** Values of which one is chosen, by the place in which they stand. */
const choices: [RegExp, string, string][] = [
	[/challenges\.status$/, 'agreed', 'open'],
	[/actions\.status$/, 'done', 'blocked'],
	[/inputs\.status$/, 'answered', 'considered'],
	[/inputs\.kind$/, 'question', 'report'],
	[/agenda\.kind$/, 'closing', 'break'],
	[/meeting\.kind$/, 'twg', 'dialogue'],
	[/^kind$/, 'minutes', 'dialogue_report'],
	[/category$/, 'a', 'h'],
	[/attendance$/, 'excused', 'absent'],
	[/guideline\.result$/, 'met', 'not_met'],
	[/guideline\.level$/, 'must', 'should'],
	[/plans$/, 'development_plan', 'annual_investment_plan'],
	[/rule$/, 'CPPD-20', 'CPPD-21']
];

/** What may stand where nothing does. */
function whereNothing(place: string): unknown {
	if (place.endsWith('budget')) return 5;
	if (place.startsWith('narrative')) return 'អត្ថបទ';
	const text = { km: 'ផ្សេង', en: 'Other' };
	if (!place.endsWith('inputs.by')) return text;
	return { name: text, position: text, organisation: text, category: 'a' };
}

function another(value: unknown, path: Path): unknown {
	const place = placeOf(path);
	const chosen = choices.find(([where]) => where.test(place));
	if (chosen) return value === chosen[1] ? chosen[2] : chosen[1];
	if (typeof value === 'number') return value + 1;
	if (typeof value === 'boolean') return !value;
	if (value === null) return whereNothing(place);
	const text = String(value);
	if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text === '2026-02-02' ? '2026-02-03' : '2026-02-02';
	if (/^\d\d:\d\d$/.test(text)) return text === '05:05' ? '05:06' : '05:05';
	return `${text} ផ្សេង`;
}

function withAnother(content: ReportContent, path: Path): ReportContent {
	const copy = structuredClone(content) as unknown as Record<string | number, unknown>;
	let at = copy;
	for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
	const last = path.at(-1)!;
	at[last] = another(at[last], path);
	return copy as unknown as ReportContent;
}

/** What is printed of a content in both languages. */
function printed(content: ReportContent): string {
	return JSON.stringify(
		(['km', 'en'] as const).map((locale) =>
			content.kind === 'dialogue_report'
				? buildReport(reportOf(content), locale)
				: buildMinutes(minutesOf(content), locale)
		)
	);
}

/** Each place once: other rows have the same. */
const places = new Map(leavesOf(readPart(draft)).map((path) => [placeOf(path), path]));

describe('what is read of a report', () => {
	it('is the same in the draft and in the version made from it', () => {
		expect(readPart(issued)).toEqual(readPart(draft));
		expect(readFingerprint(issued)).toBe(readFingerprint(draft));
		expect(issued.data.issuance).toMatchObject({
			number: '012/26 របក',
			date: '2026-05-20',
			draft: false
		});
		const evidence = issued.guideline!.find(({ rule }) => rule === 'CPPD-17')!.evidence;
		expect(evidence.date).toBe('2026-05-20');
	});

	it('has another fingerprint with every single value that changes', () => {
		const own = readFingerprint(draft);
		const same = [...places].filter(
			([, path]) => readFingerprint(withAnother(draft, path)) === own
		);
		expect(same).toEqual([]);
		expect(places.size).toBeGreaterThan(60);
	});

	it('shows in the comparison whatever changes on paper', () => {
		const before = printed(draft);
		const unseen = [...places].flatMap(([place, path]) => {
			// The other kind is another document altogether.
			if (place === 'kind') return [];
			const after = withAnother(draft, path);
			const changes = (['km', 'en'] as const).map((locale) => {
				const { added, removed, changed } = compareReports(draft, after, locale).counts;
				return added + removed + changed;
			});
			return changes.some((count) => count > 0) || printed(after) === before ? [] : [place];
		});
		expect(unseen).toEqual([]);
	});

	it('knows the order of rows', () => {
		const { actions } = draft.data;
		const turned = { ...draft, data: { ...draft.data, actions: actions.toReversed() } };
		expect(actions.length).toBeGreaterThan(1);
		expect(readFingerprint(turned)).not.toBe(readFingerprint(draft));
	});
});
