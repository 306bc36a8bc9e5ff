import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { HomeFacts } from '../../../src/lib/domain/home/facts.ts';
import { rowsOf } from '../../../src/lib/server/db/read.ts';
import { escalationList } from '../../../src/lib/server/escalation/escalation-list.ts';
import { escalationPage } from '../../../src/lib/server/escalation/escalation-page.ts';
import { codeOf, openHall, type Actor, type Hall } from '../../support/scenes/hall.ts';

const ncddsUnit = '00000000-0000-7000-8000-a00000000003';

let hall: Hall;
let ncdds: Actor;
let partner: Actor;
let challengeId: string;
let id: string;

beforeEach(async () => {
	hall = await openHall({ status: 'concluded' });
	ncdds = await hall.actor('ncdds', ncddsUnit);
	partner = hall.partner;
	challengeId = v7();
	id = v7();
	await hall.pool.query(
		`insert into public.challenge (id, meeting_id, unit_id, title, status, sequence)
		values ($1, $2, $3, 'បញ្ហា', 'unresolved', 1)`,
		[challengeId, hall.meetingId, hall.unitId]
	);
	await hall.secretariat.do('escalation.raise', { id, challengeId, request: 'សំណើ' });
});
afterEach(() => hall.close());

/** Everything on record of the issue and its challenge, without what counts how often the row was written. */
async function record(): Promise<unknown> {
	const { rows } = await hall.pool.query(
		`select to_jsonb(e) - 'rev' as issue, c.status::text as challenge
		from public.escalation e join public.challenge c on c.id = e.challenge_id where e.id = $1`,
		[id]
	);
	return rows[0];
}

const steps = {
	acknowledge: () => ncdds.do('escalation.acknowledge', { id }),
	review: () => ncdds.do('escalation.review', { id }),
	refer: () => ncdds.do('escalation.refer', { id, holderId: hall.partnerId, words: 'សូមពិនិត្យ' }),
	answer: () => ncdds.do('escalation.answer', { id, words: 'ចម្លើយ' }),
	answerOfPartner: () => partner.do('escalation.answer', { id, words: 'ចម្លើយ' }),
	return: () => ncdds.do('escalation.return', { id, words: 'សូមបញ្ជាក់' })
};
type Step = keyof typeof steps;

/** Every way from raising into each state that can be taken back. */
const ways: Step[][] = [
	['acknowledge'],
	['acknowledge', 'review'],
	['acknowledge', 'refer'],
	['acknowledge', 'review', 'refer'],
	['acknowledge', 'answer'],
	['acknowledge', 'review', 'answer'],
	['acknowledge', 'refer', 'answer'],
	['acknowledge', 'review', 'refer', 'answerOfPartner'],
	['return'],
	['acknowledge', 'return'],
	['acknowledge', 'review', 'return']
];

describe('a step that is taken back', () => {
	test.each(ways.map((way) => [way.join(', '), way] as const))(
		'leads to what was before it, and so does each one before: %s',
		async (_, way) => {
			const before: unknown[] = [];
			for (const step of way) {
				before.push(await record());
				expect(await codeOf(steps[step]())).toBe('ok');
			}
			for (const was of before.reverse()) {
				expect(await record()).not.toEqual(was);
				expect(await codeOf(ncdds.do('escalation.take_back', { id }))).toBe('ok');
				expect(await record()).toEqual(was);
			}
			// What its raising did is called back by those who raised it.
			expect(await codeOf(ncdds.do('escalation.take_back', { id }))).toBe('transition_not_allowed');
			expect(await codeOf(hall.secretariat.do('escalation.withdraw', { id }))).toBe('ok');
		}
	);

	test('is the one that stands, after others were taken back and reopened', async () => {
		await steps.acknowledge();
		await steps.review();
		await ncdds.do('escalation.take_back', { id });
		const was = await record();
		await steps.answer();
		const answered = await record();
		await hall.secretariat.do('escalation.close', { id });
		expect(await codeOf(hall.secretariat.do('escalation.reopen', { id }))).toBe('ok');
		expect(await record()).toEqual(answered);
		expect(await codeOf(ncdds.do('escalation.take_back', { id }))).toBe('ok');
		expect(await record()).toEqual(was);
	});
});

test('an issue that was called back lies with those who raised it, and is told from one that was returned', async () => {
	const { context } = hall.secretariat;
	const page = async () => (await escalationPage(context, id))!;
	const raised = await page();
	expect(raised).toMatchObject({ withdrawn: false, holder: { id: ncddsUnit } });
	expect(raised.heldSince).toBe(raised.steps[0]!.takenAt);
	await hall.secretariat.do('escalation.withdraw', { id });
	const called = await page();
	expect(called).toMatchObject({
		status: 'returned',
		withdrawn: true,
		holder: { id: hall.unitId }
	});
	expect(called.heldSince).toBe(called.steps[1]!.takenAt);
	const heldBy = async (holder: string) =>
		(await escalationList(context, new URLSearchParams({ holder }))).rows.map((row) => row.id);
	expect(await heldBy(ncddsUnit)).not.toContain(id);
	const home = rowsOf(await context.db.rpc('home_facts')) as unknown as HomeFacts;
	expect(home.escalations.find((one) => one.id === id)).toMatchObject({ withdrawn: true });
	await hall.secretariat.do('escalation.raise_again', { id, request: 'សូមជួយ' });
	const again = await page();
	expect(again).toMatchObject({ withdrawn: false, holder: { id: ncddsUnit } });
	expect(again.heldSince).toBe(again.steps[2]!.takenAt);
	await steps.return();
	expect(await page()).toMatchObject({ status: 'returned', withdrawn: false });
});

test('the history says what was undone, which state it left, who did it and in which body', async () => {
	await steps.acknowledge();
	await steps.refer();
	await steps.answerOfPartner();
	await partner.do('escalation.take_back', { id });
	await hall.pool.query(
		`update public.user_account set position_km = 'ប្រធាន', position_en = 'Director' where id = $1`,
		[ncdds.context.user.id]
	);
	await ncdds.do('escalation.take_back', { id });
	const { rows } = await hall.pool.query<{ id: string; name_en: string }>(
		'select id, name_en from public.unit where id = any ($1)',
		[[hall.unitId, ncddsUnit, hall.partnerId]]
	);
	const named = (unit: string) => rows.find((one) => one.id === unit)!.name_en;
	const page = (await escalationPage(hall.secretariat.context, id))!;
	expect(
		page.steps.map(({ command, from, status, undone, body }) => [
			command.slice('escalation.'.length),
			from,
			status,
			undone,
			body.en
		])
	).toEqual([
		['raise', null, 'raised', false, named(hall.unitId)],
		['acknowledge', 'raised', 'acknowledged', false, named(ncddsUnit)],
		['refer', 'acknowledged', 'referred', true, named(ncddsUnit)],
		['answer', 'referred', 'answered', true, named(hall.partnerId)],
		['take_back', 'answered', 'referred', false, named(hall.partnerId)],
		['take_back', 'referred', 'acknowledged', false, named(ncddsUnit)]
	]);
	expect(page.steps.at(-1)!.actor.en).toBe('Director');
});
