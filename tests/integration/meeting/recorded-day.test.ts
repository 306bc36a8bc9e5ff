import { v7 } from 'uuid';
import { afterEach, describe, expect, test } from 'vitest';
import { wordRefusal } from '../../../src/lib/i18n/refusal.ts';
import { codeOf, openHall, type Hall } from '../../support/scenes/hall.ts';
import { submitAs } from '../../support/scenes/report-scene.ts';

let hall: Hall;
afterEach(() => hall.close());

const later = '2099-03-10';
const did = async (type: string, payload: object = {}) => {
	const answer = await hall.secretariat.do(
		type as 'meeting.cancel',
		{ id: hall.meetingId, ...payload } as never
	);
	return answer.ok ? { code: 'ok' } : answer.refusal;
};
const came = (attendance: 'present' | null) =>
	codeOf(hall.secretariat.do('attendance.set', { participantId: hall.participantId, attendance }));

async function meetingRow(): Promise<Record<string, unknown>> {
	const { rows } = await hall.pool.query<{ row: Record<string, unknown> }>(
		'select to_jsonb(m) as row from public.meeting m where id = $1',
		[hall.meetingId]
	);
	return rows[0]!.row;
}

/** The form of the meeting as it is, with another day. */
async function moveTo(heldOn: string) {
	const row = await meetingRow();
	return did('meeting.update', {
		base: row.rev,
		titleKm: row.title_km,
		titleEn: row.title_en,
		heldOn,
		startsAt: '08:00',
		placeKm: row.place_km,
		placeEn: '',
		plans: []
	});
}

describe('a meeting at which somebody has checked in', () => {
	test('keeps its day until the attendance is taken back, and says how many came', async () => {
		hall = await openHall({ status: 'scheduled' });
		const today = String((await meetingRow()).held_on);
		expect(await came('present')).toBe('ok');
		const steps = [
			() => did('meeting.postpone', { reason: 'ភ្លៀង' }),
			() => did('meeting.cancel', { reason: 'ភ្លៀង' }),
			() => moveTo(later)
		];
		for (const step of steps) {
			const refusal = await step();
			expect(refusal).toMatchObject({
				code: 'meeting_attendance_recorded',
				detail: { people: 1 }
			});
			expect(wordRefusal(refusal, 'km')).toContain('១');
			expect(wordRefusal(refusal, 'en')).toContain('people: 1');
		}
		// What doesn't move the day is still put right.
		expect(await moveTo(today)).toMatchObject({ code: 'ok' });
		expect(await meetingRow()).toMatchObject({ status: 'scheduled', held_on: today });
		expect(await came(null)).toBe('ok');
		expect(await moveTo(later)).toMatchObject({ code: 'ok' });
		expect(await did('meeting.postpone', { reason: 'ភ្លៀង' })).toMatchObject({ code: 'ok' });
	});

	test('without having been invited is not put back to the draft', async () => {
		hall = await openHall({ status: 'scheduled' });
		const { meetingId, secretariat } = hall;
		await hall.pool.query('update public.participant set removed_at = now() where id = $1', [
			hall.participantId
		]);
		await hall.pool.query('alter table public.participant disable trigger status');
		await hall.pool.query(`update public.participant set invitation = 'approved' where id = $1`, [
			hall.participantId
		]);
		await hall.pool.query('alter table public.participant enable trigger status');
		const walkIn = v7();
		await secretariat.do('attendance.walk_in', {
			id: walkIn,
			meetingId,
			category: 'h',
			nameKm: 'អ្នកមកដោយខ្លួនឯង',
			sex: 'female'
		});
		expect(await did('meeting.unschedule')).toMatchObject({
			code: 'meeting_attendance_recorded',
			detail: { people: 1 }
		});
		await secretariat.do('attendance.set', { participantId: walkIn, attendance: null });
		expect(await did('meeting.unschedule')).toMatchObject({ code: 'ok' });
	});
});

describe('a report that was begun before its meeting had taken place', () => {
	async function begunAndResumed(): Promise<string> {
		hall = await openHall({ status: 'concluded' });
		const id = v7();
		await hall.secretariat.do('report.start', { id, meetingId: hall.meetingId });
		expect(await did('meeting.resume')).toMatchObject({ code: 'ok' });
		return id;
	}
	const reports = async () =>
		(
			await hall.pool.query('select status from public.report where meeting_id = $1', [
				hall.meetingId
			])
		).rows;

	test('is not handed over while the meeting goes on', async () => {
		await begunAndResumed();
		expect(await codeOf(submitAs(hall.secretariat, hall.meetingId))).toBe('meeting_status');
		expect(await did('meeting.conclude')).toMatchObject({ code: 'ok' });
		expect(await codeOf(submitAs(hall.secretariat, hall.meetingId))).toBe('ok');
	});

	test('goes with the opening where nobody has written in it, and is begun anew', async () => {
		const id = await begunAndResumed();
		expect(await did('meeting.undo_start')).toMatchObject({ code: 'ok' });
		expect(await reports()).toEqual([]);
		const { rows } = await hall.pool.query(
			`select operation from app.audit_entry where table_name = 'report' and row_id = $1 order by id`,
			[id]
		);
		expect(rows).toEqual([{ operation: 'insert' }, { operation: 'delete' }]);
	});

	test('keeps the meeting open where somebody has, and the refusal says so', async () => {
		const id = await begunAndResumed();
		await hall.secretariat.do('report.edit_section', {
			id,
			key: 'introduction',
			locale: 'km',
			body: 'សេចក្ដីផ្ដើម'
		});
		const refusal = await did('meeting.undo_start');
		expect(refusal).toMatchObject({ code: 'meeting_start_in_use', detail: { reports: 1 } });
		expect(wordRefusal(refusal, 'en')).toContain('reports with text: 1');
		expect(await reports()).toEqual([{ status: 'drafting' }]);
	});
});
