import { expect, it } from 'vitest';
import { addDays } from '../../../src/lib/domain/calendar-days';
import { isReportLate } from '../../../src/lib/domain/report/report-due';
import type { ReportStatus } from '../../../src/lib/domain/report/report-status';
import { reportList } from '../../../src/lib/server/report/report-list';
import { dueAtHome, dueOn, hall, openEachTime, report } from './owed-report';

openEachTime();

it('a report is late that was never dispatched, in SQL, in the list and at home alike', async () => {
	const steps: (ReportStatus | null)[] = [
		null,
		'drafting',
		'in_review',
		'approved',
		'dispatched',
		// A revision of what was sent.
		'drafting'
	];
	const late: boolean[] = [];
	for (const status of steps) {
		if (status) await report(status);
		for (const today of [dueOn, addDays(dueOn, 1)]) {
			const { rows } = await hall.pool.query<{ late: boolean }>(
				'select coalesce(app.report_owed_by(m) < $2, false) as late from public.meeting m where m.id = $1',
				[hall.meetingId, today]
			);
			const list = await reportList(hall.secretariat.context, new URLSearchParams());
			const row = list.rows.find(({ meetingId }) => meetingId === hall.meetingId)!;
			expect(row.status).toBe(status);
			expect(isReportLate(row, today)).toBe(rows[0]!.late);
			expect(await dueAtHome()).toBe(row.dispatched ? null : row.dueOn);
			late.push(rows[0]!.late);
		}
	}
	expect(late).toEqual([
		...[false, true, false, true, false, true, false, true],
		...[false, false, false, false]
	]);
});

it('the home page shows the day on which the report is due', async () => {
	expect(await dueAtHome()).toBe(dueOn);
});
