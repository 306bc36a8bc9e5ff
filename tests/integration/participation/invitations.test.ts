import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { approveParticipants } from '../../../src/lib/server/participation/approve-participants.ts';
import { newInvitations } from '../../../src/lib/server/participation/invitations.ts';
import {
	allParticipants,
	listMarks,
	listParticipants,
	readParticipant
} from '../../../src/lib/server/participation/list-participants.ts';
import {
	seenOfMarks,
	writeMarks,
	type Marks
} from '../../../src/lib/server/participation/marks.ts';
import { tokenOf } from '../../../src/lib/server/link/link-token.ts';
import { answerRsvp, openRsvp } from '../../../src/lib/server/rsvp/rsvp.ts';
import { phnomPenhDate } from '../../../src/lib/i18n/calendar-date.ts';
import type { App } from '../../../src/lib/server/app.ts';
import {
	accepted,
	battambang,
	battambangDialogue,
	cast,
	dialoguePayload,
	kampot,
	people,
	refusal,
	type Actor
} from '../meeting/secretariats.ts';

const stack = inject('stack');
const scene = cast(stack);
const app = { env: stack.env as unknown as App['env'] };
const ncdds = '00000000-0000-7000-8000-a00000000003';
let secretariat: Actor;
let other: Actor;
let governor: Actor;
let partner: Actor;

beforeAll(async () => {
	[secretariat, other, governor, partner] = await Promise.all([
		scene.person('secretariat', battambang),
		scene.person('secretariat', kampot),
		scene.person('governor', battambang),
		scene.person('partner', '00000000-0000-7000-8000-a00000000004')
	]);
});
afterAll(() => scene.end());

async function scheduled(changes: object = {}) {
	const payload = dialoguePayload(battambangDialogue, changes);
	await accepted(secretariat.run('meeting.create', payload));
	await accepted(secretariat.run('meeting.schedule', { id: payload.id }));
	return payload.id;
}

async function shortlist(meetingId: string, guests: ReturnType<typeof people>) {
	await accepted(secretariat.run('participant.add', { meetingId, participants: guests }));
	return guests.map((guest) => guest.id);
}

/** A meeting with one guest who has been invited; `token` opens the link. */
async function invited(changes: object = {}, guest: object = {}) {
	const meetingId = await scheduled(changes);
	const [id] = await shortlist(meetingId, people(1, guest));
	await accepted(secretariat.run('participant.approve', { meetingId, ids: [id!] }));
	const invitations = newInvitations(app, [id!], v7());
	await accepted(secretariat.run('invitation.send', { meetingId, invitations }));
	return { meetingId, id: id!, token: tokenOf(app, invitations[0]!.linkId) };
}

async function stateOf(id: string) {
	const { rows } = await scene.pool.query<{ invitation: string; rev: number }>(
		'select invitation::text, rev from public.participant where id = $1',
		[id]
	);
	return rows[0]!;
}

async function mails(subjectId: string): Promise<string[]> {
	const { rows } = await scene.pool.query<{ template: string }>(
		'select template from app.outbox where subject_id = $1 order by queued_at',
		[subjectId]
	);
	return rows.map((row) => row.template);
}

