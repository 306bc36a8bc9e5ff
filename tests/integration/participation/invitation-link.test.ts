import { v7 } from 'uuid';
import { afterAll, describe, expect, test } from 'vitest';
import { addDays } from '../../../src/lib/domain/calendar-days.ts';
import { replyBy } from '../../../src/lib/domain/participation/reply-by.ts';
import { phnomPenhDate } from '../../../src/lib/i18n/calendar-date.ts';
import { tokenOf } from '../../../src/lib/server/link/link-token.ts';
import { newInvitations } from '../../../src/lib/server/link/invitation-links.ts';
import { answerRsvp, openRsvp } from '../../../src/lib/server/rsvp/rsvp.ts';
import { accepted } from '../meeting/secretariats.ts';
import { invitingSecretariat } from './inviting-secretariat.ts';

const { app, scene, secretariat, invited, stateOf, mails, answerAsShown } =
	await invitingSecretariat();
afterAll(() => scene.end());

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
		await answerAsShown(token, {
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

	test('has an answer that no record of the secretariat replaces unread, and never shows its note', async () => {
		const { id, token } = await invited();
		const { rows } = await scene.pool.query<{ rev: number }>(
			'select rev from public.participant where id = $1',
			[id]
		);
		expect(
			(await answerRsvp(scene.anonymous, token, { answer: 'declined', note: 'ជាប់ប្រជុំ' })).ok
		).toBe(true);
		const recorded = (base?: number) =>
			secretariat.run('invitation.respond', {
				participantId: id,
				answer: 'accepted',
				note: 'កំណត់ត្រាផ្ទៃក្នុង',
				besideOwn: true,
				...(base === undefined ? {} : { base })
			});
		const old = await recorded(rows[0]!.rev);
		expect(old.ok ? 'ok' : old.refusal.code).toBe('changed_meanwhile');
		expect((await openRsvp(scene.anonymous, token)).invitation).toMatchObject({
			answer: 'declined',
			note: 'ជាប់ប្រជុំ'
		});
		await accepted(recorded());
		// Their own words stand there, never those of the secretariat's note.
		expect((await openRsvp(scene.anonymous, token)).invitation).toMatchObject({
			answer: 'accepted',
			note: 'ជាប់ប្រជុំ'
		});
	});

	test('shows the same answer sent twice once, and changes nothing the second time', async () => {
		const { id, token } = await invited();
		const rowsOf = async () => {
			const { rows } = await scene.pool.query(
				`select to_jsonb(p) as person, to_jsonb(c) as personal from public.participant p
				join public.participant_personal c on c.participant_id = p.id where p.id = $1`,
				[id]
			);
			return rows;
		};
		for (const answer of [
			{ answer: 'accepted', note: 'មកយឺត' },
			{
				answer: 'delegated',
				delegateName: 'លោក ខ',
				delegatePosition: 'អនុប្រធាន',
				delegateSex: 'male'
			},
			{ answer: 'declined' }
		]) {
			expect((await answerAsShown(token, answer)).ok).toBe(true);
			const first = await rowsOf();
			expect(first).toMatchObject([{ person: { invitation: answer.answer } }]);
			expect((await answerRsvp(scene.anonymous, token, answer)).ok).toBe(true);
			expect(await rowsOf()).toEqual(first);
			// One word more is another answer.
			expect((await answerAsShown(token, { ...answer, note: 'ថែម' })).ok).toBe(true);
			expect(await rowsOf()).not.toEqual(first);
		}
	});

	test('keeps no sign that turns a text round', async () => {
		const { token } = await invited();
		const { error } = await scene.anonymous.rpc('answer_invitation', {
			p_token: token,
			p_payload: { answer: 'declined', note: 'ជាប់\u200bប្រជុំ \u202etxet\u2069' }
		});
		expect(error).toBeNull();
		expect((await openRsvp(scene.anonymous, token)).invitation?.note).toBe('ជាប់\u200bប្រជុំ txet');
	});

	test('asks for a reply by a day that is not past when it is sent, or at once: page, preview and letter alike', async () => {
		for (const days of [0, 2, 3, 4, 30]) {
			const heldOn = addDays(phnomPenhDate(new Date()), days);
			const { meetingId, id, token } = await invited({ heldOn });
			const { rows } = await scene.pool.query<{ sentAt: string }>(
				`select to_jsonb(sent_at) #>> '{}' as "sentAt" from public.participant where id = $1`,
				[id]
			);
			const day = replyBy(heldOn, 3, phnomPenhDate(rows[0]!.sentAt));
			expect(day === null, `${days} days before`).toBe(days < 3);
			expect((await openRsvp(scene.anonymous, token)).invitation).toMatchObject({ replyBy: day });
			const { data } = await secretariat.db.rpc('invitation_preview', {
				p_meeting: meetingId,
				p_ids: [id],
				p_by_letter: false,
				p_again: true
			});
			expect(data).toMatchObject({ replyBy: day });
		}
	});

	test('repeats the note beside the answer', async () => {
		const { token } = await invited();
		await answerRsvp(scene.anonymous, token, { answer: 'declined', note: 'ជាប់បេសកកម្ម' });
		const view = await openRsvp(scene.anonymous, token);
		expect(view.invitation).toMatchObject({ answer: 'declined', note: 'ជាប់បេសកកម្ម' });
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
			state: 'withdrawn',
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
