import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { test } from 'vitest';
import { addMeeting } from '../../support/way-back/ground.ts';
import { addParticipant, past } from '../../support/way-back/scene.ts';
import { ground, standOnGround } from '../../support/way-back/stand.ts';
import type { Attempt } from '../../support/way-back/walk.ts';
import { status, walkAll } from '../../support/way-back/walked.ts';

standOnGround();

test('an invitation goes on and back from each state', async () => {
	await addMeeting(ground, 'scheduled');
	await addParticipant(ground, 'shortlisted');
	const many = { meetingId: ground.meetingId, ids: [ground.participantId] };
	const participantId = ground.participantId;
	const edit: Record<string, unknown> = {
		...{
			id: participantId,
			category: 'b',
			nameKm: 'ផ្សេង',
			nameEn: '',
			positionKm: '',
			positionEn: ''
		},
		...{ locale: 'km', basis: '', sex: 'unstated' }
	};
	const invitations = () => [
		{ participantId, linkId: v7(), tokenHash: createHash('sha256').update(v7()).digest('hex') }
	];
	const attempts = (): Attempt[] => [
		{ command: 'participant.approve', payload: many },
		{ command: 'participant.unapprove', payload: many },
		{
			command: 'invitation.send',
			payload: { meetingId: ground.meetingId, byLetter: true, invitations: invitations() }
		},
		{ command: 'invitation.respond', payload: { participantId, answer: 'accepted' } },
		{ command: 'invitation.respond', payload: { participantId, answer: 'declined' } },
		{
			command: 'invitation.respond',
			payload: { participantId, answer: 'delegated', delegateName: 'តំណាង' }
		},
		{
			command: 'participant.update',
			payload: edit,
			before: async () => {
				const { rows } = await ground.sql('select rev from public.participant where id = $1', [
					participantId
				]);
				edit.base = (rows[0] as { rev: number }).rev;
			}
		},
		{
			command: 'participant.restore',
			payload: many,
			before: () =>
				past(ground, `update public.participant set removed_at = now() where id = $1`, [
					participantId
				])
		},
		{ command: 'invitation.undo_send', payload: many },
		{ command: 'invitation.undo_answer', payload: { participantId } },
		// Each where the invited had said otherwise by the link before the secretariat recorded this.
		...(['accepted', 'declined', 'delegated'] as const).map((own): Attempt => ({
			command: 'invitation.undo_answer',
			payload: { participantId },
			before: () =>
				past(
					ground,
					`update public.participant_personal set own_answer = $2, own_answered_at = now(), own_delegate_name = 'តំណាង'
					where participant_id = $1`,
					[participantId, own]
				)
		}))
	];
	const stateOf = status('participant', participantId, 'invitation');
	await walkAll('invitation', stateOf, attempts);
});
