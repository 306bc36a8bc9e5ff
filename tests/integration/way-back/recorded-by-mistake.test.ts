import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { afterEach, describe, expect, test } from 'vitest';
import { phnomPenhDate } from '../../../src/lib/i18n/calendar-date.ts';
import { codeOf, openHall, type Actor, type Hall } from '../../support/scenes/hall.ts';
import { addInput, rowOf } from './of-hall.ts';

const later = phnomPenhDate(new Date(Date.now() + 100 * 86_400_000));
let hall: Hall;
afterEach(() => hall.close());

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
		expect((await rowOf(hall, 'app.link', linkId)).revoked_at).not.toBeNull();
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
		expect(await rowOf(hall, 'public.participant', participantId)).toMatchObject({
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
		const id = await addInput(hall);
		await hall.secretariat.do('input.answer', { id, answer: 'ចម្លើយ' });
		await hall.secretariat.do('input.resolve', { id });
		const back = (by: Actor) => codeOf(by.do('input.take_back', { id }));
		expect(await back(hall.governor)).toBe('forbidden');
		for (const state of ['answered', 'considered', 'recorded']) {
			expect(await back(hall.secretariat)).toBe('ok');
			expect((await rowOf(hall, 'public.input', id)).status).toBe(state);
		}
		expect((await rowOf(hall, 'public.input', id)).answer).toBe('');
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
		const id = await addInput(hall);
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
		expect((await rowOf(hall, 'public.challenge', challengeId)).status).toBe('unresolved');
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
		expect((await rowOf(hall, 'public.challenge', challengeId)).status).toBe('answered');
		expect(await codeOf(ncdds.do('escalation.take_back', { id }))).toBe('ok');
		expect(await rowOf(hall, 'public.escalation', id)).toMatchObject({
			status: 'acknowledged',
			answer: '',
			answered_at: null
		});
		expect((await rowOf(hall, 'public.challenge', challengeId)).status).toBe('escalated');
	});
});