describe('the shortlist', () => {
	test('approved is who was read: a person who has changed since is refused, and so is a list that has', async () => {
		const meetingId = await scheduled();
		const ids = await shortlist(meetingId, people(2, { organisationId: ncdds }));
		const context = { db: governor.db };
		const all = { query: '', category: '', invitation: '', sex: '' } as const;
		const marks = async () =>
			new Map((await allParticipants(context, meetingId, all)).map(({ id, mark }) => [id, mark]));
		const approve = (given: Marks) =>
			governor.run('participant.approve', { meetingId, ids, seen: seenOfMarks(given, ids)! });
		const read = await marks();
		const list = await listParticipants(context, meetingId, all, 1);
		expect(await listMarks(context, meetingId, all, list)).toBe(writeMarks(read));
		expect(await listMarks(context, meetingId, all, { ...list, pages: 2 })).toBe(writeMarks(read));
		let seen = read;
		const [first, second] = await Promise.all(
			ids.map(async (id) => (await readParticipant(context, meetingId, id))!.name.km)
		);
		for (const [change, named] of [
			[`update public.participant set position_km = 'ផ្សេង' where id = $1`, first],
			[
				`update public.participant_personal set email = 'other@example.org' where participant_id = $1`,
				first
			],
			// The name of a body stands in each of its rows.
			[
				`update public.unit set name_km = 'ស្ថាប័នថ្មី' where id = (
				select organisation_id from public.participant where id = $1)`,
				`${first} and ${second}`
			]
		] as const) {
			await scene.pool.query(change, [ids[0]]);
			expect(await refusal(approve(seen)), change).toBe('participants_changed');
			const told = await approveParticipants(context, {
				meetingId,
				commandId: v7(),
				ids,
				marks: seen
			});
			expect(told, change).toMatchObject({
				ok: false,
				refusal: { code: 'participants_changed_rows', detail: { names: { en: named } } }
			});
			seen = await marks();
		}
		await accepted(approve(seen));
		expect(await stateOf(ids[0]!)).toMatchObject({ invitation: 'approved' });
	});

	test('is approved by secretariat or governor, once', async () => {
		const meetingId = await scheduled();
		const ids = await shortlist(meetingId, people(2));
		const one = { meetingId, ids: [ids[0]!] };
		expect(await refusal(other.run('participant.approve', one))).toBe('not_found');
		expect(await refusal(partner.run('participant.approve', one))).toBe('not_found');
		await accepted(governor.run('participant.approve', one));
		expect(await refusal(governor.run('participant.approve', one))).toBe(
			'participant_none_in_state'
		);
		expect(await accepted(secretariat.run('participant.approve', { meetingId, ids }))).toEqual({
			changed: 1,
			unchanged: 1
		});
		await accepted(secretariat.run('participant.unapprove', { meetingId, ids }));
		expect(await refusal(governor.run('participant.remove', { meetingId, ids }))).toBe('forbidden');
	});

	test('holds nobody of another meeting and no foreign agenda item', async () => {
		const [first, second] = [await scheduled(), await scheduled()];
		const ids = await shortlist(first, people(1));
		expect(await refusal(secretariat.run('participant.approve', { meetingId: second, ids }))).toBe(
			'not_found'
		);
		const foreign = people(1, { agendaItemId: v7() });
		expect(
			await refusal(secretariat.run('participant.add', { meetingId: first, participants: foreign }))
		).toBe('not_found');
	});

	test('takes a contact once, and takes people off and back', async () => {
		const meetingId = await scheduled();
		const contactId = v7();
		await scene.pool.query(
			`insert into public.contact (id, unit_id, organisation_id, name_km) values ($1, $2, $2, 'ទំនាក់ទំនង')`,
			[contactId, battambang]
		);
		const add = () =>
			secretariat.run('participant.add', { meetingId, participants: people(1, { contactId }) });
		expect(await accepted(add())).toEqual({ added: 1, alreadyThere: 0 });
		expect(await accepted(add())).toEqual({ added: 0, alreadyThere: 1 });
		const guests = await shortlist(meetingId, people(1));
		await accepted(secretariat.run('participant.remove', { meetingId, ids: guests }));
		const list = () =>
			secretariat.db.from('participant_row').select('id').eq('meeting_id', meetingId);
		expect((await list()).data).toHaveLength(1);
		await accepted(secretariat.run('participant.restore', { meetingId, ids: guests }));
		expect((await list()).data).toHaveLength(2);
	});

	test('is changed on the revision that was seen', async () => {
		const meetingId = await scheduled();
		const [guest] = people(1);
		await shortlist(meetingId, [guest!]);
		const change = { id: guest!.id, base: 1, category: 'h' as const, nameKm: 'ថ្មី', basis: 'ជំនួយ' };
		await accepted(secretariat.run('participant.update', change));
		expect(await refusal(secretariat.run('participant.update', change))).toBe('changed_meanwhile');
	});
});

