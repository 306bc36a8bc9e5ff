import { pino } from 'pino';
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { escalationPage } from '../../../src/lib/server/escalation/escalation-page.ts';
import { composeMail } from '../../../src/lib/server/outbox/compose-mail.ts';
import { deliverMail } from '../../../src/lib/server/outbox/deliver-mail.ts';
import { readMail } from '../../support/mailbox.ts';
import { codeOf, type Hall } from '../../support/scenes/hall.ts';
import { openReportScene, type ReportScene } from '../../support/scenes/report-scene.ts';

const ncddsUnit = '00000000-0000-7000-8000-a00000000003';
const moiUnit = '00000000-0000-7000-8000-a00000000002';
const silent = pino({ level: 'silent' });

let scene: ReportScene;
let hall: Hall;
let challengeId: string;
let id: string;

/** The address of each body, of this test alone. */
const address = (unit: string) => `${unit.slice(-4)}-${id}@example.org`;

beforeEach(async () => {
	challengeId = v7();
	id = v7();
	scene = await openReportScene(async (opened) => {
		await opened.pool.query(
			`insert into public.challenge (id, meeting_id, unit_id, title, status, sequence)
			values ($1, $2, $3, 'ខ្វះថវិកាជួសជុលប្រឡាយ', 'unresolved', 1)`,
			[challengeId, opened.meetingId, opened.unitId]
		);
	});
	hall = scene.hall;
	for (const unit of [ncddsUnit, moiUnit, hall.unitId, hall.partnerId]) {
		await hall.pool.query('update public.organisation set email = $2 where id = $1', [
			unit,
			address(unit)
		]);
	}
});
afterEach(async () => {
	await hall.pool.query('update public.organisation set email = null where id = any ($1)', [
		[ncddsUnit, moiUnit, hall.unitId]
	]);
	await scene.close();
});

/** What is owed and has not been sent yet, sent now: each mail with its address. */
async function mailed(): Promise<[template: string, to: string][]> {
	const { rows } = await hall.pool.query<{ id: string; template: string; address: string }>(
		`select id, template, address from app.outbox where subject_id = $1 and status = 'queued'
		order by queued_at, address desc`,
		[id]
	);
	for (const mail of rows) await deliverMail(scene.app, mail.id, silent);
	return rows.map(({ template, address: to }) => [template, to]);
}

/** The last mail that arrived at a body's address. */
async function lastTo(unit: string) {
	const mails = await readMail(inject('stack').mailDir);
	return mails.filter(({ recipients }) => recipients.includes(address(unit))).at(-1)!;
}

const raise = () =>
	codeOf(hall.secretariat.do('escalation.raise', { id, challengeId, request: 'សូមជួយ' }));
const raiseAgain = (request = 'សូមជួយម្ដងទៀត') =>
	codeOf(hall.secretariat.do('escalation.raise_again', { id, request }));
/** How the letter of a step names a body that acts. */
async function nameOf(unit: string): Promise<string> {
	const { rows } = await hall.pool.query<{ name_en: string }>(
		'select name_en from public.unit where id = $1',
		[unit]
	);
	return rows[0]!.name_en;
}
const standing = async () =>
	(await hall.pool.query('select status, holder_id from public.escalation where id = $1', [id]))
		.rows[0] as object;
const issue = async () => (await escalationPage(hall.secretariat.context, id))!;

