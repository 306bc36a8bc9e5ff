import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { afterEach, describe, expect, test } from 'vitest';
import { meetingHeader } from '../../../src/lib/server/meeting/meeting-header.ts';
import { phnomPenhDate } from '../../../src/lib/i18n/calendar-date.ts';
import { codeOf, openHall, type Actor, type Hall } from '../deliberation/hall.ts';
import { submitAs } from '../report/report-scene.ts';

const today = phnomPenhDate(new Date());
const later = phnomPenhDate(new Date(Date.now() + 100 * 86_400_000));
let hall: Hall;
afterEach(() => hall.close());

async function rowOf(table: string, id: string): Promise<Record<string, unknown>> {
	const { rows } = await hall.pool.query(
		`select to_jsonb(t) as row from ${table} t where id = $1`,
		[id]
	);
	return (rows[0] as { row: Record<string, unknown> }).row;
}
const meeting = () => rowOf('public.meeting', hall.meetingId);
const does = (by: Actor, type: Parameters<Actor['do']>[0], payload: object = {}) =>
	codeOf(by.do(type, { id: hall.meetingId, ...payload } as never));

/** The detail of a refusal: what hangs on it. */
async function hangsOn(outcome: ReturnType<Actor['do']>): Promise<unknown> {
	const answer = await outcome;
	return answer.ok ? null : answer.refusal.detail;
}

