import {
	one,
	at,
	all,
	meeting,
	inReview,
	outsiders,
	revisionOf
} from '../../../support/way-back/case-parts.ts';
import {
	addAction,
	addChallenge,
	addFile,
	addInput,
	past,
	putEscalation
} from '../../../support/way-back/scene.ts';
import { ground } from '../../../support/way-back/stand.ts';
import type { UndoCases } from '../../../support/way-back/try-undos.ts';

/** The ways back of what is said, agreed and acted upon in a meeting. */
export const deliberationUndos: UndoCases = {
	'input.take_back': {
		given: all(meeting('in_session'), () => addInput(ground, 'considered')),
		step: () => ['input.answer', { ...at('inputId'), answer: 'ចម្លើយ' }],
		undo: async () => [
			'input.take_back',
			{ ...at('inputId'), base: await revisionOf('input', 'inputId') }
		],
		rows: one('input', 'inputId'),
		wrong: outsiders,
		hanging: [inReview]
	},
	'input.restore': {
		given: all(meeting('in_session'), () => addInput(ground)),
		step: () => ['input.remove', at('inputId')],
		undo: () => ['input.restore', at('inputId')],
		rows: one('input', 'inputId'),
		wrong: outsiders,
		hanging: [inReview]
	},
	'challenge.take_back': {
		given: all(meeting('in_session'), () => addChallenge(ground, 'open')),
		step: () => ['challenge.agree', at('challengeId')],
		undo: () => ['challenge.take_back', at('challengeId')],
		rows: () => [
			['challenge', ground.challengeId],
			['solution', ground.solutionId]
		],
		wrong: outsiders,
		hanging: [
			{
				what: 'an escalation',
				before: () => putEscalation(ground, 'returned'),
				code: 'challenge_step_escalated',
				says: /has been escalated since/
			},
			inReview
		]
	},
	'challenge.reopen': {
		given: all(meeting('closed'), () => addChallenge(ground, 'agreed')),
		step: () => ['challenge.close', at('challengeId')],
		undo: () => ['challenge.reopen', at('challengeId')],
		rows: one('challenge', 'challengeId'),
		wrong: outsiders,
		hanging: [
			{
				what: 'an escalation whose answer is closed',
				before: () => putEscalation(ground, 'closed'),
				code: 'challenge_escalation_closed',
				says: /escalat/
			}
		]
	},
	'challenge.restore': {
		given: all(meeting('in_session'), () => addChallenge(ground, 'agreed')),
		step: () => ['challenge.remove', at('challengeId')],
		undo: () => ['challenge.restore', at('challengeId')],
		rows: one('challenge', 'challengeId'),
		wrong: outsiders,
		hanging: [inReview]
	},
	'solution.restore': {
		given: all(meeting('in_session'), () => addChallenge(ground, 'open')),
		step: () => ['solution.remove', at('solutionId')],
		undo: () => ['solution.restore', at('solutionId')],
		rows: one('solution', 'solutionId'),
		wrong: outsiders,
		hanging: [inReview]
	},
	'action.reopen': {
		given: all(meeting('concluded'), () => addAction(ground, 'in_progress', 40)),
		step: () => ['action.cancel', { ...at('actionId'), reason: 'ទឹកជំនន់' }],
		undo: () => ['action.reopen', { ...at('actionId'), reason: 'ទឹកស្រក' }],
		rows: one('action', 'actionId'),
		// Why it was cancelled and taken up again is said to everybody.
		except: ['status_reason'],
		wrong: ['department', 'twg_member'],
		hanging: [inReview]
	},
	'action.withdraw_progress': {
		given: all(meeting('concluded'), () => addAction(ground, 'in_progress', 40)),
		step: () => [
			'action.report_progress',
			{
				id: ground.progressId,
				actionId: ground.actionId,
				status: 'done',
				percent: 100,
				note: 'រួច'
			},
			'department'
		],
		undo: () => ['action.withdraw_progress', at('progressId'), 'department'],
		rows: one('action', 'actionId'),
		// The report itself stays on record as withdrawn: nobody can decide it any more.
		count: () =>
			`select count(*)::int from public.action_progress where id = '${ground.progressId}' and decision is null`,
		wrong: ['governor', 'twg_member'],
		hanging: [
			{
				what: 'a decision on it',
				before: () =>
					past(ground, `update public.action_progress set decision = 'returned' where id = $1`, [
						ground.progressId
					]),
				code: 'progress_decided',
				says: /decided on already/
			},
			{
				what: 'a later report that was confirmed',
				before: () =>
					past(ground, `update public.action_progress set decision = 'superseded' where id = $1`, [
						ground.progressId
					]),
				code: 'progress_superseded',
				says: /later report/
			}
		]
	},
	'attachment.restore': {
		given: all(meeting('scheduled'), () => addFile(ground, 'agenda_item', ground.itemId)),
		step: () => ['attachment.remove', at('fileId')],
		undo: () => ['attachment.restore', at('fileId')],
		rows: one('attachment', 'fileId'),
		wrong: outsiders,
		hanging: [inReview]
	}
};
