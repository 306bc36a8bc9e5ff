import { describe, expect, it } from 'vitest';
import type { ReportData } from '../../../src/lib/contract/document-reports.ts';
import { isOverdue } from '../../../src/lib/domain/action/deadline.ts';
import { buildActionPlan } from '../../../src/lib/documents/builders/action-plan.ts';
import { buildAgenda } from '../../../src/lib/documents/builders/agenda.ts';
import { buildEscalationLetter } from '../../../src/lib/documents/builders/escalation-letter.ts';
import { buildInvitationLetter } from '../../../src/lib/documents/builders/invitation-letter.ts';
import { buildMinutes } from '../../../src/lib/documents/builders/minutes.ts';
import { draftNarrative, fillNarrative } from '../../../src/lib/documents/builders/narrative.ts';
import { narrativeBlocks } from '../../../src/lib/documents/builders/narrative-blocks.ts';
import { summariseParticipation } from '../../../src/lib/documents/builders/participation-summary.ts';
import { buildReport } from '../../../src/lib/documents/builders/report.ts';
import { pick } from '../../../src/lib/documents/builders/vocabulary.ts';
import { sampleData } from '../../../src/lib/documents/samples/sample-data.ts';
import { sampleIssuance } from '../../support/sample-issuance.ts';
import { modelTexts, textOf } from './model-texts.ts';

const sample = sampleData(sampleIssuance);

const empty: ReportData = {
	...sample.report,
	agenda: [],
	participants: [],
	participation: summariseParticipation([]),
	discussions: [],
	challenges: [],
	actions: [],
	nationalMatters: [],
	previous: null
};

describe('the report', () => {
	it.each(['km', 'en'] as const)('states all inputs and feedback, in %s (CPPD-17)', (locale) => {
		const text = textOf(buildReport(sample.report, locale));
		for (const { title, inputs } of sample.report.discussions) {
			expect(text).toContain(pick(title, locale));
			for (const input of inputs) {
				expect(text).toContain(input.text);
				if (input.answer) expect(text).toContain(input.answer);
				expect(text).toContain(pick(input.by!.organisation, locale));
			}
		}
		for (const challenge of sample.report.challenges) {
			expect(text).toContain(challenge.title);
			for (const solution of challenge.solutions) expect(text).toContain(solution);
		}
		for (const action of sample.report.actions) {
			expect(text).toContain(action.title);
			expect(text).toContain(action.expectedResult);
			expect(text).toContain(pick(action.owner, locale));
		}
		for (const matter of sample.report.nationalMatters) expect(text).toContain(matter.request);
		for (const person of sample.report.participants)
			expect(text).toContain(pick(person.name, locale));
	});

	it('ends its copies with the file’s own, after those of the administration', () => {
		const { closing } = buildReport(sample.report, 'km');
		expect(closing?.copies?.items.at(0)).toBe('លេខាធិការដ្ឋាន គ.ជ.អ.ប');
		expect(closing?.copies?.items.at(-1)).toBe('ឯកសារ-កាលប្បវត្តិ');
		expect(closing?.copies?.label).toBe('ចម្លងជូន៖');
	});

	it('bears lunar and solar date, or dotted lines while the day is open', () => {
		const dated = buildReport(sample.report, 'km').closing?.signature.dateLines;
		expect(dated).toEqual([
			'ថ្ងៃសៅរ៍ ១២កើត ខែកត្ដិក ឆ្នាំមមី អដ្ឋស័ក ព.ស.២៥៧០',
			'កំពង់ចាម, ថ្ងៃទី២១ ខែវិច្ឆិកា ឆ្នាំ២០២៦'
		]);
		const open = buildReport(
			{ ...sample.report, issuance: { ...sampleIssuance, date: null } },
			'km'
		);
		expect(open.closing?.signature.dateLines?.every((line) => line.includes('.....'))).toBe(true);
		expect(buildReport(sample.report, 'en').closing?.signature.dateLines).toEqual([
			'Kampong Cham, 21 November 2026'
		]);
	});

	it('numbers its chapters without a gap, whether or not there was a dialogue before', () => {
		const chapters = (data: ReportData) =>
			buildReport(data, 'en').body.flatMap((block) =>
				block.kind === 'heading' && block.level === 1 ? [block.number] : []
			);
		expect(chapters(sample.report)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `${n}.`));
		expect(chapters(empty)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `${n}.`));
	});

	it('says what there is none of, rather than leaving a chapter empty', () => {
		const body = buildReport(empty, 'km').body;
		body.forEach((block, index) => {
			if (block.kind !== 'heading') return;
			expect(body[index + 1]?.kind, block.text).not.toBe('heading');
		});
	});

	it('marks a draft, and prints the code for verification only when there is an address', () => {
		const draft = { ...sampleIssuance, draft: true, verificationUrl: undefined };
		const model = buildReport({ ...sample.report, issuance: draft }, 'km');
		expect(model.page?.watermark).toBe('សេចក្ដីព្រាង');
		expect(model.closing?.verification).toBeUndefined();
		expect(buildReport(sample.report, 'km').page?.watermark).toBeUndefined();
	});
});

