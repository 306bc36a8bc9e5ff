import type pg from 'pg';
import { v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { draftContentOf } from '../../../src/lib/server/document/draft-content';
import { meetingRecord } from '../../../src/lib/server/record/meeting-record';
import { submitReport } from '../../../src/lib/server/report/lay-before';
import { localDocumentMaker } from '../../../src/lib/server/document-maker/document-maker';
import { reportPage } from '../../../src/lib/server/report/report-page';
import {
	pidOf,
	transactionOf as beginAs,
	untilWaitedFor as untilSomebodyWaits
} from '../../support/two-at-once';
import { codeOf, type Actor } from '../../support/scenes/hall';
import { openReportScene, seenBy, type ReportScene } from '../../support/scenes/report-scene';

let scene: ReportScene;
beforeEach(async () => {
	scene = await openReportScene();
	const { secretariat, meetingId } = scene.hall;
	await secretariat.do('report.start', { id: scene.reportId, meetingId });
});
afterEach(() => scene.close());

const transactionOf = (actor: Actor) => beginAs(scene.hall.pool, actor.context.user.id);
const untilWaitedFor = (pid: number) => untilSomebodyWaits(scene.hall.pool, pid);

const write = (client: pg.ClientBase | pg.Pool, title: string) =>
	client.query('update public.action set title = $2 where meeting_id = $1', [
		scene.hall.meetingId,
		title
	]);

const submit = (seen: string | undefined) =>
	codeOf(
		submitReport(scene.hall.secretariat.context, {
			meetingId: scene.hall.meetingId,
			commandId: v7(),
			seen
		})
	);

describe('a write that races with the submission', () => {
	it('and comes first is waited for: what is handed over is what stands then, never half of it', async () => {
		const { secretariat, meetingId } = scene.hall;
		const seen = await seenBy(secretariat, meetingId);
		const writer = await transactionOf(secretariat);
		await write(writer, 'សកម្មភាពថ្មី');
		const submitted = submit(seen);
		await untilWaitedFor(await pidOf(writer));
		await writer.query('commit');
		writer.release();
		// It is not what the secretariat had before it: they are asked.
		expect(await submitted).toBe('report_draft_changed');
		expect(await submit(await seenBy(secretariat, meetingId))).toBe('ok');
		const page = await reportPage(scene.hall.governor.context, meetingId, localDocumentMaker());
		expect(page!.draft!.content.data.actions[0]!.title).toBe('សកម្មភាពថ្មី');
		expect(page!.changed.stale).toBe(false);
	});

	it('and is given up is as if it had not been', async () => {
		const { secretariat, meetingId } = scene.hall;
		const seen = await seenBy(secretariat, meetingId);
		const writer = await transactionOf(secretariat);
		await write(writer, 'សកម្មភាពថ្មី');
		const submitted = submit(seen);
		await untilWaitedFor(await pidOf(writer));
		await writer.query('rollback');
		writer.release();
		expect(await submitted).toBe('ok');
	});

	it('and comes second waits, and is refused', async () => {
		const { secretariat, meetingId } = scene.hall;
		const record = await meetingRecord(secretariat.db, meetingId);
		const submitting = await transactionOf(secretariat);
		const { rows } = await submitting.query<{ print: string }>(
			'select app.fingerprint(public.meeting_record($1)) as print',
			[meetingId]
		);
		await submitting.query('select public.run_command($1, $2, $3)', [
			v7(),
			'report.submit',
			JSON.stringify({
				id: scene.reportId,
				snapshotId: v7(),
				content: draftContentOf(record!, new Date()),
				record: rows[0]!.print
			})
		]);
		const written = write(scene.hall.pool, 'សកម្មភាពថ្មី').catch((refusal: Error) => refusal.message);
		await untilWaitedFor(await pidOf(submitting));
		await submitting.query('commit');
		submitting.release();
		expect(await written).toBe('report_in_review');
	});

	it('many times over leaves the governor with what is on record', async () => {
		const { secretariat, governor, meetingId, pool } = scene.hall;
		const outcomes = new Set<string>();
		for (let round = 0; round < 12; round += 1) {
			const seen = await seenBy(secretariat, meetingId);
			const [submitted, written] = await Promise.all([
				submit(seen),
				write(pool, `សកម្មភាព ${round}`).then(
					() => 'ok',
					(refusal: Error) => refusal.message
				)
			]);
			outcomes.add(`${submitted} ${written}`);
			if (submitted !== 'ok') continue;
			const page = await reportPage(governor.context, meetingId, localDocumentMaker());
			expect(page!.changed.stale).toBe(false);
			await governor.do('report.return', {
				id: scene.reportId,
				remarks: [{ section: '', body: 'ម្ដងទៀត' }]
			});
		}
		// Either it was handed over and the write was refused, or the write came first and was seen.
		expect(['ok report_in_review', 'report_draft_changed ok']).toEqual(
			expect.arrayContaining([...outcomes])
		);
	});
});
