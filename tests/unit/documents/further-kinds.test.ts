import { describe, expect, it } from 'vitest';
import type { DocumentLocale } from '../../../src/lib/domain/language.ts';
import type { DocumentText } from '../../../src/lib/contract/document.ts';
import type { ReportData } from '../../../src/lib/contract/document-reports.ts';
import { buildAttendanceSheet } from '../../../src/lib/documents/builders/attendance-sheet.ts';
import { buildBoardNote } from '../../../src/lib/documents/builders/board-note.ts';
import { buildEscalationAnswer } from '../../../src/lib/documents/builders/escalation-answer.ts';
import { buildGuidelineAnnex } from '../../../src/lib/documents/builders/guideline-annex.ts';
import { guidelineEvidence } from '../../../src/lib/documents/builders/guideline-evidence.ts';
import { ruleAsks } from '../../../src/lib/i18n/labels/guideline-rules.ts';
import { buildBadges, buildNameCards } from '../../../src/lib/documents/builders/people-cards.ts';
import { summariseParticipation } from '../../../src/lib/documents/builders/participation-summary.ts';
import { buildMinutes } from '../../../src/lib/documents/builders/minutes.ts';
import { buildProgressReport } from '../../../src/lib/documents/builders/progress-report.ts';
import { layOut } from '../../../src/lib/documents/pdf/lay-out.ts';
import { buildReportSummary } from '../../../src/lib/documents/builders/report-summary.ts';
import { buildReport } from '../../../src/lib/documents/builders/report.ts';
import { shorten } from '../../../src/lib/documents/builders/shorten.ts';
import { pick } from '../../../src/lib/documents/builders/vocabulary.ts';
import type { Block, Cards, DocumentModel, Table } from '../../../src/lib/documents/model/model.ts';
import { renderPdf } from '../../../src/lib/documents/pdf/render-pdf.ts';
import { sampleData } from '../../../src/lib/documents/samples/sample-data.ts';
import { sampleIssuance } from '../../support/sample-issuance.ts';
import { sampleParticipants } from '../../../src/lib/documents/samples/sample-people.ts';
import { modelTexts } from './model-texts.ts';
import { readPdf } from './read-pdf.ts';
import { sampleDocument } from './sample-orders.ts';

const sample = sampleData(sampleIssuance);
const textOf = (model: DocumentModel) => modelTexts(model).join('\n');
const first = <Kind extends Block['kind']>(model: DocumentModel, kind: Kind) =>
	model.body.find((block): block is Extract<Block, { kind: Kind }> => block.kind === kind)!;

describe('the attendance sheet', () => {
	const data = sample['attendance-sheet'];
	const table: Table = first(buildAttendanceSheet(data, 'km'), 'table');
	const lines = table.body.filter(({ look }) => look !== 'group');

	it('has a line for everybody on the list and the spare ones, numbered through', () => {
		expect(lines).toHaveLength(data.participants.length + data.spareLines);
		expect(lines.at(-1)?.cells[0]).toBe('៥០');
	});

	it('leaves room to write a telephone number and to sign', () => {
		expect(table.rowHeight).toBeGreaterThanOrEqual(24);
		for (const { cells } of lines) expect(cells.slice(-2)).toEqual(['', '']);
	});

	it('is 35 mm wide where people sign, on the page', () => {
		const laid = layOut([buildAttendanceSheet(data, 'km')]);
		const [page] = laid.pages;
		// The lines between the columns of the table.
		const across = page!.items.flatMap(({ type, item }) => {
			const { x1, x2 } = item as { x1?: number; x2?: number };
			return type === 'vector' && x1 !== undefined && x1 === x2 ? [x1] : [];
		});
		const [last = 0, before = 0] = [...new Set(across)].toSorted((one, other) => other - one);
		expect(((last - before) / 72) * 25.4).toBeGreaterThanOrEqual(35);
	});

	it('heads each category once, in the guideline’s order', () => {
		expect(table.body.filter(({ look }) => look === 'group')).toHaveLength(8 + 1);
		const none = buildAttendanceSheet({ ...data, spareLines: 0 }, 'km');
		expect(first(none, 'table').body.filter(({ look }) => look === 'group')).toHaveLength(8);
	});
});

