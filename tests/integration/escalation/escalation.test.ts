import { pino } from 'pino';
import { v7 } from 'uuid';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { escalationList } from '../../../src/lib/server/escalation/escalation-list';
import { produceDocument } from '../../../src/lib/documents/produce-document';
import { documentOrder } from '../../../src/lib/server/document/document-order';
import { readerSource } from '../../../src/lib/server/document/record-source';
import { escalationPage } from '../../../src/lib/server/escalation/escalation-page';
import { escalationPreview } from '../../../src/lib/server/escalation/escalation-preview';
import { raisableChallenges } from '../../../src/lib/server/escalation/raisable-challenges';
import { deliverMail } from '../../../src/lib/server/mail/deliver';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { readMail } from '../../support/mailbox';
import { codeOf, type Actor, type Hall } from '../deliberation/hall';
import { openReportScene, type ReportScene } from '../report/report-scene';

const ncddsUnit = '00000000-0000-7000-8000-a00000000003';
const silent = pino({ level: 'silent' });

let scene: ReportScene;
let hall: Hall;
let challengeId: string;
let id: string;
afterEach(() => scene.close());

async function open(status = 'unresolved') {
	challengeId = v7();
	id = v7();
	scene = await openReportScene(async (opened) => {
		await opened.pool.query(
			`insert into public.challenge (id, meeting_id, unit_id, title, status, sequence)
			values ($1, $2, $3, 'ខ្វះថវិកាជួសជុលប្រឡាយ', $4, 1)`,
			[challengeId, opened.meetingId, opened.unitId, status]
		);
	});
	hall = scene.hall;
}

const raise = (by: Actor, request = 'សូមជួយដោះស្រាយ') =>
	codeOf(by.do('escalation.raise', { id, challengeId, request }));
const step = (
	by: Actor,
	name: 'acknowledge' | 'review' | 'answer' | 'return' | 'close',
	words = 'ពាក្យ'
) => codeOf(by.do(`escalation.${name}`, { id, words }));

async function challengeStatus(): Promise<string> {
	const { rows } = await hall.pool.query('select status from public.challenge where id = $1', [
		challengeId
	]);
	return rows[0].status;
}

/** Sends what is owed about the issue and gives it, by template. */
async function mailed(): Promise<string[]> {
	const { rows } = await hall.pool.query<{ id: string; template: string }>(
		'select id, template from app.outbox where subject_id = $1 order by queued_at',
		[id]
	);
	for (const mail of rows) await deliverMail(scene.app, mail.id, silent);
	return rows.map(({ template }) => template);
}

