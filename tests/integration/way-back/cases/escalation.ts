import {
	one,
	at,
	all,
	meeting,
	update,
	inReview,
	revisionOf
} from '../../../support/way-back/case-parts.ts';
import { addChallenge, addFile, putEscalation } from '../../../support/way-back/scene.ts';
import { ground } from '../../../support/way-back/stand.ts';
import type { UndoCases } from '../../../support/way-back/try-undos.ts';

/** The ways back of an issue that goes up. */
export const escalationUndos: UndoCases = {
	'escalation.withdraw': {
		given: all(meeting('concluded'), () => addChallenge(ground, 'unresolved')),
		step: () => [
			'escalation.raise',
			{ id: ground.escalationId, challengeId: ground.challengeId, request: 'សំណើ' }
		],
		undo: () => ['escalation.withdraw', at('escalationId')],
		rows: one('challenge', 'challengeId'),
		wrong: ['ncdds', 'department', 'twg_member'],
		hanging: [
			{
				what: 'a body that has taken it up',
				before: () => putEscalation(ground, 'under_review'),
				code: 'escalation_taken_up',
				says: /“under review”/
			}
		]
	},
	'escalation.take_back': {
		given: all(
			meeting('concluded'),
			() => addChallenge(ground, 'escalated'),
			() => putEscalation(ground, 'under_review')
		),
		step: () => ['escalation.answer', { ...at('escalationId'), words: 'ចម្លើយ' }, 'ncdds'],
		undo: async () => [
			'escalation.take_back',
			{ ...at('escalationId'), base: await revisionOf('escalation', 'escalationId') },
			'ncdds'
		],
		rows: () => [
			['escalation', ground.escalationId],
			['challenge', ground.challengeId]
		],
		wrong: ['secretariat', 'governor', 'twg_member'],
		hanging: [
			{
				what: 'the origin’s closing of it',
				before: () => putEscalation(ground, 'closed'),
				code: 'transition_not_allowed',
				says: /“closed” can't be changed/
			},
			{
				what: 'the withdrawal by the origin',
				before: update('escalation', 'escalationId', `status = 'returned', withdrawn_at = now()`),
				code: 'escalation_withdrawn',
				says: /withdrawn/
			},
			{
				what: 'another settlement of the challenge',
				before: all(
					update('escalation', 'escalationId', `status = 'returned'`),
					update('challenge', 'challengeId', `status = 'agreed'`)
				),
				code: 'escalation_challenge_moved',
				says: /settled in another way/
			}
		]
	},
	'escalation.reopen': {
		given: all(
			meeting('concluded'),
			() => addChallenge(ground, 'answered'),
			() => putEscalation(ground, 'answered')
		),
		step: () => ['escalation.close', at('escalationId')],
		undo: () => ['escalation.reopen', at('escalationId')],
		rows: () => [
			['escalation', ground.escalationId],
			['challenge', ground.challengeId]
		],
		wrong: ['ncdds', 'department', 'twg_member'],
		hanging: [inReview]
	},
	'escalation.mark_file': {
		given: all(
			meeting('concluded'),
			() => addChallenge(ground, 'escalated'),
			() => putEscalation(ground, 'under_review'),
			() => addFile(ground, 'escalation', ground.escalationId, 'holder')
		),
		step: () => ['escalation.mark_file', { ...at('fileId'), removed: true }, 'ncdds'],
		undo: () => ['escalation.mark_file', { ...at('fileId'), removed: false }, 'ncdds'],
		rows: one('attachment', 'fileId'),
		// The other side neither takes it away nor brings it back.
		wrong: ['secretariat', 'governor', 'department'],
		hanging: [
			{
				what: 'a closed issue',
				before: () => putEscalation(ground, 'closed'),
				code: 'escalation_closed',
				says: /closed/
			}
		]
	}
};
