import { pino } from 'pino';
import { v7 } from 'uuid';
import { afterEach, describe, expect, inject, it } from 'vitest';
import type { PayloadOf } from '../../../src/lib/contract/commands';
import { dispatchPage } from '../../../src/lib/server/dispatch/dispatch-page';
import { deliverMail } from '../../../src/lib/server/mail/deliver';
import { createMailer } from '../../../src/lib/server/mail/mailer';
import { sweepOutbox } from '../../../src/lib/server/mail/sweep';
import { readMail } from '../../support/mailbox';
import { codeOf } from '../deliberation/hall';
import { openReportScene, today, type ReportScene } from '../report/report-scene';

const moi = '00000000-0000-7000-8000-a00000000002';
const silent = pino({ level: 'silent' });

let scene: ReportScene;
let versionId: string;
afterEach(() => scene.close());

async function approved() {
	scene = await openReportScene();
	await scene.submit();
	versionId = v7();
	expect(await codeOf(scene.approve(scene.hall.governor, { commandId: versionId }))).toBe('ok');
}

type Recipient = PayloadOf<'report.dispatch'>['recipients'][number];

function recipient(organisationId: string, given: Partial<Recipient> = {}): Recipient {
	return {
		id: v7(),
		role: organisationId === moi ? 'to' : 'copy',
		organisationId,
		labelKm: 'អ្នកទទួល',
		labelEn: 'Recipient',
		locale: 'km',
		channel: 'mail',
		address: `to-${organisationId.slice(-6)}-${scene.reportId.slice(-8)}@example.org`,
		leftOutReason: '',
		...given
	};
}

function send(recipients: Recipient[], commandId = v7()) {
	return scene.hall.secretariat.do(
		'report.dispatch',
		{ id: scene.reportId, versionId, recipients },
		commandId
	);
}

async function owed(): Promise<{ id: string; status: string; last_error: string | null }[]> {
	const { rows } = await scene.hall.pool.query(
		`select o.id, o.status, o.last_error from app.outbox o
		join public.report_recipient r on r.id = o.subject_id
		where r.report_version_id = $1 order by o.queued_at`,
		[versionId]
	);
	return rows;
}

const deliverAll = async () => {
	for (const { id } of await owed()) await deliverMail(scene.app, id, silent);
};

async function log() {
	return (await dispatchPage(scene.hall.secretariat.context, scene.hall.meetingId))!.log;
}

async function delivered(address: string) {
	const mails = await readMail(inject('stack').mailDir);
	return mails.filter((mail) => mail.recipients.includes(address));
}

describe('who gets a report', () => {
	it('is proposed from the guideline, with the present department in copy', async () => {
		await approved();
		const page = await dispatchPage(scene.hall.secretariat.context, scene.hall.meetingId);
		expect(page!.proposal!.map(({ role, basis }) => `${role} ${basis}`)).toEqual([
			'to addressee',
			'copy national',
			'copy national',
			'copy concerned'
		]);
		expect(page!.proposal![3]!.organisationId).toBe(scene.hall.departmentId);
	});

	it('is settled by the secretariat alone, with an addressee, and only once', async () => {
		await approved();
		const { hall } = scene;
		const payload = { id: scene.reportId, versionId, recipients: [recipient(moi)] };
		expect(await codeOf(hall.governor.do('report.dispatch', payload))).toBe('forbidden');
		expect(await codeOf(hall.otherSecretariat.do('report.dispatch', payload))).toBe('not_found');
		expect(await codeOf(send([recipient(hall.departmentId)]))).toBe('dispatch_without_addressee');
		expect(await codeOf(send([recipient(moi, { address: '' })]))).toBe('invalid_fields');
		const commandId = v7();
		const recipients = [recipient(moi), recipient(hall.departmentId)];
		expect(await codeOf(send(recipients, commandId))).toBe('ok');
		expect(await codeOf(send(recipients, commandId))).toBe('ok');
		expect(await codeOf(send(recipients))).toBe('transition_not_allowed');
		expect(await owed()).toHaveLength(2);
	});

	it('lets the meeting be closed once the report is out', async () => {
		await approved();
		const { hall } = scene;
		expect(await codeOf(hall.secretariat.do('meeting.close', { id: hall.meetingId }))).toBe(
			'meeting_report_not_dispatched'
		);
		await send([recipient(moi)]);
		expect(await codeOf(hall.secretariat.do('meeting.close', { id: hall.meetingId }))).toBe('ok');
	});
});

