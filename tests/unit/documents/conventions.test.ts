import { describe, expect, it } from 'vitest';
import { actionTable } from '../../../src/lib/documents/builders/action-tables.ts';
import { agendaTable } from '../../../src/lib/documents/builders/agenda-table.ts';
import { buildBadges } from '../../../src/lib/documents/builders/people-cards.ts';
import { buildInvitationLetter } from '../../../src/lib/documents/builders/invitation-letter.ts';
import { buildReport } from '../../../src/lib/documents/builders/report.ts';
import { participantsTable } from '../../../src/lib/documents/builders/participants-table.ts';
import { narrowEmpty } from '../../../src/lib/documents/builders/table-columns.ts';
import { sampleData } from '../../../src/lib/documents/samples/sample-data.ts';
import type { Block, Table } from '../../../src/lib/documents/model/model.ts';
import { sampleIssuance } from '../../support/sample-issuance.ts';
import { modelTexts } from './model-texts.ts';

const sample = sampleData(sampleIssuance);
const weights = ({ columns }: Table) => columns.map(({ weight }) => weight);

describe('a column that is empty throughout', () => {
	const { actions, agenda } = sample.report;

	it('gives its width to the others, and keeps its head', () => {
		const without = actions.map((action) => ({ ...action, budget: null, budgetSource: '' }));
		const [full, empty] = [actionTable(actions, 'km'), actionTable(without, 'km')];
		expect(empty.head).toEqual(full.head);
		expect(weights(empty).slice(0, -1)).toEqual(weights(full).slice(0, -1));
		expect(weights(empty).at(-1)!).toBeLessThan(weights(full).at(-1)!);
		const alone = agendaTable(
			agenda.map((item) => ({ ...item, presenters: [] })),
			'en'
		);
		expect(weights(alone).at(-1)!).toBeLessThan(weights(agendaTable(agenda, 'en')).at(-1)!);
	});

	it('keeps it where one row says something, and in a table without rows', () => {
		const [first, ...others] = actions;
		const one = [
			{ ...first!, budgetSource: 'ថវិកាខេត្ត' },
			...others.map((action) => ({ ...action, budget: null, budgetSource: '' }))
		];
		expect(weights(actionTable(one, 'km'))).toEqual(weights(actionTable(actions, 'km')));
		const none: Table = { kind: 'table', columns: [{ weight: 20 }], head: [], body: [] };
		expect(narrowEmpty(none)).toBe(none);
	});
});

it('figures of a budget end at one edge, with their currency on the line', () => {
	const table = actionTable(
		sample.report.actions.map((action) => ({ ...action, budget: 1_250_000 })),
		'km'
	);
	expect(table.columns.at(-1)).toMatchObject({ align: 'right' });
	expect(JSON.stringify(table.body)).toContain('១.២៥០.០០០\u00a0រៀល');
});

describe('a person who is known by the office alone', () => {
	const office = { km: 'អភិបាលស្រុកបាធាយ', en: 'Governor of Batheay District' };
	const person = { ...sample.report.participants[0]!, name: office, position: office };

	it('is named once on a letter, a badge and a list', () => {
		const { delegate: _, ...invited } = person;
		const letter = buildInvitationLetter(
			{ ...sample['invitation-letter'], recipient: { ...invited } },
			'km'
		);
		const [fields] = letter.body as [Extract<Block, { kind: 'fields' }>];
		expect(
			modelTexts({ ...letter, body: [fields] }).filter((text) => text.includes(office.km))
		).toHaveLength(1);
		const badge = JSON.stringify(
			buildBadges({ ...sample.badges, participants: [{ ...invited }] }, 'km').body
		);
		expect(badge.split(office.km)).toHaveLength(2);
		const list = JSON.stringify(participantsTable([{ ...invited }], 'en'));
		expect(list.split(office.en)).toHaveLength(2);
	});
});

it('a signatory whose name is the office signs under it once', () => {
	const { signatory } = sample.report.issuance.administration;
	const issuance = { ...sample.report.issuance, signatoryName: signatory };
	const { closing } = buildReport({ ...sample.report, issuance }, 'km');
	expect(closing?.signature).not.toHaveProperty('name');
	const named = { km: 'ឯកឧត្តម សុខ', en: 'H.E. Sok' };
	const other = buildReport(
		{ ...sample.report, issuance: { ...issuance, signatoryName: named } },
		'km'
	);
	expect(other.closing?.signature.name).toBe(named.km);
});