describe('the letter of invitation', () => {
	it.each(['km', 'en'] as const)(
		'asks for a reply by the day, or at once where there is none, in %s',
		(locale) => {
			const [letter] = [sample['invitation-letter']];
			const text = (replyBy: string | null) =>
				textOf(buildInvitationLetter({ ...letter, replyBy }, locale));
			const [atOnce, by] = [
				{ km: 'ឆ្លើយតបជាបន្ទាន់', en: 'let us know at once' }[locale],
				{ km: 'ឱ្យបានមុន ឬនៅ', en: 'Kindly let us know by' }[locale]
			];
			expect(text(null)).toContain(atOnce);
			expect(text(null)).not.toContain(by);
			expect(text('2026-11-15')).toContain(by);
			expect(text('2026-11-15')).not.toContain(atOnce);
		}
	);
});

describe('the narrative', () => {
	it('is drafted from the data in both languages', () => {
		const km = draftNarrative(sample.report, 'km');
		expect(km.introduction).toContain(
			'រដ្ឋបាលខេត្តកំពង់ចាម បានរៀបចំកិច្ចសន្ទនាភាពជាដៃគូរាជធានី ខេត្ត ឆ្នាំ២០២៦'
		);
		expect(km.introduction).toContain('នាថ្ងៃពុធ ទី១៨ ខែវិច្ឆិកា ឆ្នាំ២០២៦');
		expect(km.proceedings).toContain('មានចំនួនសរុប ៥');
		expect(km.conclusion).toContain('សកម្មភាពចំនួន ៣');
		const en = draftNarrative(sample.report, 'en');
		expect(en.proceedings).toContain('inputs recorded at the dialogue was 5 (reports: 1');
		expect(en.proceedings).toContain(
			'3 in total, of which done: 1, in progress: 1; past their deadline: 2'
		);
		expect(en.conclusion).toContain('completed by 31 March 2027');
	});

	it('speaks of nothing that is not in the data', () => {
		const { introduction, proceedings, conclusion } = draftNarrative(empty, 'en');
		expect(introduction).not.toContain('Attendance');
		expect(proceedings).toBe('No input was recorded at this dialogue.');
		expect(conclusion).not.toContain('action plan');
		expect([introduction, proceedings, conclusion].join()).not.toMatch(/undefined|NaN|null/);
	});

	it('takes no sign in a name for a mark', () => {
		const meeting = { ...sample.report.meeting, venue: 'Hall *A* of __Block_2__' };
		const model = buildReport({ ...sample.report, meeting }, 'en');
		expect(textOf(model)).toContain('at Hall *A* of __Block_2__.');
	});

	it('gives way to what people wrote, part by part', () => {
		const edited = { introduction: 'ផ្ទាល់ខ្លួន', proceedings: null, conclusion: null };
		const filled = fillNarrative(edited, sample.report, 'km');
		expect(filled.introduction).toBe('ផ្ទាល់ខ្លួន');
		expect(filled.conclusion).toBe(draftNarrative(sample.report, 'km').conclusion);
	});

	it('is read as paragraphs and lists', () => {
		expect(narrativeBlocks('one\r\ntwo\n\nthree:\n- a\n- b\nfour')).toEqual([
			{ kind: 'paragraph', look: 'letter', text: 'one\ntwo' },
			{ kind: 'paragraph', look: 'letter', text: 'three:' },
			{ kind: 'list', marker: 'dash', items: ['a', 'b'] },
			{ kind: 'paragraph', look: 'letter', text: 'four' }
		]);
		expect(narrativeBlocks('')).toEqual([]);
	});
});

