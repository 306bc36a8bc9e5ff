import { afterEach, describe, expect, it } from 'vitest';
import { acknowledgeReceipt } from '../../../src/lib/server/dispatch/received';
import { oweReceiptReminders } from '../../../src/lib/server/dispatch/owe-receipt-reminders';
import { codeOf } from '../../support/scenes/hall';
import { today } from '../../support/scenes/report-scene';
import { moi, openDispatchScene, type DispatchScene } from '../../support/scenes/dispatch-scene';

let scene: DispatchScene;
afterEach(() => scene.close());

/** Ten in the morning in Cambodia, so many days from today. */
const inDays = (days: number) =>
	new Date(Date.parse(`${today()}T10:00:00+07:00`) + days * 86_400_000);

/** Lets the job run at that time. The count is of the whole country: other tests' copies may be in it. */
async function runAt(now: Date) {
	await oweReceiptReminders({ pool: scene.app.pool, now: () => now });
}

const reminders = async () =>
	(await scene.log()).map((row) => [row.reminders, row.mails.map(({ kind }) => kind).join(' ')]);

const owedReminders = async () =>
	(await scene.owed()).filter(({ template }) => template === 'receipt_reminder').length;

describe('who has not acknowledged', () => {
	it('is reminded after the days of its administration, and once more, with the same link', async () => {
		scene = await openDispatchScene();
		const to = scene.recipient(moi);
		await scene.send([to]);
		await scene.deliverAll();
		const token = await scene.tokenFor(to.address as string);
		await runAt(inDays(6));
		expect(await owedReminders()).toBe(0);
		await runAt(inDays(8));
		await runAt(inDays(8));
		expect(await reminders()).toEqual([[1, 'copy reminder']]);
		await scene.deliverAll();
		expect(await scene.tokenFor(to.address as string)).toBe(token);
		await runAt(inDays(14));
		expect(await owedReminders()).toBe(1);
		await runAt(inDays(16));
		await runAt(inDays(40));
		expect(await reminders()).toEqual([[2, 'copy reminder reminder']]);
		await scene.deliverAll();
		const mails = await scene.delivered(to.address as string);
		expect(mails).toHaveLength(3);
		expect(mails.slice(1).flatMap(({ attachments }) => attachments)).toEqual([]);
	});

	it('is reminded sooner where the administration says so, and in working hours alone', async () => {
		scene = await openDispatchScene();
		const { pool, unitId } = scene.hall;
		const days = (count: number) =>
			pool.query('update public.administration set receipt_due_days = $2 where unit_id = $1', [
				unitId,
				count
			]);
		await days(2);
		try {
			await scene.send([scene.recipient(moi)]);
			await scene.deliverAll();
			await runAt(new Date(inDays(3).getTime() + 12 * 3_600_000));
			expect(await owedReminders()).toBe(0);
			await runAt(inDays(3));
			expect(await owedReminders()).toBe(1);
		} finally {
			await days(7);
		}
	});

	it('is let be once it has said so, was left out, holds paper, or the mail failed or is uncertain', async () => {
		scene = await openDispatchScene();
		const { hall } = scene;
		const said = scene.recipient(moi);
		const out = scene.recipient(hall.departmentId, { leftOutReason: 'មិនពាក់ព័ន្ធ' });
		const paper = scene.recipient(hall.partnerId, { channel: 'printed' });
		const failed = scene.recipient('00000000-0000-7000-8000-a00000000003', {
			address: `refuse-${scene.versionId}@example.org`
		});
		const unsure = scene.recipient('00000000-0000-7000-8000-a00000000004');
		await scene.send([said, out, paper, failed, unsure]);
		await scene.deliverAll();
		await hall.pool.query(`update app.outbox set status = 'uncertain' where subject_id = $1`, [
			unsure.id
		]);
		await acknowledgeReceipt(hall.nobody, await scene.tokenFor(said.address as string), {
			receivedBy: 'ការិយាល័យ',
			receivedOn: today()
		});
		await runAt(inDays(30));
		expect(await owedReminders()).toBe(0);
		const remind = ({ id }: { id: string }) =>
			codeOf(hall.secretariat.do('dispatch.remind', { id }));
		for (const one of [paper, failed, unsure]) {
			expect(await remind(one)).toBe('dispatch_not_arrived');
		}
		expect(await remind(out)).toBe('dispatch_left_out');
		expect(await remind(said)).toBe('dispatch_acknowledged');
	});

	it('is owed one reminder by any number of workers at once', async () => {
		scene = await openDispatchScene();
		await scene.send([scene.recipient(moi)]);
		await scene.deliverAll();
		await Promise.all(Array.from({ length: 8 }, () => runAt(inDays(9))));
		expect(await owedReminders()).toBe(1);
	});

	it('is not asked for a version that a later one has replaced', async () => {
		scene = await openDispatchScene();
		const { hall, reportId } = scene;
		await scene.send([scene.recipient(moi)]);
		await scene.deliverAll();
		await hall.secretariat.do('report.revise', { id: reportId, reason: 'កែលេខ' });
		await scene.submitAgain();
		expect(await codeOf(scene.approve(hall.governor))).toBe('ok');
		const { rows } = await hall.pool.query(
			'select id from public.report_version where report_id = $1 order by version desc limit 1',
			[reportId]
		);
		const next = { id: reportId, versionId: rows[0].id, recipients: [scene.recipient(moi)] };
		expect(await codeOf(hall.secretariat.do('report.dispatch', next))).toBe('ok');
		await runAt(inDays(20));
		expect(await owedReminders()).toBe(0);
	});
});

describe('reminding by hand', () => {
	it('is for the secretariat, once a day', async () => {
		scene = await openDispatchScene();
		const { hall } = scene;
		const to = scene.recipient(moi);
		await scene.send([to]);
		const remind = (by = hall.secretariat) => codeOf(by.do('dispatch.remind', { id: to.id }));
		expect(await remind()).toBe('dispatch_not_arrived');
		await scene.deliverAll();
		expect(await remind(hall.governor)).toBe('forbidden');
		expect(await remind(hall.otherSecretariat)).toBe('not_found');
		expect(await remind()).toBe('ok');
		expect(await remind()).toBe('dispatch_reminded_today');
		await hall.pool.query(
			`update public.report_recipient set reminded_at = now() - interval '25 hours' where id = $1`,
			[to.id]
		);
		expect(await remind()).toBe('ok');
		expect(await owedReminders()).toBe(2);
		await scene.deliverAll();
		expect(await scene.delivered(to.address as string)).toHaveLength(3);
	});
});