describe('raising an issue', () => {
	it('is for the province that has it, once it is unresolved, and once', async () => {
		await open('agreed');
		expect(await raise(hall.secretariat)).toBe('transition_not_allowed');
		await hall.pool.query(`update public.challenge set status = 'unresolved' where id = $1`, [
			challengeId
		]);
		expect(await raisableChallenges(hall.governor.context, challengeId)).toMatchObject([
			{ title: 'ខ្វះថវិកាជួសជុលប្រឡាយ', holder: { en: 'NCDD Secretariat' } }
		]);
		expect(await raise(hall.department)).toBe('forbidden');
		expect(await raise(hall.otherSecretariat)).toBe('not_found');
		expect(await raise(scene.ncdds)).toBe('forbidden');
		expect(await raise(hall.secretariat, ' ')).toBe('invalid_fields');
		expect(await raise(hall.governor)).toBe('ok');
		id = v7();
		expect(await raise(hall.secretariat)).toBe('transition_not_allowed');
		expect(await challengeStatus()).toBe('escalated');
		expect(await raisableChallenges(hall.governor.context, challengeId)).toEqual([]);
	});

	it('sends up and answers what was read: a challenge or solution that has changed since is refused', async () => {
		await open();
		const solution = (body: string) =>
			hall.pool.query(
				`insert into public.solution (id, challenge_id, meeting_id, unit_id, body, sequence)
				values ($1, $2, $3, $4, $5, 1)`,
				[v7(), challengeId, hall.meetingId, hall.unitId, body]
			);
		const given = { id, challengeId, request: 'សូមជួយដោះស្រាយ' };
		const shown = () => escalationPreview(scene.app, hall.governor.context, challengeId);
		const read = await shown();
		expect(read!.reach).toMatchObject({ mails: 0, portals: 2, sample: null });
		expect(read!.reach.gaps).toEqual([{ gap: 'no_address', count: 2 }]);
		await solution('ស្ដារប្រឡាយ');
		const send = (seen: string) => codeOf(hall.governor.do('escalation.raise', { ...given, seen }));
		expect(await send(read!.seen)).toBe('preview_changed');
		const now = await shown();
		expect(await send(now!.seen)).toBe('ok');
		await step(scene.ncdds, 'acknowledge');
		const page = await escalationPage(scene.ncdds.context, id);
		await solution('ជីកប្រឡាយថ្មី');
		const answer = (seen: string) =>
			codeOf(scene.ncdds.do('escalation.answer', { id, words: 'យល់ព្រម', seen }));
		expect(await answer(page!.seen)).toBe('escalation_content_changed');
		const fresh = await escalationPage(scene.ncdds.context, id);
		expect(await answer(fresh!.seen)).toBe('ok');
	});

	it('shows before whom it reaches and the mail as it will read, and asks again where that has changed', async () => {
		await open();
		const shown = () => escalationPreview(scene.app, hall.governor.context, challengeId);
		const address = (email: string | null) =>
			hall.pool.query('update public.organisation set email = $1 where id = $2', [
				email,
				ncddsUnit
			]);
		const read = await shown();
		try {
			await address('ncdds@example.org');
			const given = { id, challengeId, request: 'សូមជួយដោះស្រាយ' };
			const send = (seen: string) =>
				codeOf(hall.governor.do('escalation.raise', { ...given, seen }));
			expect(await send(read!.seen)).toBe('preview_changed');
			const now = await shown();
			expect(now!.reach).toMatchObject({
				mails: 1,
				portals: 1,
				gaps: [{ gap: 'no_address', count: 1 }]
			});
			expect(now!.reach.sample).toMatchObject({ to: 'ncdds@example.org' });
			expect(now!.reach.sample!.text).toContain('ខ្វះថវិកាជួសជុលប្រឡាយ');
			// Not yet raised, the issue has no address: none is made up.
			expect(now!.reach.sample!.text).not.toMatch(/escalations\/|[\da-f]{8}-[\da-f]{4}-/);
			expect(now!.reach.sample!.text).toContain(
				m.mail_escalation_address_later({}, { locale: 'km' })
			);
			expect(await send(now!.seen)).toBe('ok');
			expect(await mailed()).toEqual(['escalation_raised']);
		} finally {
			await address(null);
		}
	});

	it('puts it with NCDDS and tells them and MoI by mail', async () => {
		await open();
		const address = `ncdds-${id}@example.org`;
		await hall.pool.query('update public.organisation set email = $1 where id = $2', [
			address,
			ncddsUnit
		]);
		expect(await raise(hall.secretariat)).toBe('ok');
		expect((await mailed())[0]).toBe('escalation_raised');
		await hall.pool.query('update public.organisation set email = null where id = $1', [ncddsUnit]);
		const mail = (await readMail(inject('stack').mailDir)).find((one) =>
			one.recipients.includes(address)
		);
		expect(mail!.subject).toContain('ខ្វះថវិកាជួសជុលប្រឡាយ');
		expect(mail!.text).toContain(`/escalations/${id}`);
		// The letter itself, as text: its title, whom it is for, where it goes on.
		expect(mail!.text).toContain('\n\nលិខិតស្នើសុំអន្តរាគមន៍\n');
		const { rows: waiting } = await escalationList(scene.ncdds.context, new URLSearchParams());
		expect(waiting.find((issue) => issue.id === id)).toMatchObject({
			holder: { id: ncddsUnit },
			overdue: false
		});
	});
});