describe('badges and name cards', () => {
	it('are one for each person; who comes in somebody’s place wears their own name', () => {
		for (const build of [buildBadges, buildNameCards]) {
			const cards: Cards = first(build(sample.badges, 'km'), 'cards');
			expect(cards.items).toHaveLength(sample.badges.participants.length);
			const at = sample.badges.participants.findIndex(({ delegate }) => delegate);
			expect(cards.items[at]?.name).toBe('មន្ត្រីតំណាង');
			expect(cards.items[at]?.lines).toEqual(['ប្រធានការិយាល័យ', 'មន្ទីរសុខាភិបាល']);
		}
	});
});

const long = 'ប្រព័ន្ធផ្គត់ផ្គង់ទឹកស្អាតនៅឃុំដាច់ស្រយាលមិនទាន់ដំណើរការពេញលេញ ជាពិសេសក្នុងរដូវប្រាំង '.repeat(6);
const many = <Item>(item: Item, count: number): Item[] => Array.from({ length: count }, () => item);
const body: DocumentText = {
	km: 'មន្ទីរកសិកម្ម រុក្ខាប្រមាញ់ និងនេសាទខេត្តកំពង់ចាម និងអង្គភាពពាក់ព័ន្ធ',
	en: 'Provincial Department of Agriculture, Forestry and Fisheries and the units concerned'
};
const big: ReportData = {
	...sample.report,
	issuance: { ...sampleIssuance, copies: many(body, 30) },
	meeting: { ...sample.report.meeting, venue: body, chair: body },
	participants: Array.from({ length: 12 }, () => sample.report.participants).flat(),
	challenges: many({ ...sample.report.challenges[0]!, title: long, solutions: many(long, 5) }, 40),
	actions: many({ ...sample.report.actions[0]!, title: long, owner: body }, 60),
	nationalMatters: many({ title: long, request: long, to: body }, 20)
};

describe('the summary of a report', () => {
	it.each(['km', 'en'] as const)('fits on two pages, of any dialogue, in %s', async (locale) => {
		for (const data of [sample.report, big]) {
			const bytes = await renderPdf([buildReportSummary(data, locale)]);
			const { pages } = await readPdf(bytes);
			expect(pages.length).toBeLessThanOrEqual(2);
		}
	});

	it('cuts no name of a body, however long', () => {
		for (const locale of ['km', 'en'] as const) {
			expect(textOf(buildReportSummary(big, locale))).toContain(body[locale]);
		}
	});

	it('says how many more there are of what it leaves out', () => {
		const text = textOf(buildReportSummary(big, 'en'));
		expect(text).toContain('and 37 more, in the full report');
		expect(text).toContain('and 55 more, in the full report');
		expect(textOf(buildReportSummary(sample.report, 'en'))).not.toContain(
			'more, in the full report'
		);
	});

	it('names the actions by deadline, what waits before what is settled', () => {
		const texts = modelTexts(buildReportSummary(sample.report, 'en'));
		const at = (text: string) => texts.findIndex((one) => one.includes(text));
		expect(at('20/11/2026')).toBeLessThan(at('15/02/2027'));
		expect(at('15/02/2027')).toBeLessThan(at('31/03/2027'));
		expect(texts.indexOf('Under discussion')).toBeLessThan(texts.indexOf('Agreed'));
	});
});

describe('a text that is too long', () => {
	it('ends with a whole word and an ellipsis', () => {
		const short = shorten(long, 60);
		expect(short.length).toBeLessThanOrEqual(61);
		expect(long.startsWith(short.slice(0, -1))).toBe(true);
		expect(short.slice(0, -1)).not.toMatch(/\u17d2$|\u200b/);
		expect(shorten('One two three', 8)).toBe('One two…');
		expect(shorten('One\ntwo', 8)).toBe('One two');
	});
});

describe('the progress report', () => {
	const data = sample['progress-report'];

	it('counts by status, tells what is overdue, and puts it first', () => {
		const model = buildProgressReport(data, 'en');
		const text = textOf(model);
		expect(text).toContain(
			'of the agreed actions (3), done: 1, in progress: 1; past their deadline: 2'
		);
		const matrix = model.body.filter((block) => block.kind === 'table').at(-1)!;
		const deadlines = matrix.body.map(({ cells }) => cells[3]);
		expect(deadlines).toEqual(['15/03/2026', '15/05/2026', '15/04/2026']);
		expect(text).toContain(data.actions[0]!.progressNote!);
	});

	it('says so where nothing was agreed', () => {
		expect(textOf(buildProgressReport({ ...data, actions: [] }, 'en'))).toContain(
			'No action was agreed.'
		);
	});
});

