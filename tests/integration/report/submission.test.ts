import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { submitReport } from '../../../src/lib/server/report/lay-before';
import { codeOf } from '../../support/scenes/hall';
import { seenBy } from '../../support/scenes/report-scene';
import {
	closeEachScene,
	frozen,
	moveDeadline,
	openScene,
	page,
	scene,
	snapshots
} from './review-scene';

closeEachScene();

describe('a submission', () => {
	it('hands over what the secretariat had before it, once, and nothing else', async () => {
		await openScene();
		const { secretariat, meetingId } = scene.hall;
		await secretariat.do('report.start', { id: scene.reportId, meetingId });
		const seen = await seenBy(secretariat, meetingId);
		expect(await moveDeadline(10)).toBe('ok');
		const submit = (given: string | undefined, commandId = v7()) =>
			codeOf(submitReport(secretariat.context, { meetingId, commandId, seen: given }));
		expect(await submit(seen)).toBe('report_draft_changed');
		expect(await submit(undefined)).toBe('report_draft_changed');
		expect(await snapshots()).toBe(0);
		const now = await seenBy(secretariat, meetingId);
		const commandId = v7();
		expect(await submit(now, commandId)).toBe('ok');
		expect(await submit(now, commandId)).toBe('ok');
		expect(await submit(now)).toBe('transition_not_allowed');
		expect(await snapshots()).toBe(1);
		expect((await page()).seen).toBe(now);
	});

	it('takes budgets with and without decimals', async () => {
		await openScene(async (hall) => {
			for (const [budget, place] of [
				['1250000.50', 11],
				['1250000.00', 12],
				['900', 13]
			]) {
				await hall.pool.query(
					`insert into public.action (id, meeting_id, unit_id, title, owner_id, deadline, budget, sequence)
					values ($1, $2, $3, 'មានថវិកា', $4, app.today() + 9, $5::numeric, $6)`,
					[v7(), hall.meetingId, hall.unitId, hall.departmentId, budget, place]
				);
			}
		});
		await scene.submit();
		expect((await page()).report!.status).toBe('in_review');
		expect(await codeOf(scene.approve(scene.hall.governor))).toBe('ok');
		expect((await frozen())[0]!.data.actions.map(({ budget }) => budget)).toEqual([
			null,
			1250000.5,
			1250000,
			900
		]);
	});

	it('can not be gone around: no report comes into review without what is to be read', async () => {
		await openScene();
		const { secretariat, meetingId } = scene.hall;
		await secretariat.do('report.start', { id: scene.reportId, meetingId });
		const { error } = await secretariat.db
			.from('report')
			.update({ status: 'in_review' })
			.eq('id', scene.reportId);
		expect(error?.message).toBe('changed_meanwhile');
	});
});