describe('an issue on its way', () => {
	it('is acknowledged, reviewed and answered at national level, and closed in the province', async () => {
		await open();
		await raise(hall.secretariat);
		const { ncdds } = scene;
		expect(await step(ncdds, 'review')).toBe('transition_not_allowed');
		for (const wrong of [hall.secretariat, hall.governor])
			expect(await step(wrong, 'acknowledge')).toBe('forbidden');
		expect(await step(hall.otherSecretariat, 'answer')).toBe('not_found');
		expect(await step(ncdds, 'acknowledge', '')).toBe('ok');
		expect(await step(ncdds, 'acknowledge', '')).toBe('transition_not_allowed');
		expect(await step(ncdds, 'review', '')).toBe('ok');
		expect(await step(ncdds, 'answer', ' ')).toBe('invalid_fields');
		expect(await step(ncdds, 'answer', 'ថវិកានឹងផ្ដល់ក្នុងឆ្នាំក្រោយ')).toBe('ok');
		expect(await challengeStatus()).toBe('answered');
		const page = await escalationPage(hall.secretariat.context, id);
		expect(page).toMatchObject({
			answer: 'ថវិកានឹងផ្ដល់ក្នុងឆ្នាំក្រោយ',
			can: ['escalation.close']
		});
		expect(page!.steps.map(({ status }) => status)).toEqual([
			'raised',
			'acknowledged',
			'under_review',
			'answered'
		]);
		expect(await step(ncdds, 'close', '')).toBe('forbidden');
		expect(await step(hall.secretariat, 'close', '')).toBe('ok');
		expect(await challengeStatus()).toBe('closed');
	});

	it('is referred to a body whose own people answer it, without rights in the province', async () => {
		await open();
		await raise(hall.secretariat);
		const { ncdds } = scene;
		await step(ncdds, 'acknowledge', '');
		expect(await escalationPage(hall.partner.context, id)).toBeNull();
		const refer = (by: Actor, holderId: string) =>
			codeOf(by.do('escalation.refer', { id, holderId, words: 'សូមពិនិត្យ' }));
		expect(await refer(hall.secretariat, hall.partnerId)).toBe('forbidden');
		expect(await refer(ncdds, hall.unitId)).toBe('escalation_holder_not_possible');
		expect(await refer(ncdds, v7())).toBe('escalation_holder_not_possible');
		expect(await refer(ncdds, hall.partnerId)).toBe('ok');
		const page = await escalationPage(hall.partner.context, id);
		expect(page).toMatchObject({ status: 'referred', can: ['escalation.answer'] });
		expect(page!.steps).toHaveLength(3);
		expect(await step(hall.department, 'answer')).toBe('forbidden');
		expect(await step(hall.partner, 'answer', 'យល់ព្រម')).toBe('ok');
		expect(await challengeStatus()).toBe('answered');
		expect(await mailed()).toEqual(['escalation_raised']);
	});

	it('comes back with a reason, and goes up again with better words', async () => {
		await open();
		await hall.pool.query('update public.organisation set email = $1 where id = $2', [
			`province-${id}@example.org`,
			hall.unitId
		]);
		await raise(hall.secretariat);
		expect(await step(scene.ncdds, 'return', 'សូមបញ្ជាក់ទំហំថវិកា')).toBe('ok');
		await hall.pool.query('update public.organisation set email = null where id = $1', [
			hall.unitId
		]);
		expect(await challengeStatus()).toBe('unresolved');
		expect(await mailed()).toEqual(['escalation_returned']);
		id = v7();
		const waiting = await escalationList(hall.secretariat.context, new URLSearchParams());
		const first = waiting.rows.map((issue) => issue.id);
		expect(first).not.toContain(id);
		expect(await raise(hall.secretariat)).toBe('escalation_exists');
		const { rows } = await hall.pool.query(
			'select id from public.escalation where challenge_id = $1',
			[challengeId]
		);
		id = rows[0].id;
		const again = { id, request: 'ត្រូវការ ៥០ លានរៀល' };
		expect(await codeOf(scene.ncdds.do('escalation.raise_again', again))).toBe('forbidden');
		expect(await codeOf(hall.secretariat.do('escalation.raise_again', again))).toBe('ok');
		expect(await challengeStatus()).toBe('escalated');
		expect((await escalationPage(hall.secretariat.context, id))!.request).toBe(again.request);
	});

	it('keeps every step for good', async () => {
		await open();
		await raise(hall.secretariat);
		await expect(
			hall.pool.query(`update public.escalation_step set words = '' where escalation_id = $1`, [id])
		).rejects.toThrow(/append-only/);
		await expect(
			hall.pool.query('delete from public.escalation_step where escalation_id = $1', [id])
		).rejects.toThrow(/append-only/);
		const { error } = await scene.ncdds.db
			.from('escalation_step')
			.update({ words: '' })
			.eq('escalation_id', id);
		expect(error).not.toBeNull();
	});

	it('carries documents of both sides, until it is closed', async () => {
		await open();
		await raise(hall.secretariat);
		const attach = (by: Actor) =>
			codeOf(
				by.do('escalation.attach', {
					id: v7(),
					escalationId: id,
					fileName: 'ផែនទី.pdf',
					mediaType: 'application/pdf',
					bytes: 10,
					sha256: 'a'.repeat(64),
					storageKey: `aa/${'a'.repeat(64)}`
				})
			);
		expect(await attach(hall.secretariat)).toBe('ok');
		expect(await attach(scene.ncdds)).toBe('ok');
		expect(await attach(hall.department)).toBe('forbidden');
		expect(await attach(hall.otherSecretariat)).toBe('not_found');
		expect((await escalationPage(hall.governor.context, id))!.files).toHaveLength(2);
		// Of each it is known whose it is: what is of no side would be anybody's to take away.
		for (const [of, side] of [
			['escalation', null],
			['meeting', 'origin']
		]) {
			await expect(
				hall.pool.query(
					`insert into public.attachment (id, meeting_id, unit_id, subject, subject_id, file_name, media_type, bytes,
						sha256, storage_key, side)
					select gen_random_uuid(), a.meeting_id, a.unit_id, $2, a.subject_id, a.file_name, a.media_type, a.bytes,
						a.sha256, a.storage_key, $3
					from public.attachment a where a.subject_id = $1 limit 1`,
					[id, of, side]
				)
			).rejects.toMatchObject({ code: '23514' });
		}
		await step(scene.ncdds, 'acknowledge', '');
		await step(scene.ncdds, 'answer');
		await step(hall.secretariat, 'close', '');
		expect(await attach(hall.secretariat)).toBe('escalation_closed');
	});

	it('has its letter, in both languages, for those alone who see it', async () => {
		await open();
		await raise(hall.secretariat);
		const letterFor = (actor: Actor) =>
			documentOrder(readerSource(scene.app, actor.context), 'escalation-letter', hall.meetingId, {
				escalationId: id
			});
		const letter = await letterFor(hall.secretariat);
		if (!letter.ok) throw new Error(letter.refusal.code);
		for (const locale of ['km', 'en'] as const) {
			const pdf = await produceDocument({ ...letter.value.order, locale }, 'pdf');
			expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
		}
		expect(await letterFor(hall.otherSecretariat)).toMatchObject({
			refusal: { code: 'not_found' }
		});
	});
});
