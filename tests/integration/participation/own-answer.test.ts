import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wordRefusal } from '../../../src/lib/i18n/refusal.ts';
import { readParticipant } from '../../../src/lib/server/participation/list-participants.ts';
import { answerRsvp, openRsvp } from '../../../src/lib/server/rsvp/rsvp.ts';
import { accepted, battambang, type Actor } from '../meeting/secretariats.ts';
import { invitingSecretariat } from './inviting-secretariat.ts';

const { scene, secretariat, invited, answerAsShown } = await invitingSecretariat();
const readers: Record<string, Actor> = {};
const note = 'ជាប់បេសកកម្មនៅភ្នំពេញ';

beforeAll(async () => {
	readers.governor = await scene.person('governor', battambang);
	readers.department = await scene.person('department', battambang);
	readers.ncdds = await scene.person('ncdds', '00000000-0000-7000-8000-a00000000003');
});
afterAll(() => scene.end());

/** Somebody who sends a delegate by their link, with a note. */
async function whoAnswered() {
	const guest = await invited();
	const own = {
		answer: 'delegated',
		note,
		delegateName: 'លោក តំណាង',
		delegatePosition: 'អនុប្រធាន',
		delegateSex: 'male'
	};
	await accepted(answerRsvp(scene.anonymous, guest.token, own) as never);
	return guest;
}

const record = (participantId: string, payload: object) =>
	secretariat.run('invitation.respond', { participantId, ...payload } as never);
const personOf = (meetingId: string, id: string, by: Actor = secretariat) =>
	readParticipant({ db: by.db }, meetingId, id);
const linkOf = async (token: string) => (await openRsvp(scene.anonymous, token)).invitation!;