describe('sending invitations', () => {
	test('waits for a settled date and for approval', async () => {
		const payload = dialoguePayload(battambangDialogue);
		await accepted(secretariat.run('meeting.create', payload));
		const meetingId = payload.id;
		const ids = await shortlist(meetingId, people(1));
		const send = () =>
			secretariat.run('invitation.send', {
				meetingId,
				invitations: newInvitations(app, ids, v7())
			});
		expect(await refusal(send())).toBe('meeting_status');
		await accepted(secretariat.run('meeting.schedule', { id: meetingId }));
		expect(await refusal(send())).toBe('participant_none_in_state');
		await accepted(secretariat.run('participant.approve', { meetingId, ids }));
		await accepted(send());
		expect(await refusal(send())).toBe('participant_none_in_state');
		expect(await mails(ids[0]!)).toEqual(['invitation']);
	});

	test('owes one mail each to a thousand, and letters to those without an address', async () => {
		const meetingId = await scheduled();
		const guests = [...people(900), ...people(100, { email: null })];
		await shortlist(meetingId, guests);
		const ids = guests.map((guest) => guest.id);
		await accepted(secretariat.run('participant.approve', { meetingId, ids }));
		const commandId = v7();
		const payload = { meetingId, invitations: newInvitations(app, ids, commandId) };
		expect(await accepted(secretariat.run('invitation.send', payload, commandId))).toEqual({
			sent: 1000,
			mailed: 900,
			letters: 100
		});
		const replay = await secretariat.run('invitation.send', payload, commandId);
		expect(replay.ok && replay.value.replayed).toBe(true);
		const { rows } = await scene.pool.query<{ mails: number }>(
			`select count(*)::int as mails from app.outbox where subject_id = any ($1)`,
			[ids]
		);
		expect(rows[0]!.mails).toBe(900);
		// Nobody is to be written to by the worker of another test.
		await scene.pool.query(`delete from app.outbox where subject_id = any ($1)`, [ids]);
	});

	test('is recorded on behalf, only after it was sent', async () => {
		const { meetingId, id } = await invited();
		const [waiting] = await shortlist(meetingId, people(1));
		const say = (participantId: string, answer: 'accepted' | 'delegated', delegateName = '') =>
			secretariat.run('invitation.respond', { participantId, answer, delegateName });
		expect(await refusal(say(waiting!, 'accepted'))).toBe('transition_not_allowed');
		expect(await refusal(say(id, 'delegated'))).toBe('invalid_fields');
		await accepted(say(id, 'delegated', 'លោក ក'));
		await accepted(say(id, 'accepted'));
		expect(
			await refusal(other.run('invitation.respond', { participantId: id, answer: 'accepted' }))
		).toBe('not_found');
	});
});

