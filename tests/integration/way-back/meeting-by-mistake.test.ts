import { v7 } from 'uuid';
import { afterEach, describe, expect, test } from 'vitest';
import { meetingHeader } from '../../../src/lib/server/meeting/meeting-header.ts';
import { phnomPenhDate } from '../../../src/lib/i18n/calendar-date.ts';
import { codeOf, openHall, type Actor, type Hall } from '../../support/scenes/hall.ts';
import { submitAs } from '../../support/scenes/report-scene.ts';
import { addInput, rowOf } from './of-hall.ts';

const today = phnomPenhDate(new Date());
const later = phnomPenhDate(new Date(Date.now() + 100 * 86_400_000));
let hall: Hall;
afterEach(() => hall.close());

const meeting = () => rowOf(hall, 'public.meeting', hall.meetingId);
const does = (by: Actor, type: Parameters<Actor['do']>[0], payload: object = {}) =>
	codeOf(by.do(type, { id: hall.meetingId, ...payload } as never));

/** The detail of a refusal: what hangs on it. */
async function hangsOn(outcome: ReturnType<Actor['do']>): Promise<unknown> {
	const answer = await outcome;
	return answer.ok ? null : answer.refusal.detail;
}

async function addReport(status: string): Promise<string> {
	const id = v7();
	await hall.pool.query(
		`insert into public.report (id, meeting_id, unit_id, kind, status, submitted_at) values ($1, $2, $3, 'dialogue_report', $4, now())`,
		[id, hall.meetingId, hall.unitId, status]
	);
	return id;
}

describe('a meeting that is opened', () => {
	test('on another day than its date is opened with that day only, and goes back to its date', async () => {
		hall = await openHall({ status: 'scheduled', heldOn: later });
		expect(await does(hall.secretariat, 'meeting.start')).toBe('meeting_not_today');
		expect(await does(hall.secretariat, 'meeting.start', { heldOn: later })).toBe(
			'meeting_day_in_future'
		);
		expect(await does(hall.secretariat, 'meeting.start', { heldOn: today })).toBe('ok');
		expect(await meeting()).toMatchObject({
			status: 'in_session',
			held_on: today,
			planned_on: later
		});
		expect(await does(hall.secretariat, 'meeting.undo_start')).toBe('ok');
		expect(await meeting()).toMatchObject({
			status: 'scheduled',
			held_on: later,
			planned_on: null,
			started_at: null
		});
	});

	test('by mistake is taken back by its secretariat alone, once, and the same command twice is one', async () => {
		hall = await openHall({ status: 'scheduled' });
		await hall.secretariat.do('meeting.start', { id: hall.meetingId });
		for (const wrong of [hall.governor, hall.department]) {
			expect(await does(wrong, 'meeting.undo_start')).toBe('forbidden');
		}
		expect(await does(hall.otherSecretariat, 'meeting.undo_start')).toBe('not_found');
		const id = v7();
		const undo = () => hall.secretariat.do('meeting.undo_start', { id: hall.meetingId }, id);
		expect(await undo()).toMatchObject({ ok: true, value: { replayed: false } });
		expect(await undo()).toMatchObject({ ok: true, value: { replayed: true } });
		expect(await does(hall.secretariat, 'meeting.undo_start')).toBe('meeting_status');
		const { rows } = await hall.pool.query(
			`select before ->> 'status' as was, after ->> 'status' as is from app.audit_entry where command_id = $1 and table_name = 'meeting'`,
			[id]
		);
		expect(rows).toEqual([{ was: 'in_session', is: 'scheduled' }]);
	});

	test('stays open once something has been recorded, and the refusal says what', async () => {
		hall = await openHall({ status: 'in_session' });
		await addInput(hall);
		await hall.secretariat.do('attendance.set', {
			participantId: hall.participantId,
			attendance: 'present'
		});
		expect(await does(hall.secretariat, 'meeting.undo_start')).toBe('meeting_start_in_use');
		expect(
			await hangsOn(hall.secretariat.do('meeting.undo_start', { id: hall.meetingId }))
		).toMatchObject({ people: 1, inputs: 1, challenges: 0, actions: 0 });
	});
});