describe('what the invited answered by the link themselves', () => {
	test('is asked about before the secretariat records another answer', async () => {
		const { meetingId, id, token } = await whoAnswered();
		const before = await personOf(meetingId, id);
		expect(before).toMatchObject({ answer: { via: 'link' }, personal: { note, own: null } });
		const refused = await record(id, { answer: 'accepted' });
		if (refused.ok) throw new Error('nothing was asked');
		expect(refused.refusal.code).toBe('own_answer_stands');
		expect(wordRefusal(refused.refusal, 'en')).toContain('answered by the link themselves');
		expect(wordRefusal(refused.refusal, 'km')).toContain('ដោយខ្លួនឯង');
		expect(await personOf(meetingId, id)).toEqual(before);
		expect(await linkOf(token)).toMatchObject({ answer: 'delegated', recorded: null, note });
	});

	test('stays on record beside what the secretariat recorded, and again beside its next record', async () => {
		const { meetingId, id } = await whoAnswered();
		const at = (await personOf(meetingId, id))!.answer!.at;
		const own = {
			answer: 'delegated',
			at,
			note,
			delegate: { name: 'លោក តំណាង', position: 'អនុប្រធាន' }
		};
		await accepted(record(id, { answer: 'accepted', note: 'តាមទូរសព្ទ', besideOwn: true }));
		expect(await personOf(meetingId, id)).toMatchObject({
			invitation: 'accepted',
			answer: { via: 'staff' },
			delegate: null,
			personal: { note: 'តាមទូរសព្ទ', own }
		});
		await accepted(record(id, { answer: 'declined', note: 'ប្ដូរម្ដងទៀត' }));
		expect(await personOf(meetingId, id)).toMatchObject({
			invitation: 'declined',
			personal: { note: 'ប្ដូរម្ដងទៀត', own }
		});
	});

	test('is read by those who read answers, and by nobody else', async () => {
		const { meetingId, id } = await whoAnswered();
		await accepted(record(id, { answer: 'accepted', besideOwn: true }));
		expect((await personOf(meetingId, id, readers.governor!))?.personal?.own?.note).toBe(note);
		for (const role of ['department', 'ncdds']) {
			const { db } = readers[role]!;
			const seen = await personOf(meetingId, id, readers[role]!);
			expect(seen, role).toMatchObject({ personal: null });
			const { data } = await db
				.from('participant_row')
				.select('own_answer, own_answered_at, own_note, own_delegate_name, own_delegate_position')
				.eq('id', id)
				.single();
			expect(new Set(Object.values(data ?? { none: '' })), role).toEqual(new Set([null]));
			const rows = await db.from('participant_personal').select('*').eq('participant_id', id);
			expect(rows.data, role).toEqual([]);
		}
	});

	test('undoes nothing that was said since where an old page is sent again', async () => {
		const { meetingId, id, token } = await whoAnswered();
		const first = await linkOf(token);
		const sentAgain = async (answer: object) => {
			const taken = await answerRsvp(scene.anonymous, token, answer);
			return taken.ok ? 'ok' : taken.refusal.code;
		};
		await accepted(record(id, { answer: 'declined', besideOwn: true }));
		// The form as it was before the first answer, as after it, and a hand-made one that has read nothing.
		for (const seen of ['', first?.mark, undefined]) {
			expect(await sentAgain({ answer: 'accepted', seen })).toBe('rsvp_changed');
		}
		expect(await personOf(meetingId, id)).toMatchObject({ answer: { via: 'staff' } });
		const read = (await linkOf(token))?.mark;
		expect(await sentAgain({ answer: 'accepted', seen: read })).toBe('ok');
		expect(await sentAgain({ answer: 'accepted', seen: read })).toBe('ok');
		expect(await sentAgain({ answer: 'declined', seen: read })).toBe('rsvp_changed');
	});

	test('is told on their link as theirs, and the other as the secretariat’s, until they answer again', async () => {
		const { meetingId, id, token } = await whoAnswered();
		await accepted(record(id, { answer: 'accepted', note: 'ផ្ទៃក្នុង', besideOwn: true }));
		const shown = await linkOf(token);
		expect(shown).toMatchObject({
			answer: 'accepted',
			recorded: {
				at: expect.any(String) as string,
				own: { answer: 'delegated', delegateName: 'លោក តំណាង' }
			},
			note
		});
		expect(JSON.stringify(shown)).not.toContain('ផ្ទៃក្នុង');
		await accepted(answerAsShown(token, { answer: 'accepted' }) as never);
		expect(await linkOf(token)).toMatchObject({ answer: 'accepted', recorded: null, note: '' });
		expect(await personOf(meetingId, id)).toMatchObject({
			answer: { via: 'link' },
			personal: { note: '', own: null }
		});
	});

	test('is their answer again once the secretariat’s is undone, on their link too', async () => {
		const { meetingId, id, token } = await whoAnswered();
		const said = await linkOf(token);
		const before = (await personOf(meetingId, id))!;
		await accepted(record(id, { answer: 'declined', besideOwn: true }));
		await accepted(secretariat.run('invitation.undo_answer', { participantId: id } as never));
		expect(await linkOf(token)).toEqual(said);
		expect(await personOf(meetingId, id)).toEqual({
			...before,
			rev: expect.any(Number) as number,
			mark: expect.any(String) as string
		});
		const again = await secretariat.run('invitation.undo_answer', { participantId: id } as never);
		expect(again.ok ? 'ok' : again.refusal.code).toBe('answer_is_their_own');
	});

	test('stays with the invitation that it answers: whoever is invited anew has none', async () => {
		const { meetingId, id } = await whoAnswered();
		await accepted(record(id, { answer: 'accepted', besideOwn: true }));
		const many = { meetingId, ids: [id] };
		await accepted(secretariat.run('participant.remove', many as never));
		await accepted(secretariat.run('participant.restore', many));
		expect(await personOf(meetingId, id)).toMatchObject({
			invitation: 'approved',
			answer: null,
			personal: { note: '', own: null, delegateSex: 'unstated' }
		});
	});
});