async function addInput(): Promise<string> {
	const id = v7();
	await hall.secretariat.do('input.record', {
		id,
		meetingId: hall.meetingId,
		agendaItemId: hall.itemId,
		kind: 'problem',
		body: 'ផ្លូវខូច'
	});
	return id;
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
		await addInput();
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

describe('an invitation that was recorded by mistake', () => {
	const undoSend = (by: Actor) =>
		codeOf(by.do('invitation.undo_send', { meetingId: hall.meetingId, ids: [hall.participantId] }));
	async function openWith(invitation: string, byLetter: boolean) {
		hall = await openHall({ status: 'scheduled', heldOn: later });
		await hall.pool.query(`alter table public.participant disable trigger status`);
		await hall.pool.query(
			`update public.participant set invitation = $2, sent_by_letter = $3 where id = $1`,
			[hall.participantId, invitation, byLetter]
		);
		await hall.pool.query(`alter table public.participant enable trigger status`);
	}

	test('as sent goes back to approved with its link shut, unless a mail has gone out', async () => {
		await openWith('approved', true);
		const linkId = v7();
		const send = (byLetter: boolean) =>
			codeOf(
				hall.secretariat.do('invitation.send', {
					meetingId: hall.meetingId,
					byLetter,
					invitations: [
						{
							participantId: hall.participantId,
							linkId: byLetter ? linkId : v7(),
							tokenHash: createHash('sha256').update(v7()).digest('hex')
						}
					]
				})
			);
		expect(await send(true)).toBe('ok');
		expect(await undoSend(hall.governor)).toBe('forbidden');
		expect(await undoSend(hall.secretariat)).toBe('ok');
		expect((await rowOf('app.link', linkId)).revoked_at).not.toBeNull();
		await hall.pool.query(
			`update public.participant_personal set email = 'guest@example.org' where participant_id = $1`,
			[hall.participantId]
		);
		expect(await send(false)).toBe('ok');
		expect(await undoSend(hall.secretariat)).toBe('invitation_mailed');
	});

	test('as answered goes back to sent, unless they answered themselves or came', async () => {
		await openWith('sent', true);
		const { participantId } = hall;
		const undo = (by: Actor) => codeOf(by.do('invitation.undo_answer', { participantId }));
		const respond = () =>
			hall.secretariat.do('invitation.respond', { participantId, answer: 'accepted' });
		await respond();
		expect(await undo(hall.department)).toBe('forbidden');
		expect(await undo(hall.secretariat)).toBe('ok');
		expect(await rowOf('public.participant', participantId)).toMatchObject({
			invitation: 'sent',
			responded_via: null
		});
		await respond();
		await hall.pool.query(`update public.participant set responded_via = 'link' where id = $1`, [
			participantId
		]);
		expect(await undo(hall.secretariat)).toBe('answer_is_their_own');
	});
});

describe('what was said and agreed by mistake', () => {
	test('an input goes one step back at a time, and its answer with it', async () => {
		hall = await openHall();
		const id = await addInput();
		await hall.secretariat.do('input.answer', { id, answer: 'ចម្លើយ' });
		await hall.secretariat.do('input.resolve', { id });
		const back = (by: Actor) => codeOf(by.do('input.take_back', { id }));
		expect(await back(hall.governor)).toBe('forbidden');
		for (const state of ['answered', 'considered', 'recorded']) {
			expect(await back(hall.secretariat)).toBe('ok');
			expect((await rowOf('public.input', id)).status).toBe(state);
		}
		expect((await rowOf('public.input', id)).answer).toBe('');
		expect(await back(hall.secretariat)).toBe('transition_not_allowed');
	});

	test('nobody is taken off the list in whose name something was said', async () => {
		hall = await openHall();
		const { meetingId, itemId, participantId } = hall;
		const walkIn = v7();
		await hall.secretariat.do('attendance.walk_in', {
			id: walkIn,
			meetingId,
			nameKm: 'អ្នកមកដោយខ្លួនឯង',
			category: 'g'
		});
		const said: string[] = [];
		for (const speaker of [participantId, walkIn]) {
			const id = v7();
			said.push(id);
			const input = { agendaItemId: itemId, participantId: speaker, kind: 'problem', body: 'ផ្លូវ' };
			await hall.secretariat.do('input.record', { id, meetingId, ...input } as never);
		}
		const takeOff = () =>
			codeOf(hall.secretariat.do('participant.remove', { meetingId, ids: [participantId] }));
		const takeBack = () =>
			codeOf(
				hall.secretariat.do('attendance.set', { participantId: walkIn, attendance: null } as never)
			);
		expect([await takeOff(), await takeBack()]).toEqual([
			'participant_has_spoken',
			'participant_has_spoken'
		]);
		for (const id of said) await hall.secretariat.do('input.remove', { id });
		expect([await takeOff(), await takeBack()]).toEqual(['ok', 'ok']);
	});

	test('a command takes its own step only, never one that another command takes', async () => {
		hall = await openHall();
		const id = await addInput();
		await hall.secretariat.do('input.answer', { id, answer: 'ចម្លើយ' });
		expect(await codeOf(hall.secretariat.do('input.consider', { id }))).toBe(
			'transition_not_allowed'
		);
		const challengeId = v7();
		await hall.pool.query(
			`insert into public.challenge (id, meeting_id, unit_id, title, status, sequence) values ($1, $2, $3, 'បញ្ហា', 'escalated', 1)`,
			[challengeId, hall.meetingId, hall.unitId]
		);
		expect(
			await codeOf(hall.secretariat.do('challenge.leave_unresolved', { id: challengeId }))
		).toBe('transition_not_allowed');
	});

	test('an escalation is withdrawn until it is taken up, and what its holders did they take back', async () => {
		hall = await openHall({ status: 'concluded' });
		const ncdds = await hall.actor('ncdds', '00000000-0000-7000-8000-a00000000003');
		const challengeId = v7();
		await hall.pool.query(
			`insert into public.challenge (id, meeting_id, unit_id, title, status, sequence) values ($1, $2, $3, 'បញ្ហា', 'unresolved', 1)`,
			[challengeId, hall.meetingId, hall.unitId]
		);
		const id = v7();
		const request = 'សំណើ';
		await hall.secretariat.do('escalation.raise', { id, challengeId, request });
		expect(await codeOf(ncdds.do('escalation.withdraw', { id }))).toBe('forbidden');
		expect(await codeOf(hall.governor.do('escalation.withdraw', { id }))).toBe('ok');
		expect((await rowOf('public.challenge', challengeId)).status).toBe('unresolved');
		expect(await codeOf(ncdds.do('escalation.take_back', { id }))).toBe('escalation_withdrawn');
		await hall.secretariat.do('escalation.raise_again', { id, request });
		await ncdds.do('escalation.acknowledge', { id });
		expect(await codeOf(hall.secretariat.do('escalation.withdraw', { id }))).toBe(
			'escalation_taken_up'
		);
		await ncdds.do('escalation.answer', { id, words: 'ចម្លើយ' });
		await hall.secretariat.do('escalation.close', { id });
		expect(await codeOf(ncdds.do('escalation.take_back', { id }))).toBe('transition_not_allowed');
		expect(await codeOf(hall.secretariat.do('escalation.reopen', { id }))).toBe('ok');
		expect((await rowOf('public.challenge', challengeId)).status).toBe('answered');
		expect(await codeOf(ncdds.do('escalation.take_back', { id }))).toBe('ok');
		expect(await rowOf('public.escalation', id)).toMatchObject({
			status: 'acknowledged',
			answer: '',
			answered_at: null
		});
		expect((await rowOf('public.challenge', challengeId)).status).toBe('escalated');
	});
});
