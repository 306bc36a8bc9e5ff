import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { approveParticipants } from '../../../src/lib/server/participation/approve-participants.ts';
import { newInvitations } from '../../../src/lib/server/link/invitation-links.ts';
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
import {
	accepted,
	battambang,
	battambangDialogue,
	dialoguePayload,
	kampot,
	people,
	refusal,
	type Actor
} from '../meeting/secretariats.ts';
import { invitingSecretariat } from './inviting-secretariat.ts';

const ncdds = '00000000-0000-7000-8000-a00000000003';
const { app, scene, secretariat, scheduled, shortlist, invited, stateOf, mails } =
	await invitingSecretariat();
let other: Actor;
let governor: Actor;
let partner: Actor;

beforeAll(async () => {
	[other, governor, partner] = await Promise.all([
		scene.person('secretariat', kampot),
		scene.person('governor', battambang),
		scene.person('partner', '00000000-0000-7000-8000-a00000000004')
	]);
});
afterAll(() => scene.end());

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

test.each([
	['en', 'Guest of WFP', 'Guest of WFP'],
	['en', '', 'ភ្ញៀវ'],
	['km', 'Guest of WFP', 'ភ្ញៀវ']
] as const)('a mail in %s calls a guest (%j) %s, to the last', async (locale, nameEn, named) => {
	const guest = { locale, nameKm: 'ភ្ញៀវ', nameEn, email: `guest-${v7()}@test.example` };
	const { meetingId, id } = await invited({}, guest);
	await accepted(secretariat.run('meeting.postpone', { id: meetingId, reason: 'ទឹកជំនន់' }));
	const { rows } = await scene.pool.query<{ template: string; recipient_name: string }>(
		'select template, recipient_name from app.outbox where subject_id = $1',
		[id]
	);
	expect(rows.map(({ template }) => template).toSorted()).toEqual([
		'invitation',
		'meeting_postponed'
	]);
	for (const mail of rows) expect(mail.recipient_name, mail.template).toBe(named);
});
