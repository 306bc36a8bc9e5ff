import { describe, expect, it } from 'vitest';
import type { ComparedRow, TextPiece } from '../../../src/lib/contract/report-comparison.ts';
import type { ReportContent } from '../../../src/lib/contract/report-content.ts';
import { compareReports } from '../../../src/lib/documents/comparison/compare-reports.ts';
import {
	compareWords,
	onlyChanges,
	wordsOf
} from '../../../src/lib/documents/comparison/compare-words.ts';
import { compareRows } from '../../../src/lib/documents/comparison/pair-rows.ts';
import { sampleData } from '../../../src/lib/documents/samples/sample-data.ts';
import { sampleIssuance } from '../../support/sample-issuance.ts';

const { report } = sampleData(sampleIssuance);
const content: ReportContent = {
	schema: 1,
	kind: 'dialogue_report',
	data: report,
	submittedTo: report.submittedTo,
	endedAt: null,
	narrative: report.narrative
};

const was = (pieces: readonly TextPiece[]) =>
	pieces.map(({ change, text }) => (change === 'added' ? '' : text)).join('');
const is = (pieces: readonly TextPiece[]) =>
	pieces.map(({ change, text }) => (change === 'removed' ? '' : text)).join('');
const row = (title: string, text: string) => ({ title, cells: [{ field: 'text' as const, text }] });
const changes = (rows: readonly ComparedRow[]) => rows.map(({ change, title }) => [change, title]);

describe('words', () => {
	it('are found in Khmer, which has no spaces between them', () => {
		expect(wordsOf('ក្រុមការងារបច្ចេកទេស').length).toBeGreaterThan(1);
		const pieces = compareWords('ប្រជាពលរដ្ឋខ្វះទឹកស្អាត', 'ប្រជាពលរដ្ឋខ្វះភ្លើងអគ្គិសនី');
		expect(pieces[0]).toEqual({ text: 'ប្រជាពលរដ្ឋខ្វះ', change: 'same' });
		expect(was(pieces)).toBe('ប្រជាពលរដ្ឋខ្វះទឹកស្អាត');
		expect(is(pieces)).toBe('ប្រជាពលរដ្ឋខ្វះភ្លើងអគ្គិសនី');
	});

	it('differ by words, not by letters', () => {
		expect(compareWords('one two three', 'one too three')).toEqual([
			{ text: 'one ', change: 'same' },
			{ text: 'two', change: 'removed' },
			{ text: 'too', change: 'added' },
			{ text: ' three', change: 'same' }
		]);
	});

	it('are left out where nothing changed near them', () => {
		const long = Array.from({ length: 200 }, (_, index) => `w${index}`).join(' ');
		const [first, , last] = onlyChanges(compareWords(`${long} a ${long}`, `${long} b ${long}`));
		expect(first!.text).toMatch(/^ … .*w199 $/);
		expect(last!.text.length).toBeLessThan(long.length);
	});
});

describe('rows', () => {
	it('are told apart as wholes where too many were rewritten to look for likenesses', () => {
		const many = (text: string) =>
			Array.from({ length: 250 }, (_, index) => row(`${text} ${index}`, 'the same words in each'));
		const found = compareRows(many('before'), many('after'));
		expect(found.filter(({ change }) => change === 'removed')).toHaveLength(250);
		expect(found.filter(({ change }) => change === 'added')).toHaveLength(250);
	});

	it('are known again by their title or by their words, the removed ones at their place', () => {
		const before = [row('a', 'one'), row('b', 'two'), row('c', 'a long text about water pumps')];
		const after = [
			row('a', 'one'),
			row('x', 'entirely new'),
			row('d', 'a long text about the water pumps')
		];
		expect(changes(compareRows(before, after))).toEqual([
			['same', 'a'],
			['added', 'x'],
			['removed', 'b'],
			['changed', 'd']
		]);
	});

	it('that only changed places are no change', () => {
		const before = [row('a', 'one'), row('b', 'two')];
		expect(compareRows(before, before.toReversed()).map(({ change }) => change)).toEqual([
			'same',
			'same'
		]);
	});

	it('of a changed one show the cells that differ', () => {
		const before = {
			title: 'a',
			cells: [...row('a', 'x').cells, { field: 'to' as const, text: 'm' }]
		};
		const after = {
			title: 'a',
			cells: [...row('a', 'y').cells, { field: 'to' as const, text: 'm' }]
		};
		expect(compareRows([before], [after])[0]!.cells.map(({ field }) => field)).toEqual(['text']);
	});
});

describe('two states of a report', () => {
	it.each(['km', 'en'] as const)('that are the same differ in nothing, in %s', (locale) => {
		const { counts } = compareReports(content, structuredClone(content), locale);
		expect(counts).toEqual({ added: 0, removed: 0, changed: 0 });
	});

	it('show what changed, part by part', () => {
		const [first, ...others] = report.actions;
		const after: ReportContent = {
			...content,
			data: {
				...report,
				actions: [{ ...first!, deadline: '2027-12-31' }, ...others.slice(0, -1)],
				challenges: [
					...report.challenges,
					{ title: 'បញ្ហាថ្មី', description: '', status: 'open', solutions: [] }
				]
			},
			narrative: {
				...report.narrative,
				km: { ...report.narrative.km, conclusion: 'សេចក្ដីសន្និដ្ឋាន**ថ្មី**' }
			}
		};
		const { parts } = compareReports(content, after, 'km');
		const rows = (key: string) => {
			const part = parts.find((one) => one.key === key);
			return part?.kind === 'rows' ? part.rows : [];
		};
		const actions = rows('actions').filter(({ change }) => change !== 'same');
		expect(changes(actions)).toEqual([
			['changed', first!.title],
			['removed', others.at(-1)!.title]
		]);
		expect(actions[0]!.cells.map(({ field }) => field)).toEqual(['deadline']);
		expect(changes(rows('challenges')).at(-1)).toEqual(['added', 'បញ្ហាថ្មី']);
		expect(parts.find(({ key }) => key === 'conclusion')).toMatchObject({ change: 'changed' });
	});

	it('tell a change of marks from one of words', () => {
		const marked = (introduction: string): ReportContent => ({
			...content,
			narrative: { ...content.narrative, en: { ...content.narrative.en, introduction } }
		});
		const { parts } = compareReports(marked('a word'), marked('a **word**'), 'en');
		expect(parts.find(({ key }) => key === 'introduction')).toMatchObject({
			change: 'changed',
			onlyMarks: true
		});
	});

	it('of 300 participants are compared row by row', () => {
		const people = (suffix: string) =>
			Array.from({ length: 300 }, (_, index) => ({
				...report.participants[0]!,
				name: `${suffix} ${index}`
			}));
		const { parts } = compareReports(
			{ ...content, data: { ...report, participants: people('a') } },
			{ ...content, data: { ...report, participants: people('b') } },
			'km'
		);
		const part = parts.find(({ key }) => key === 'participants');
		const compared = part?.kind === 'rows' ? part.rows : [];
		const counted = (change: string) => compared.filter((row) => row.change === change).length;
		expect([counted('removed'), counted('added')]).toEqual([300, 300]);
	});
});