describe('a copy by mail', () => {
	it('arrives once with the approved PDF, in English with both', async () => {
		await approved();
		const km = recipient(moi);
		const en = recipient(scene.hall.partnerId, { locale: 'en' });
		await send([km, en]);
		await deliverAll();
		await deliverAll();
		const [khmer, ...second] = await delivered(km.address as string);
		expect(second).toEqual([]);
		expect(khmer!.attachments).toHaveLength(1);
		const [english] = await delivered(en.address as string);
		expect(english!.attachments.map(({ mimeType }) => mimeType)).toEqual([
			'application/pdf',
			'application/pdf'
		]);
		const { rows } = await scene.hall.pool.query(
			'select files from public.report_version where id = $1',
			[versionId]
		);
		const bytes = Buffer.from(khmer!.attachments[0]!.content as ArrayBuffer).byteLength;
		expect(bytes).toBe(rows[0].files.km.bytes);
		expect((await log()).map(({ state }) => state)).toEqual(['sent', 'sent']);
	});

	it('that is refused shows why, and goes to another address when asked', async () => {
		await approved();
		const wrong = recipient(moi, { address: `refuse-${versionId}@example.org` });
		await send([wrong]);
		await deliverAll();
		expect(await log()).toMatchObject([
			{ state: 'failed', reason: expect.stringContaining('no such mailbox') }
		]);
		const resend = { id: wrong.id, address: `right-${versionId}@example.org` };
		const { hall } = scene;
		expect(await codeOf(hall.otherSecretariat.do('dispatch.resend', resend))).toBe('not_found');
		expect(await codeOf(hall.governor.do('dispatch.resend', resend))).toBe('forbidden');
		expect(await codeOf(hall.secretariat.do('dispatch.resend', resend))).toBe('ok');
		expect(await codeOf(hall.secretariat.do('dispatch.resend', resend))).toBe(
			'dispatch_not_failed'
		);
		await deliverAll();
		expect(await log()).toMatchObject([{ state: 'sent', attempts: 2, reason: null }]);
		expect(await delivered(resend.address)).toHaveLength(1);
	});

	it('waits while the relay is away, and goes out when it is back', async () => {
		await approved();
		const to = recipient(moi);
		await send([to]);
		const working = scene.app.mailer;
		scene.app.mailer = createMailer({
			SMTP_URL: 'smtp://127.0.0.1:9',
			MAIL_FROM: 'test@localhost'
		});
		await deliverAll();
		expect(await owed()).toMatchObject([{ status: 'queued' }]);
		scene.app.mailer = working;
		await deliverAll();
		expect(await log()).toMatchObject([{ state: 'sent' }]);
		expect(await delivered(to.address as string)).toHaveLength(1);
	});

	it('that a killed worker had in hand is uncertain, and never sent again without a word', async () => {
		await approved();
		const to = recipient(moi);
		await send([to]);
		const [mail] = await owed();
		const { pool } = scene.hall;
		await pool.query('select app.claim_mail($1)', [mail!.id]);
		await sweepOutbox(pool);
		expect(await owed()).toMatchObject([{ status: 'sending' }]);
		await pool.query(
			`update app.outbox set claimed_at = now() - interval '6 minutes' where id = $1`,
			[mail!.id]
		);
		await sweepOutbox(pool);
		await deliverAll();
		expect(await log()).toMatchObject([{ state: 'uncertain', reason: 'worker_ended' }]);
		expect(await delivered(to.address as string)).toEqual([]);
		const { secretariat, governor } = scene.hall;
		const decide = (decision: 'sent' | 'again', by = secretariat) =>
			codeOf(by.do('dispatch.decide', { id: to.id, decision }));
		expect(await decide('again', governor)).toBe('forbidden');
		expect(await decide('again')).toBe('ok');
		expect(await decide('again')).toBe('dispatch_not_uncertain');
		await deliverAll();
		expect(await delivered(to.address as string)).toHaveLength(1);
		expect(await log()).toMatchObject([{ state: 'sent', attempts: 2 }]);
	});

	it('that an owed mail lost its job gets one again from the sweep', async () => {
		await approved();
		await send([recipient(moi)]);
		const [mail] = await owed();
		const { pool } = scene.hall;
		const jobs = async () => {
			const { rows } = await pool.query(
				`select count(*)::int as count from graphile_worker.jobs where key = $1`,
				[`mail:${mail!.id}`]
			);
			return rows[0].count;
		};
		await pool.query(`select graphile_worker.remove_job($1)`, [`mail:${mail!.id}`]);
		expect(await jobs()).toBe(0);
		await pool.query(
			`update app.outbox set next_attempt_at = now() - interval '5 minutes' where id = $1`,
			[mail!.id]
		);
		await sweepOutbox(pool);
		expect(await jobs()).toBe(1);
	});
});

describe('a copy on paper', () => {
	it('is recorded as handed over with date and note, or sent by mail after all', async () => {
		await approved();
		const { secretariat, departmentId } = scene.hall;
		const paper = recipient(departmentId, { channel: 'printed', address: '' });
		const other = recipient(scene.hall.partnerId, { channel: 'printed', address: '' });
		await send([recipient(moi), paper, other]);
		expect((await log()).map(({ state }) => state)).toEqual([
			'queued',
			'to_hand_over',
			'to_hand_over'
		]);
		const hand = (handedOverOn: string) =>
			codeOf(
				secretariat.do('dispatch.hand_over', { id: paper.id, handedOverOn, note: 'ប្រគល់ដោយផ្ទាល់' })
			);
		expect(await hand('2099-01-01')).toBe('report_date_in_future');
		expect(await hand(today())).toBe('ok');
		expect(
			await codeOf(secretariat.do('dispatch.resend', { id: other.id, address: 'x@example.org' }))
		).toBe('ok');
		expect((await log()).map(({ state }) => state)).toEqual(['queued', 'handed_over', 'queued']);
		expect(
			await codeOf(secretariat.do('dispatch.resend', { id: paper.id, address: 'y@example.org' }))
		).toBe('dispatch_handed_over');
	});

	it('or none at all is kept with the reason', async () => {
		await approved();
		const out = recipient(scene.hall.departmentId, { leftOutReason: 'មិនពាក់ព័ន្ធ' });
		await send([recipient(moi), out]);
		expect((await log())[1]).toMatchObject({ state: 'left_out', reason: 'មិនពាក់ព័ន្ធ' });
		expect(await owed()).toHaveLength(1);
		const add = {
			versionId,
			recipient: recipient(scene.hall.partnerId)
		};
		expect(await codeOf(scene.hall.secretariat.do('dispatch.add', add))).toBe('ok');
		expect(
			await codeOf(
				scene.hall.secretariat.do('dispatch.add', {
					versionId,
					recipient: recipient(scene.hall.partnerId)
				})
			)
		).toBe('already_there');
		expect((await log())[2]!.name.en).toBe('Test body');
	});
});