describe('the invitation letter', () => {
	it('names recipient, subject, date, place and the day for the answer', () => {
		const text = textOf(buildInvitationLetter(sample['invitation-letter'], 'km'));
		expect(text).toContain('លោកស្រី នាយិកាប្រតិបត្តិ');
		expect(text).toContain('ការអញ្ជើញចូលរួមកិច្ចសន្ទនាភាពជាដៃគូរាជធានី ខេត្ត ឆ្នាំ២០២៦');
		expect(text).toContain('នាថ្ងៃពុធ ទី១៨ ខែវិច្ឆិកា ឆ្នាំ២០២៦ វេលាម៉ោង ៨:០០ ព្រឹក ដល់ម៉ោង ១២:០០ ថ្ងៃត្រង់');
		expect(text).toContain('ថ្ងៃទី១៥ ខែវិច្ឆិកា ឆ្នាំ២០២៦');
	});

	it('leads to the page for the answer, and encloses the agenda when there is one', () => {
		const model = buildInvitationLetter(sample['invitation-letter'], 'en');
		expect(model.closing?.verification?.url).toBe(sample['invitation-letter'].answerUrl);
		expect(model.annexes).toHaveLength(1);
		const bare = buildInvitationLetter({ ...sample['invitation-letter'], agenda: [] }, 'en');
		expect(bare.annexes).toHaveLength(0);
		expect(textOf(bare)).not.toContain('enclosed');
	});

	it('addresses all politely where the honorific is not known', () => {
		const { name, position, organisation } = sample['invitation-letter'].recipient;
		const recipient = { name, position, organisation };
		const text = textOf(buildInvitationLetter({ ...sample['invitation-letter'], recipient }, 'km'));
		expect(text).toContain('ឯកឧត្តម លោកជំទាវ លោក លោកស្រី');
	});
});

describe('the other documents', () => {
	it('agenda: a running timetable', () => {
		const text = textOf(buildAgenda(sample.agenda, 'en'));
		expect(text).toContain('08:00 – 08:20');
		expect(text).toContain('11:45 – 12:00');
	});

	it('minutes: taken by the secretariat, confirmed by the chair', () => {
		const { closing } = buildMinutes(sample.minutes, 'km');
		expect(closing?.signature.lead).toBe('អ្នកធ្វើកំណត់ហេតុ');
		expect(closing?.approval?.lead).toBe('បានឃើញ និងឯកភាព');
		expect(textOf(buildMinutes(sample.minutes, 'km'))).toContain('ម៉ោង ១១:៤៥ ព្រឹក');
	});

	it('action plan: grouped by challenge, unbound actions first, with what is overdue', () => {
		const model = buildActionPlan(sample['action-plan'], 'en');
		expect(model.page?.orientation).toBe('landscape');
		const texts = modelTexts(model);
		const at = (text: string) => texts.findIndex((candidate) => candidate.includes(text));
		expect(at(sample.report.actions[2]!.title)).toBeLessThan(at('Challenge: កង្វះទឹកស្អាត'));
		expect(at('Challenge: កង្វះទឹកស្អាត')).toBeLessThan(at(sample.report.actions[0]!.title));
		expect(texts.filter((text) => text === 'Overdue')).toHaveLength(1);
		expect(texts).toContain('545,500,000');
	});

	it('escalation: what is asked, of whom, until when', () => {
		const text = textOf(buildEscalationLetter(sample['escalation-letter'], 'km'));
		expect(text).toContain(sample['escalation-letter'].matter.request);
		expect(text).toContain('ឯកឧត្តមប្រធានលេខាធិការដ្ឋាន គ.ជ.អ.ប');
		expect(text).toContain('ថ្ងៃទី៣១ ខែធ្នូ ឆ្នាំ២០២៦');
		expect(text).toContain('របាយការណ៍លេខ ០១២/២៦ របក ចុះថ្ងៃទី២១ ខែវិច្ឆិកា ឆ្នាំ២០២៦');
	});

	it('escalation: of a group without a word of a sub-national administration (TWG-16)', () => {
		const data = { ...sample['escalation-letter'], meeting: sample.minutes.meeting };
		expect(textOf(buildEscalationLetter(data, 'km'))).not.toContain('ថ្នាក់ក្រោមជាតិ');
		expect(textOf(buildEscalationLetter(data, 'en'))).not.toMatch(/sub-national|next dialogue/);
	});

	it('overdue: past the deadline, and neither done nor cancelled', () => {
		const action = sample.report.actions[0]!;
		expect(isOverdue(action, action.deadline)).toBe(false);
		expect(isOverdue(action, '2027-04-01')).toBe(true);
		expect(isOverdue({ ...action, status: 'done' }, '2027-04-01')).toBe(false);
	});

	it('texts: the other language where one is not filled in', () => {
		expect(pick({ km: '', en: 'Only English' }, 'km')).toBe('Only English');
		expect(pick('one text', 'en')).toBe('one text');
	});
});