describe('a meeting that is concluded, closed or cancelled by mistake', () => {
	test('is resumed while its report is being written, not once that was handed on', async () => {
		hall = await openHall({ status: 'concluded' });
		const report = await addReport('drafting');
		expect(await does(hall.governor, 'meeting.resume')).toBe('forbidden');
		expect(await does(hall.secretariat, 'meeting.resume')).toBe('ok');
		expect(await does(hall.secretariat, 'meeting.conclude')).toBe('ok');
		expect(await codeOf(submitAs(hall.secretariat, hall.meetingId))).toBe('ok');
		expect(await does(hall.secretariat, 'meeting.resume')).toBe('meeting_report_submitted');
		expect(await codeOf(hall.governor.do('report.recall', { id: report }))).toBe('forbidden');
		expect(await codeOf(hall.secretariat.do('report.recall', { id: report }))).toBe('ok');
		expect(await does(hall.secretariat, 'meeting.resume')).toBe('ok');
	});

	test('is reopened until the next meeting has taken up its actions', async () => {
		hall = await openHall({ status: 'closed' });
		expect(await does(hall.secretariat, 'meeting.reopen')).toBe('ok');
		await hall.setStatus('closed');
		await hall.pool.query(
			`insert into public.meeting (id, forum_id, unit_id, title_km, title_en, status, held_on, previous_id)
			select $1, m.forum_id, m.unit_id, 'បន្ទាប់', 'Next', 'in_session', m.held_on, m.id from public.meeting m where m.id = $2`,
			[v7(), hall.meetingId]
		);
		expect(await does(hall.secretariat, 'meeting.reopen')).toBe('meeting_followed');
	});

	test.each([
		['draft', ''],
		['scheduled', ''],
		['postponed', 'ទឹកជំនន់']
	])(
		'comes back as %s where nobody was invited, with its date and what was said of it',
		async (status, said) => {
			hall = await openHall({ status, heldOn: later });
			await hall.pool.query(`alter table public.participant disable trigger status`);
			await hall.pool.query(`update public.participant set invitation = 'approved' where id = $1`, [
				hall.participantId
			]);
			await hall.pool.query(`alter table public.participant enable trigger status`);
			await hall.pool.query('update public.meeting set status_reason = $2 where id = $1', [
				hall.meetingId,
				said
			]);
			const before = await meeting();
			const reason = 'លុបចោលដោយច្រឡំ';
			expect(await does(hall.secretariat, 'meeting.cancel', { reason })).toBe('ok');
			expect(await meeting()).toMatchObject({ status: 'cancelled', status_reason: reason });
			expect(await does(hall.secretariat, 'meeting.reinstate', { reason })).toBe('ok');
			expect({ ...(await meeting()), rev: 0 }).toEqual({ ...before, rev: 0 });
			// Taken back once; the page of another day doesn't do it again.
			expect(await does(hall.secretariat, 'meeting.reinstate', { reason })).toBe('meeting_status');
		}
	);

	test('comes back postponed where people were told, whatever it was', async () => {
		hall = await openHall({ status: 'cancelled' });
		const reason = 'លុបចោលដោយច្រឡំ';
		expect(await does(hall.governor, 'meeting.reinstate', { reason })).toBe('forbidden');
		expect(await does(hall.secretariat, 'meeting.reinstate', { reason })).toBe('ok');
		expect(await meeting()).toMatchObject({ status: 'postponed', status_reason: reason });
		// Its pages say that it was brought back, not that it is postponed; one that is postponed anew is no longer that.
		const header = () => meetingHeader(hall.secretariat.context, hall.meetingId);
		expect(await header()).toMatchObject({ status: 'postponed', reinstated: true });
		await hall.setStatus('scheduled');
		expect(await does(hall.secretariat, 'meeting.postpone', { reason: 'ទឹកជំនន់' })).toBe('ok');
		expect(await header()).toMatchObject({ status: 'postponed', reinstated: false });
		await hall.setStatus('cancelled');
		await hall.pool.query(
			`update public.participant set removed_at = now(), invitation = 'accepted' where id = $1`,
			[hall.participantId]
		);
		expect(await does(hall.secretariat, 'meeting.reinstate', { reason })).toBe('ok');
		expect(await meeting()).toMatchObject({ status: 'postponed' });
	});

	test('gets its day put right, so that its report can be approved', async () => {
		hall = await openHall({ status: 'concluded', heldOn: later });
		expect(await does(hall.secretariat, 'meeting.correct_day', { heldOn: later })).toBe(
			'meeting_day_in_future'
		);
		expect(await does(hall.governor, 'meeting.correct_day', { heldOn: today })).toBe('forbidden');
		expect(await does(hall.secretariat, 'meeting.correct_day', { heldOn: today })).toBe('ok');
		expect(await meeting()).toMatchObject({ held_on: today });
		await addReport('in_review');
		expect(await does(hall.secretariat, 'meeting.correct_day', { heldOn: today })).toBe(
			'meeting_report_submitted'
		);
	});
});
