import { existsSync, renameSync } from 'node:fs';
import { v7 } from 'uuid';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { PartAwayError } from '../../../src/lib/server/db/outage';
import { dispatchPage } from '../../../src/lib/server/dispatch/dispatch-page';
import { createMailer } from '../../../src/lib/server/mail/mailer';
import { sweepOutbox } from '../../../src/lib/server/outbox/sweep-outbox';
import { codeOf } from '../../support/scenes/hall';
import { today } from '../../support/scenes/report-scene';
import { moi, openDispatchScene, type DispatchScene } from '../../support/scenes/dispatch-scene';

let scene: DispatchScene;
afterEach(() => scene.close());

describe('who gets a report', () => {
	it('is proposed from the guideline, with the present department in copy', async () => {
		scene = await openDispatchScene();
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
		scene = await openDispatchScene();
		const { hall } = scene;
		const payload = {
			id: scene.reportId,
			versionId: scene.versionId,
			recipients: [scene.recipient(moi)]
		};
		expect(await codeOf(hall.governor.do('report.dispatch', payload))).toBe('forbidden');
		expect(await codeOf(hall.otherSecretariat.do('report.dispatch', payload))).toBe('not_found');
		expect(await codeOf(scene.send([scene.recipient(hall.departmentId)]))).toBe(
			'dispatch_without_addressee'
		);
		expect(await codeOf(scene.send([scene.recipient(moi, { address: '' })]))).toBe(
			'invalid_fields'
		);
		const commandId = v7();
		const recipients = [scene.recipient(moi), scene.recipient(hall.departmentId)];
		expect(await codeOf(scene.send(recipients, commandId))).toBe('ok');
		expect(await codeOf(scene.send(recipients, commandId))).toBe('ok');
		expect(await codeOf(scene.send(recipients))).toBe('dispatch_done');
		expect(await scene.owed()).toHaveLength(2);
	});

	it('lets the meeting be closed once the report is out', async () => {
		scene = await openDispatchScene();
		const { hall } = scene;
		expect(await codeOf(hall.secretariat.do('meeting.close', { id: hall.meetingId }))).toBe(
			'meeting_report_not_dispatched'
		);
		await scene.send([scene.recipient(moi)]);
		expect(await codeOf(hall.secretariat.do('meeting.close', { id: hall.meetingId }))).toBe('ok');
	});
});