describe('the link of an invitation', () => {
	test('changes nothing when it is opened, however often', async () => {
		const { id, token } = await invited();
		const before = await stateOf(id);
		for (let i = 0; i < 10; i += 1) {
			const view = await openRsvp(scene.anonymous, token);
			expect(view.state).toBe('open');
			expect(view.invitation?.agenda.map((item) => item.startsAt)).toEqual([
				'08:00',
				'08:15',
				'09:15'
			]);
		}
		expect(await stateOf(id)).toEqual(before);
	});

	test('takes an answer, changes it, and counts fifty equal ones as one', async () => {
		const { id, token } = await invited();
		const answers = await Promise.all(
			Array.from({ length: 50 }, () => answerRsvp(scene.anonymous, token, { answer: 'accepted' }))
		);
		expect(answers.every((answer) => answer.ok)).toBe(true);
		expect((await stateOf(id)).invitation).toBe('accepted');
		const { rows } = await scene.pool.query<{ steps: number }>(
			`select count(*)::int as steps from app.audit_entry where row_id = $1
			and before ->> 'invitation' = 'sent' and after ->> 'invitation' = 'accepted'`,
			[id]
		);
		expect(rows[0]!.steps).toBe(1);
		await answerRsvp(scene.anonymous, token, {
			answer: 'delegated',
			delegateName: 'លោក ខ',
			delegateSex: 'male'
		});
		const view = await openRsvp(scene.anonymous, token);
		expect(view.invitation).toMatchObject({
			answer: 'delegated',
			delegate: { name: 'លោក ខ', sex: 'male' }
		});
	});

	test('refuses what is not an answer', async () => {
		const { id, token } = await invited();
		for (const wrong of [
			{},
			{ answer: 'maybe' },
			{ answer: 'delegated' },
			{ answer: 'accepted', note: 'x'.repeat(1001) }
		]) {
			expect((await answerRsvp(scene.anonymous, token, wrong)).ok).toBe(false);
			const { error } = await scene.anonymous.rpc('answer_invitation', {
				p_token: token,
				p_payload: wrong as never
			});
			expect(error?.code).toBe('SN000');
		}
		expect((await stateOf(id)).invitation).toBe('sent');
	});

	test('says what has become of it', async () => {
		const state = async (token: string) => (await openRsvp(scene.anonymous, token)).state;
		expect(await state('x')).toBe('expired');
		expect(await state(tokenOf(app, v7()))).toBe('expired');

		const cancelled = await invited();
		await accepted(secretariat.run('meeting.cancel', { id: cancelled.meetingId, reason: 'x' }));
		expect(await state(cancelled.token)).toBe('cancelled');
		expect(await mails(cancelled.id)).toEqual(['invitation', 'meeting_cancelled']);

		const moved = await invited();
		await accepted(secretariat.run('meeting.postpone', { id: moved.meetingId, reason: 'flood' }));
		expect(await state(moved.token)).toBe('postponed');
		await accepted(
			secretariat.run('meeting.schedule', { id: moved.meetingId, heldOn: '2099-06-01' })
		);
		expect(await state(moved.token)).toBe('open');
		expect(await mails(moved.id)).toEqual([
			'invitation',
			'meeting_postponed',
			'meeting_rescheduled'
		]);

		const begun = await invited();
		await accepted(
			secretariat.run('meeting.start', {
				id: begun.meetingId,
				heldOn: phnomPenhDate(new Date())
			})
		);
		expect(await state(begun.token)).toBe('started');
		const late = await answerRsvp(scene.anonymous, begun.token, { answer: 'accepted' });
		expect(!late.ok && late.refusal.code).toBe('rsvp_started');

		const past = await invited({ heldOn: '2020-01-01' });
		const over = { state: 'expired', invitation: null };
		expect(await openRsvp(scene.anonymous, past.token)).toEqual(over);
		// Neither an answer nor what becomes of the meeting afterwards makes the link say more.
		const answered = await invited();
		expect((await answerRsvp(scene.anonymous, answered.token, { answer: 'accepted' })).ok).toBe(
			true
		);
		for (const status of ['scheduled', 'postponed', 'cancelled'] as const) {
			if (status === 'postponed' || status === 'cancelled') {
				const how = status === 'postponed' ? 'meeting.postpone' : 'meeting.cancel';
				await accepted(secretariat.run(how, { id: answered.meetingId, reason: 'flood' }));
			}
			await scene.pool.query(
				`update app.link set expires_at = now() - interval '1 minute' where subject_id = $1`,
				[answered.id]
			);
			expect(await openRsvp(scene.anonymous, answered.token)).toEqual(over);
			const again = await answerRsvp(scene.anonymous, answered.token, { answer: 'declined' });
			expect(!again.ok && again.refusal).toEqual({ code: 'rsvp_expired' });
		}

		const removed = await invited();
		await accepted(
			secretariat.run('participant.remove', { meetingId: removed.meetingId, ids: [removed.id] })
		);
		expect(await openRsvp(scene.anonymous, removed.token)).toEqual({
			state: 'expired',
			invitation: null
		});
	});

	test('is replaced when the invitation is sent again', async () => {
		const { meetingId, id, token } = await invited();
		const invitations = newInvitations(app, [id], v7());
		await accepted(secretariat.run('invitation.send', { meetingId, invitations, again: true }));
		expect((await openRsvp(scene.anonymous, token)).state).toBe('expired');
		expect((await openRsvp(scene.anonymous, tokenOf(app, invitations[0]!.linkId))).state).toBe(
			'open'
		);
	});

	test('opens nothing else: a link of another purpose is unknown, and anon reads no table', async () => {
		const { id } = await invited();
		const linkId = v7();
		await scene.pool.query(
			`insert into app.link (id, purpose, subject_id, token_hash, expires_at)
			values ($1, 'password', $2, sha256(convert_to($3, 'UTF8')), now() + interval '1 day')`,
			[linkId, id, tokenOf(app, linkId)]
		);
		expect((await openRsvp(scene.anonymous, tokenOf(app, linkId))).state).toBe('expired');
		const { data, error } = await scene.anonymous.from('participant').select('id');
		expect(data ?? []).toEqual([]);
		expect(error?.code).toBe('42501');
	});
});
