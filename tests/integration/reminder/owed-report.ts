import { v7 } from 'uuid';
import { afterEach, beforeEach } from 'vitest';
import type { HomeFacts } from '../../../src/lib/domain/home/facts';
import { reportDueOn } from '../../../src/lib/domain/report/report-due';
import type { ReportStatus } from '../../../src/lib/domain/report/report-status';
import { openHall, type Hall } from '../../support/scenes/hall';

/** A meeting that was held, whose report is owed. */
export const heldOn = '2026-03-02';
export const dueOn = reportDueOn(heldOn, 15);
export let hall: Hall;

/** Makes it anew for each test of the file. */
export function openEachTime(): void {
	beforeEach(async () => {
		// A province in which no other test has people or meetings.
		hall = await openHall({ status: 'concluded', heldOn, code: '23' });
		await hall.pool.query('update public.meeting set concluded_at = held_on + 1 where id = $1', [
			hall.meetingId
		]);
		await hall.pool.query(
			`update public.role_grant set valid_from = $2 where unit_id = $1 and valid_from > $2`,
			[hall.unitId, heldOn]
		);
		await hall.pool.query(
			`update public.user_account set disabled_at = now() where home_unit_id = $1 and id <> all ($2)`,
			[hall.unitId, [hall.secretariat, hall.governor].map(({ context }) => context.user.id)]
		);
	});
	afterEach(async () => {
		// The scene's meetings end here: later tests look at the same tables.
		await hall.setStatus('closed');
		await hall.close();
	});
}

/** The day on which the report is due as the home page of its secretariat has it. */
export async function dueAtHome(): Promise<string | null | undefined> {
	const { data } = await hall.secretariat.db.rpc('home_facts');
	const { meetings } = data as unknown as HomeFacts;
	return meetings.find(({ id }) => id === hall.meetingId)?.reportDueOn;
}

/** Brings the report of the meeting to a state: approved with a version, dispatched with somebody who got it. */
export async function report(status: ReportStatus): Promise<void> {
	const { rowCount } = await hall.pool.query(
		`update public.report r set status = $2 where r.meeting_id = $1
			and exists (select from public.report_version v where v.report_id = r.id)`,
		[hall.meetingId, status]
	);
	if (rowCount === 0) {
		// What hangs on the steps up to an approval is none of the reminder's business.
		await hall.pool.query('delete from public.report where meeting_id = $1', [hall.meetingId]);
		await hall.pool.query(
			`insert into public.report (id, meeting_id, unit_id, kind, status) values ($1, $2, $3, 'dialogue_report', $4)`,
			[v7(), hall.meetingId, hall.unitId, status]
		);
	}
	if (status === 'approved') {
		await hall.pool.query(
			`insert into public.report_version (id, report_id, meeting_id, unit_id, version, number, approved_on, approved_by,
				signatory_km, signatory_en, content, files)
			select $1, r.id, r.meeting_id, r.unit_id, 1, r.id::text, $3, $4, 'ក', 'A', '{}', '{}'
			from public.report r where r.meeting_id = $2`,
			[v7(), hall.meetingId, dueOn, hall.governor.context.user.id]
		);
	}
	if (status === 'dispatched') {
		await hall.pool.query(
			`insert into public.report_recipient (id, report_version_id, meeting_id, unit_id, role, organisation_id,
				label_km, label_en, channel, position)
			select $1, v.id, v.meeting_id, v.unit_id, 'to', $3, 'ក', 'A', 'printed', 1
			from public.report_version v where v.meeting_id = $2`,
			[v7(), hall.meetingId, hall.departmentId]
		);
	}
}
