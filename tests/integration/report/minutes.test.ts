import { v7 } from 'uuid';
import { afterEach, describe, expect, it } from 'vitest';
import { approveReport } from '../../../src/lib/server/report/approve-report';
import { dispatchPage } from '../../../src/lib/server/dispatch/dispatch-page';
import { localDocumentMaker } from '../../../src/lib/server/document-maker/document-maker';
import { reportPage } from '../../../src/lib/server/report/report-page';
import { codeOf, type Actor } from '../../support/scenes/hall';
import {
	openReportScene,
	submitAs,
	today,
	type ReportScene
} from '../../support/scenes/report-scene';

let scene: ReportScene;
afterEach(() => scene.close());

/** A working group hosted by the scene's department, with two members and a concluded meeting. */
async function openGroup(): Promise<{ meetingId: string; chair: Actor; secretariat: Actor }> {
	scene = await openReportScene();
	const { pool, departmentId, partnerId } = scene.hall;
	const unitId = v7();
	const forumId = v7();
	const meetingId = v7();
	await pool.query(
		`insert into public.unit (id, kind, parent_id, path, name_km, name_en)
		values ($1, 'forum', '00000000-0000-7000-8000-a00000000001', '{}', 'ក្រុមការងារ', 'Group')`,
		[unitId]
	);
	await pool.query(
		`insert into public.forum (id, kind, unit_id, host_id, name_km, name_en)
		values ($1, 'twg', $2, $3, 'ក្រុមការងារ', 'Group')`,
		[forumId, unitId, departmentId]
	);
	for (const [seat, organisationId] of [
		['chair', departmentId],
		['member', partnerId]
	]) {
		const memberId = v7();
		await pool.query(
			`insert into public.forum_member (id, forum_id, unit_id, seat, organisation_id, name_km, since)
			values ($1, $2, $3, $4::public.forum_seat, $5, 'សមាជិក', '2024-01-01')`,
			[memberId, forumId, unitId, seat, organisationId]
		);
		await pool.query(
			`insert into public.forum_member_personal (member_id, forum_id, unit_id, email) values ($1, $2, $3, $4)`,
			[memberId, forumId, unitId, `${seat}-${unitId}@example.org`]
		);
	}
	await pool.query(
		`insert into public.meeting (id, forum_id, unit_id, title_km, title_en, status, held_on, place_km)
		values ($1, $2, $3, 'កិច្ចប្រជុំ', 'Meeting', 'concluded', app.today(), 'ទីស្ដីការ')`,
		[meetingId, forumId, unitId]
	);
	return {
		meetingId,
		chair: await scene.hall.actor('twg_chair', unitId),
		secretariat: await scene.hall.actor('twg_secretariat', unitId)
	};
}

describe('the minutes of a working group (TWG-14)', () => {
	it('are written by its secretariat, approved by its Chair and circulated to its members', async () => {
		const { meetingId, chair, secretariat } = await openGroup();
		const id = v7();
		expect(await codeOf(scene.hall.secretariat.do('report.start', { id, meetingId }))).not.toBe(
			'ok'
		);
		expect(await codeOf(secretariat.do('report.start', { id, meetingId }))).toBe('ok');
		expect(await codeOf(submitAs(secretariat, meetingId))).toBe('ok');
		const page = await reportPage(chair.context, meetingId, localDocumentMaker());
		expect(page!.report!.kind).toBe('minutes');
		const approve = (by: Actor) =>
			codeOf(
				approveReport(scene.app, by.context, {
					meetingId,
					commandId: v7(),
					seen: page!.seen,
					number: page!.approval!.number,
					approvedOn: today(),
					signatoryKm: 'ប្រធាន',
					signatoryEn: 'Chair'
				})
			);
		expect(await approve(secretariat)).toBe('forbidden');
		expect(await approve(scene.hall.governor)).toBe('not_found');
		expect(await approve(chair)).toBe('ok');
		const dispatch = await dispatchPage(secretariat.context, meetingId);
		expect(dispatch!.proposal!.map(({ role, basis }) => `${role} ${basis}`)).toEqual([
			'to member',
			'to member',
			'copy national'
		]);
	});

	it('pass what the group can not resolve to its host, not to NCDDS (TWG-16)', async () => {
		const { meetingId, secretariat } = await openGroup();
		const challengeId = v7();
		await scene.hall.pool.query(
			`insert into public.challenge (id, meeting_id, unit_id, title, status, sequence)
			select $1, id, unit_id, 'បញ្ហា', 'unresolved', 1 from public.meeting where id = $2`,
			[challengeId, meetingId]
		);
		const id = v7();
		const raised = secretariat.do('escalation.raise', { id, challengeId, request: 'សំណើ' });
		expect(await codeOf(raised)).toBe('ok');
		const acknowledge = { id, words: '' };
		// The host's own people hold it now.
		expect(await codeOf(scene.hall.department.do('escalation.acknowledge', acknowledge))).toBe(
			'ok'
		);
		const { rows } = await scene.hall.pool.query(
			'select holder_id from public.escalation where id = $1',
			[id]
		);
		expect(rows[0].holder_id).toBe(scene.hall.departmentId);
	});
});