describe('a copy by mail', () => {
	it('arrives once with the approved PDF, in English with both', async () => {
		scene = await openDispatchScene();
		const km = scene.recipient(moi);
		const en = scene.recipient(scene.hall.partnerId, { locale: 'en' });
		await scene.send([km, en]);
		await scene.deliverAll();
		await scene.deliverAll();
		const [khmer, ...second] = await scene.delivered(km.address as string);
		expect(second).toEqual([]);
		expect(khmer!.attachments).toHaveLength(1);
		const [english] = await scene.delivered(en.address as string);
		expect(english!.attachments.map(({ mimeType }) => mimeType)).toEqual([
			'application/pdf',
			'application/pdf'
		]);
		const { rows } = await scene.hall.pool.query(
			'select files from public.report_version where id = $1',
			[scene.versionId]
		);
		const bytes = Buffer.from(khmer!.attachments[0]!.content as ArrayBuffer).byteLength;
		expect(bytes).toBe(rows[0].files.km.bytes);
		expect((await scene.log()).map(({ state }) => state)).toEqual(['sent', 'sent']);
	});

	it('that is refused shows why, and goes to another address when asked', async () => {
		scene = await openDispatchScene();
		const wrong = scene.recipient(moi, { address: `refuse-${scene.versionId}@example.org` });
		await scene.send([wrong]);
		await scene.deliverAll();
		expect(await scene.log()).toMatchObject([
			{ state: 'failed', reason: expect.stringContaining('no such mailbox') }
		]);
		const resend = { id: wrong.id, address: `right-${scene.versionId}@example.org` };
		const { hall } = scene;
		expect(await codeOf(hall.otherSecretariat.do('dispatch.resend', resend))).toBe('not_found');
		expect(await codeOf(hall.governor.do('dispatch.resend', resend))).toBe('forbidden');
		expect(await codeOf(hall.secretariat.do('dispatch.resend', resend))).toBe('ok');
		expect(await codeOf(hall.secretariat.do('dispatch.resend', resend))).toBe(
			'dispatch_not_failed'
		);
		await scene.deliverAll();
		expect(await scene.log()).toMatchObject([{ state: 'sent', attempts: 2, reason: null }]);
		expect(await scene.delivered(resend.address)).toHaveLength(1);
	});

	it('waits while the relay is away, and goes out when it is back', async () => {
		scene = await openDispatchScene();
		const to = scene.recipient(moi);
		await scene.send([to]);
		const working = scene.app.mailer;
		scene.app.mailer = createMailer({
			SMTP_URL: 'smtp://127.0.0.1:9',
			MAIL_FROM: 'test@localhost'
		});
		await scene.deliverAll();
		expect(await scene.owed()).toMatchObject([{ status: 'queued' }]);
		scene.app.mailer = working;
		await scene.deliverAll();
		expect(await scene.log()).toMatchObject([{ state: 'sent' }]);
		expect(await scene.delivered(to.address as string)).toHaveLength(1);
	});

	it('waits while the store for files is away, and goes out when it is back', async () => {
		scene = await openDispatchScene();
		const to = scene.recipient(moi);
		await scene.send([to]);
		const { filesDir } = inject('stack');
		renameSync(filesDir, `${filesDir}.away`);
		try {
			// The job fails and comes again: nothing was claimed, and no file was made anew elsewhere.
			await expect(scene.deliverAll()).rejects.toThrow(PartAwayError);
			expect(existsSync(filesDir)).toBe(false);
		} finally {
			renameSync(`${filesDir}.away`, filesDir);
		}
		expect(await scene.owed()).toMatchObject([{ status: 'queued', last_error: null }]);
		expect(await scene.delivered(to.address as string)).toEqual([]);
		await scene.deliverAll();
		expect(await scene.log()).toMatchObject([{ state: 'sent' }]);
		const [mail, ...more] = await scene.delivered(to.address as string);
		expect(more).toEqual([]);
		expect(mail!.attachments).toHaveLength(1);
	});

	it('that a killed worker had in hand is uncertain, and never sent again without a word', async () => {
		scene = await openDispatchScene();
		const to = scene.recipient(moi);
		await scene.send([to]);
		const [mail] = await scene.owed();
		const { pool } = scene.hall;
		await pool.query('select app.claim_mail($1)', [mail!.id]);
		await sweepOutbox(pool);
		expect(await scene.owed()).toMatchObject([{ status: 'sending' }]);
		await pool.query(
			`update app.outbox set claimed_at = now() - interval '6 minutes' where id = $1`,
			[mail!.id]
		);
		await sweepOutbox(pool);
		await scene.deliverAll();
		expect(await scene.log()).toMatchObject([{ state: 'uncertain', reason: 'worker_ended' }]);
		expect(await scene.delivered(to.address as string)).toEqual([]);
		const { secretariat, governor } = scene.hall;
		const decide = (decision: 'sent' | 'again', by = secretariat) =>
			codeOf(by.do('dispatch.decide', { id: to.id, decision }));
		expect(await decide('again', governor)).toBe('forbidden');
		expect(await decide('again')).toBe('ok');
		expect(await decide('again')).toBe('dispatch_not_uncertain');
		await scene.deliverAll();
		expect(await scene.delivered(to.address as string)).toHaveLength(1);
		expect(await scene.log()).toMatchObject([{ state: 'sent', attempts: 2 }]);
	});

	it('that an owed mail lost its job gets one again from the sweep', async () => {
		scene = await openDispatchScene();
		await scene.send([scene.recipient(moi)]);
		const [mail] = await scene.owed();
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
		scene = await openDispatchScene();
		const { secretariat, departmentId } = scene.hall;
		const paper = scene.recipient(departmentId, { channel: 'printed', address: '' });
		const other = scene.recipient(scene.hall.partnerId, { channel: 'printed', address: '' });
		await scene.send([scene.recipient(moi), paper, other]);
		expect((await scene.log()).map(({ state }) => state)).toEqual([
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
		expect(await hand(today())).toBe('dispatch_handed_over');
		expect(
			await codeOf(secretariat.do('dispatch.resend', { id: other.id, address: 'x@example.org' }))
		).toBe('ok');
		expect((await scene.log()).map(({ state }) => state)).toEqual([
			'queued',
			'handed_over',
			'queued'
		]);
		expect(
			await codeOf(secretariat.do('dispatch.resend', { id: paper.id, address: 'y@example.org' }))
		).toBe('dispatch_handed_over');
	});

	it('or none at all is kept with the reason', async () => {
		scene = await openDispatchScene();
		const out = scene.recipient(scene.hall.departmentId, { leftOutReason: 'មិនពាក់ព័ន្ធ' });
		await scene.send([scene.recipient(moi), out]);
		expect((await scene.log())[1]).toMatchObject({ state: 'left_out', reason: 'មិនពាក់ព័ន្ធ' });
		expect(await scene.owed()).toHaveLength(1);
		const add = {
			versionId: scene.versionId,
			recipient: scene.recipient(scene.hall.partnerId)
		};
		expect(await codeOf(scene.hall.secretariat.do('dispatch.add', add))).toBe('ok');
		expect(
			await codeOf(
				scene.hall.secretariat.do('dispatch.add', {
					versionId: scene.versionId,
					recipient: scene.recipient(scene.hall.partnerId)
				})
			)
		).toBe('already_there');
		expect((await scene.log())[2]!.name.en).toBe('Test body');
	});
});
