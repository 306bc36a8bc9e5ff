import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import {
	one,
	many,
	all,
	meeting,
	update,
	inReview,
	outsiders
} from '../../../support/way-back/case-parts.ts';
import { province } from '../../../support/way-back/ground.ts';
import { addParticipant } from '../../../support/way-back/scene.ts';
import { ground } from '../../../support/way-back/stand.ts';
import type { UndoCases } from '../../../support/way-back/try-undos.ts';

/** The ways back of who is invited. */
export const participationUndos: UndoCases = {
	'participant.unapprove': {
		given: all(meeting('scheduled'), () => addParticipant(ground, 'shortlisted')),
		step: () => ['participant.approve', many()],
		undo: () => ['participant.unapprove', many()],
		rows: one('participant', 'participantId'),
		wrong: ['department', 'twg_member'],
		hanging: [
			{
				what: 'an invitation that has gone out',
				before: update('participant', 'participantId', `invitation = 'sent'`),
				code: 'participant_none_in_state',
				says: /“approved”/i
			}
		]
	},
	'participant.restore': {
		given: all(meeting('scheduled'), () => addParticipant(ground, 'approved')),
		step: () => ['participant.remove', many()],
		undo: () => ['participant.restore', many()],
		rows: one('participant', 'participantId'),
		wrong: outsiders,
		hanging: [inReview]
	},
	'invitation.undo_send': {
		given: all(meeting('scheduled'), () => addParticipant(ground, 'approved')),
		step: () => [
			'invitation.send',
			{
				meetingId: ground.meetingId,
				byLetter: true,
				invitations: [
					{
						participantId: ground.participantId,
						linkId: v7(),
						tokenHash: createHash('sha256').update(v7()).digest('hex')
					}
				]
			}
		],
		undo: () => ['invitation.undo_send', many()],
		rows: one('participant', 'participantId'),
		count: () =>
			`select count(*) from app.link where subject_id = '${ground.participantId}' and revoked_at is null`,
		wrong: outsiders,
		hanging: [
			{
				what: 'a mail that has gone out',
				before: () =>
					ground.sql(
						`insert into app.outbox (unique_key, unit_id, template, subject_id, address, message_id, status)
						values ($1, $2, 'invitation', $3, 'guest@walk.example', $1, 'sent')`,
						[v7(), province, ground.participantId]
					),
				code: 'invitation_mailed',
				says: /by mail: 1\b/
			}
		]
	},
	'invitation.undo_answer': {
		given: all(meeting('scheduled'), () => addParticipant(ground, 'sent')),
		step: () => [
			'invitation.respond',
			{ participantId: ground.participantId, answer: 'delegated', delegateName: 'តំណាង' }
		],
		undo: () => ['invitation.undo_answer', { participantId: ground.participantId }],
		rows: one('participant', 'participantId'),
		wrong: outsiders,
		hanging: [
			{
				what: 'a check-in',
				before: update('participant', 'participantId', `attendance = 'present'`),
				code: 'answer_checked_in',
				says: /checked in/
			},
			{
				what: 'an answer that is their own',
				before: update('participant', 'participantId', `responded_via = 'link'`),
				code: 'answer_is_their_own',
				says: /themselves/
			}
		]
	}
};

/** The way back of an answer that was recorded over one that the invited gave by the link: theirs is the answer again. */
export const ownAnswerUndos: UndoCases = {
	'invitation.undo_answer': {
		given: all(
			meeting('scheduled'),
			() => addParticipant(ground, 'sent'),
			update(
				'participant',
				'participantId',
				`invitation = 'delegated', responded_via = 'link', responded_at = '2026-11-20 09:30+07', delegate_name = 'តំណាង', delegate_position = 'អនុប្រធាន'`
			),
			() =>
				ground.sql(
					`update public.participant_personal set response_note = 'ជាប់បេសកកម្ម', delegate_sex = 'female'
					where participant_id = $1`,
					[ground.participantId]
				)
		),
		step: () => [
			'invitation.respond',
			{ participantId: ground.participantId, answer: 'accepted', note: 'តាមទូរសព្ទ', besideOwn: true }
		],
		undo: () => ['invitation.undo_answer', { participantId: ground.participantId }],
		rows: one('participant', 'participantId'),
		count: () =>
			`select to_jsonb(c) - 'rev' as own from public.participant_personal c where participant_id = '${ground.participantId}'`,
		wrong: outsiders,
		hanging: [
			{
				what: 'an answer that they gave again themselves',
				before: update('participant', 'participantId', `responded_via = 'link'`),
				code: 'answer_is_their_own',
				says: /themselves/
			}
		]
	}
};