describe('whoever got a mail of a step gets one of its being taken back', () => {
	test('an issue that is called back and raised again, both at national level', async () => {
		const both = (template: string) =>
			[ncddsUnit, moiUnit].map((unit) => [template, address(unit)]);
		expect(await raise()).toBe('ok');
		expect(await mailed()).toEqual(expect.arrayContaining(both('escalation_raised')));
		expect(await codeOf(hall.secretariat.do('escalation.withdraw', { id, words: 'ខុស' }))).toBe(
			'ok'
		);
		const withdrawn = await mailed();
		expect(withdrawn).toHaveLength(2);
		expect(withdrawn).toEqual(expect.arrayContaining(both('escalation_withdrawn')));
		const mail = await lastTo(moiUnit);
		expect(mail.subject).toContain('ដកសំណើវិញ');
		expect(mail.text).toContain('ខុស');
		expect(mail.text).toContain(`/escalations/${id}`);
		expect(await raiseAgain()).toBe('ok');
		expect(await mailed()).toEqual(expect.arrayContaining(both('escalation_raised')));
	});

	test('a body from which a referral is taken back, in a mail that asks for nothing', async () => {
		const { ncdds } = scene;
		await raise();
		await ncdds.do('escalation.acknowledge', { id });
		await ncdds.do('escalation.refer', { id, holderId: hall.partnerId, words: 'សូមពិនិត្យ' });
		await mailed();
		expect(await codeOf(ncdds.do('escalation.take_back', { id }))).toBe('ok');
		expect(await mailed()).toEqual([['escalation_referral_taken_back', address(hall.partnerId)]]);
		expect((await lastTo(hall.partnerId)).text).not.toContain('/escalations/');
		expect(await standing()).toMatchObject({ status: 'acknowledged', holder_id: ncddsUnit });
		// Receipt and review are told to nobody, and so is their being taken back.
		expect(await codeOf(ncdds.do('escalation.take_back', { id }))).toBe('ok');
		expect(await mailed()).toEqual([]);
	});

	test('the province whose answer or return is taken back, and the body whose answer is open again', async () => {
		const { ncdds } = scene;
		await raise();
		await ncdds.do('escalation.acknowledge', { id });
		await ncdds.do('escalation.answer', { id, words: 'ថវិកាមាន' });
		await hall.secretariat.do('escalation.close', { id });
		await mailed();
		expect(await codeOf(hall.secretariat.do('escalation.reopen', { id }))).toBe('ok');
		expect(await mailed()).toEqual([['escalation_reopened', address(ncddsUnit)]]);
		expect(await codeOf(ncdds.do('escalation.take_back', { id }))).toBe('ok');
		expect(await mailed()).toEqual([['escalation_answer_taken_back', address(hall.unitId)]]);
		await ncdds.do('escalation.return', { id, words: 'សូមបញ្ជាក់' });
		await mailed();
		expect(await codeOf(ncdds.do('escalation.take_back', { id }))).toBe('ok');
		expect(await mailed()).toEqual([['escalation_return_taken_back', address(hall.unitId)]]);
		expect((await lastTo(hall.unitId)).subject).toContain('ដកការប្រគល់វិញ');
	});

	test('a mail tells of its own step, whatever has been done before it is sent', async () => {
		const { ncdds } = scene;
		await raise();
		await ncdds.do('escalation.acknowledge', { id });
		await ncdds.do('escalation.answer', { id, words: 'ថវិកាមាន' });
		await ncdds.do('escalation.take_back', { id, words: 'ច្រឡំ' });
		const { rows } = await hall.pool.query(
			`select id, template, subject_id as "subjectId", data, address, recipient_name as "recipientName", locale,
				message_id as "messageId" from app.outbox where subject_id = $1 and address = $2 order by queued_at, template desc`,
			[id, address(hall.unitId)]
		);
		const told = await Promise.all(
			rows.map((mail) =>
				Promise.all(
					(['km', 'en'] as const).map(async (locale) => [
						mail.template,
						(await composeMail(scene.app, { ...mail, locale })).text
					])
				)
			)
		);
		const texts = new Map(told.flat() as [string, string][]);
		expect(texts.get('escalation_answered')).toContain('ថវិកាមាន');
		// Who answers is named with the body for which they do.
		expect(texts.get('escalation_answered')).toContain(await nameOf(ncddsUnit));
		expect(texts.get('escalation_answer_taken_back')).toContain('ច្រឡំ');
		expect(texts.get('escalation_answer_taken_back')).toContain('please wait for the new answer');
	});
});

describe('an issue that is raised again', () => {
	beforeEach(async () => {
		await raise();
		await scene.ncdds.do('escalation.return', { id, words: 'សូមបញ្ជាក់' });
	});

	test('goes up as its challenge reads now, with a new day for the answer', async () => {
		await hall.pool.query(
			`update public.escalation set answer_due_on = app.today() - 5, raised_at = now() - interval '40 days' where id = $1`,
			[id]
		);
		expect(
			await codeOf(
				hall.secretariat.do('challenge.update', {
					id: challengeId,
					title: 'ប្រឡាយបាក់',
					description: ''
				})
			)
		).toBe('ok');
		expect(await raiseAgain()).toBe('ok');
		expect(await issue()).toMatchObject({
			title: 'ប្រឡាយបាក់',
			request: 'សូមជួយម្ដងទៀត',
			overdue: false,
			status: 'raised'
		});
		const { rows } = await hall.pool.query(
			`select answer_due_on - app.today() as days, raised_at > now() - interval '1 hour' as anew
			from public.escalation where id = $1`,
			[id]
		);
		expect(rows).toEqual([{ days: 30, anew: true }]);
	});

	test('is what was read: a challenge that has changed since is shown again first', async () => {
		const { seen } = await issue();
		await hall.pool.query(`update public.challenge set title = 'ផ្សេង' where id = $1`, [
			challengeId
		]);
		const again = (given: object) =>
			codeOf(
				hall.secretariat.do('escalation.raise_again', { id, request: 'សូមជួយ', ...given } as never)
			);
		expect(await again({ seen })).toBe('escalation_content_changed');
		expect(await again({ seen: undefined })).toBe('not_seen');
		expect(await again({ seen: (await issue()).seen })).toBe('ok');
	});

	test('is not one whose challenge has been settled or removed meanwhile', async () => {
		await hall.pool.query('update public.challenge set removed_at = now() where id = $1', [
			challengeId
		]);
		expect(await raiseAgain()).toBe('escalation_challenge_moved');
		await hall.pool.query(
			`update public.challenge set removed_at = null, status = 'agreed' where id = $1`,
			[challengeId]
		);
		expect(await raiseAgain()).toBe('escalation_challenge_moved');
	});
});

test('an answer that names nothing as seen is refused to whoever is shown the challenge', async () => {
	await raise();
	await scene.ncdds.do('escalation.acknowledge', { id });
	const answer = { id, words: 'ចម្លើយ', seen: undefined };
	expect(await codeOf(scene.ncdds.do('escalation.answer', answer))).toBe('not_seen');
});