describe('the answer to an escalation', () => {
	it.each(['km', 'en'] as const)('repeats what was asked and gives the answer, in %s', (locale) => {
		const data = sample['escalation-answer'];
		const text = textOf(buildEscalationAnswer(data, locale));
		expect(text).toContain(data.matter.request);
		for (const part of data.answer.split('\n\n')) expect(text).toContain(part);
		expect(text).toContain(pick(data.to, locale));
	});
});

describe('the note to the Board', () => {
	it('asks for guidance on what the dialogue left open', () => {
		const text = textOf(buildBoardNote(sample['board-note'], 'en'));
		expect(text).toContain(`without an agreed solution: “${sample.report.challenges[2]!.title}”`);
		expect(text).toContain('KHR\u00a0545,500,000 in total');
		expect(text).toContain('overdue actions agreed previously (2)');
	});

	it('asks for no more than that, and refers to no report where there is none', () => {
		const { challenges: _, ...rest } = sample['board-note'];
		const bare = { ...rest, challenges: [], actions: [], nationalMatters: [], previous: null };
		const text = textOf(buildBoardNote({ ...bare, report: null }, 'en'));
		expect(text).toContain('monitoring the action plan');
		expect(text).not.toContain('challenges without');
		expect(text).not.toContain('Reference');
	});
});

describe('the guideline check', () => {
	const { findings } = sample['guideline-annex'];

	it.each(['km', 'en'] as const)(
		'tells each rule, its finding and what shows it, in %s',
		(locale) => {
			const text = textOf(buildGuidelineAnnex(sample['guideline-annex'], locale));
			for (const finding of findings) {
				expect(ruleAsks(finding.rule, locale)).not.toBe('');
				expect(text).toContain(finding.rule);
				expect(text).toContain(ruleAsks(finding.rule, locale));
				for (const line of guidelineEvidence(finding, locale)) expect(text).toContain(line);
				expect(guidelineEvidence(finding, locale)).not.toEqual([]);
			}
		}
	);

	it('has words for every rule of a working group as well', () => {
		for (const number of ['01', '02', '03', '04', '06', '09', '10', '12', '14', '16']) {
			expect(ruleAsks(`TWG-${number}`, 'km')).not.toBe('');
		}
	});

	it('is annexed to the report where it was kept', () => {
		const annexes = (data: ReportData) =>
			buildReport(data, 'en').annexes?.map(({ title }) => title);
		expect(annexes(sample.report)).toContain('Guideline Check');
		expect(annexes({ ...sample.report, guideline: undefined })).not.toContain('Guideline Check');
	});
});

describe('participation', () => {
	it('is shown by sex and, where districts are known, by district', () => {
		const captions = (data: ReportData) =>
			buildReport(data, 'en').body.flatMap((block) =>
				block.kind === 'table' ? (block.caption ?? []) : []
			);
		expect(captions(sample.report)).toHaveLength(2);
		const nowhere = sampleParticipants.map((one) => ({ ...one, district: undefined }));
		const participation = summariseParticipation(nowhere);
		expect(captions({ ...sample.report, participation })).toEqual(['Those present by sex']);
	});
});

it.each(['km', 'en', 'both'] as DocumentLocale[])(
	'every kind is made without a gap, in %s',
	(locale) => {
		for (const kind of Object.keys(sample) as (keyof typeof sample)[]) {
			expect(textOf(sampleDocument(kind, locale))).not.toMatch(/undefined|NaN|\[object/);
		}
	}
);

it.each(['km', 'en'] as const)('minutes of nobody have no table of nought in %s', (locale) => {
	const data = { ...sample.minutes, participants: [], participation: summariseParticipation([]) };
	const minutes = buildMinutes(data, locale);
	expect(textOf(minutes)).toContain(
		locale === 'km' ? 'ពុំទាន់មានអ្នកចូលរួមក្នុងកំណត់ត្រាទេ។' : 'No participants are on record.'
	);
	const total = locale === 'km' ? 'សរុប' : 'Total';
	expect(JSON.stringify(minutes.body)).not.toContain(`"look":"total","cells":["${total}"`);
});
