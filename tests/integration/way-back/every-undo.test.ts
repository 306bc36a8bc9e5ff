import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { CommandType } from '../../../src/lib/contract/commands.ts';
import type { RoleName } from '../../../src/lib/domain/authorisation/roles.ts';
import { isUndo, waysBack } from '../../../src/lib/domain/way-back/ways-back.ts';
import { wordRefusal } from '../../../src/lib/i18n/refusal.ts';
import {
	addAction,
	addChallenge,
	addFile,
	addInput,
	addParticipant,
	addRecipient,
	addVersion,
	past,
	putEscalation,
	putReport,
	reportReading
} from './scene.ts';
import {
	addMeeting,
	answerTo,
	give,
	openGround,
	province,
	type Ground,
	type Opened
} from './walker.ts';

let opened: Opened;
let ground: Ground;
beforeEach(async () => {
	opened = await openGround(inject('stack').adminDatabaseUrl);
	ground = opened.ground;
});
afterEach(async () => {
	await opened.client.query('rollback');
	await opened.client.end();
});

/** A command with its payload; by the secretariat where nobody else is named. */
type Given = [command: CommandType, payload: object, by?: RoleName];

/** What hangs on a step, so that it isn't taken back any more, and what the refusal says of it in English. */
interface Hanging {
	what: string;
	before: () => Promise<unknown>;
	code: string;
	says: RegExp;
}

interface Case {
	/** What is so before the step. */
	given: () => Promise<unknown>;
	step: () => Given | Promise<Given>;
	undo: () => Given | Promise<Given>;
	/** What the undo brings back exactly: rows, without those columns that tell that it was done. */
	rows: () => [table: string, id: string][];
	/** Columns that keep what happened, or a count in the place of rows that stay on record. */
	except?: string[];
	count?: () => string;
	/** Those who reach the command by its address and may not give it. */
	wrong: RoleName[];
	/** Nothing: it can be undone at any time. */
	hanging: Hanging[];
}

const one = (table: string, key: keyof Ground) => (): [string, string][] => [
	[table, ground[key] as string]
];
const many = () => ({ meetingId: ground.meetingId, ids: [ground.participantId] });
const at = (key: keyof Ground) => ({ id: ground[key] });
const all =
	(...steps: (() => Promise<unknown>)[]) =>
	async () => {
		for (const step of steps) await step();
	};
const meeting = (status: string) => () => addMeeting(ground, status);
const update = (table: string, key: keyof Ground, set: string) => () =>
	past(ground, `update public.${table} set ${set} where id = $1`, [ground[key]]);
const inReview: Hanging = {
	what: 'a report that is being read',
	before: () => putReport(ground, 'in_review'),
	code: 'report_in_review',
	says: /in review: it is with Governor of Battambang/
};
const approved = all(
	meeting('concluded'),
	() => update('meeting', 'meetingId', `held_on = app.today()`)(),
	() => putReport(ground, 'approved'),
	() => addVersion(ground, opened.people.get('governor')!)
);
const outsiders: RoleName[] = ['governor', 'department', 'twg_member'];

const cases: Partial<Record<CommandType, Case>> = {
	'meeting.unschedule': {
		given: meeting('draft'),
		step: () => ['meeting.schedule', at('meetingId')],
		undo: () => ['meeting.unschedule', at('meetingId')],
		rows: one('meeting', 'meetingId'),
		wrong: outsiders,
		hanging: [
			{
				what: 'people who were invited',
				before: () => addParticipant(ground, 'sent'),
				code: 'meeting_people_invited',
				says: /\b1\b/
			}
		]
	},
	'meeting.undo_start': {
		given: meeting('scheduled'),
		step: () => ['meeting.start', { ...at('meetingId'), heldOn: ground.today }],
		undo: () => ['meeting.undo_start', at('meetingId')],
		rows: one('meeting', 'meetingId'),
		wrong: outsiders,
		hanging: [
			{
				what: 'an input',
				before: () => addInput(ground),
				code: 'meeting_start_in_use',
				says: /attendance: 0, inputs: 1, challenges: 0, actions: 0/
			}
		]
	},
	'meeting.resume': {
		given: meeting('in_session'),
		step: () => ['meeting.conclude', at('meetingId')],
		undo: () => ['meeting.resume', at('meetingId')],
		rows: one('meeting', 'meetingId'),
		wrong: outsiders,
		hanging: [
			{
				what: 'a report that was handed on',
				before: () => putReport(ground, 'in_review'),
				code: 'meeting_report_submitted',
				says: /Recall the report first/
			},
			{
				what: 'an approved version, though the report was taken up again',
				before: all(
					() => putReport(ground, 'drafting'),
					() => addVersion(ground, opened.people.get('governor')!)
				),
				code: 'meeting_report_approved',
				says: /version 1 of the report has been approved/
			}
		]
	},
	'meeting.reopen': {
		given: all(meeting('concluded'), () => putReport(ground, 'dispatched')),
		step: () => ['meeting.close', at('meetingId')],
		undo: () => ['meeting.reopen', at('meetingId')],
		rows: one('meeting', 'meetingId'),
		wrong: outsiders,
		hanging: [
			{
				what: 'the next meeting',
				before: () =>
					ground.sql(
						`insert into public.meeting (id, forum_id, unit_id, title_km, title_en, status, held_on, previous_id)
						select $1, m.forum_id, m.unit_id, 'លើកក្រោយ', 'Next', 'in_session', m.held_on, m.id
						from public.meeting m where m.id = $2`,
						[v7(), ground.meetingId]
					),
				code: 'meeting_followed',
				says: /“លើកក្រោយ”/
			}
		]
	},
	'meeting.reinstate': {
		given: meeting('draft'),
		step: () => ['meeting.cancel', { ...at('meetingId'), reason: 'ទឹកជំនន់' }],
		undo: () => ['meeting.reinstate', { ...at('meetingId'), reason: 'ទឹកស្រក' }],
		rows: one('meeting', 'meetingId'),
		wrong: outsiders,
		hanging: []
	},
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
		given: all(meeting('scheduled'), () => addParticipant(ground, 'accepted')),
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
				code: 'participant_has_attended',
				says: /undo the check-in first/
			},
			{
				what: 'an answer that is their own',
				before: update('participant', 'participantId', `responded_via = 'link'`),
				code: 'answer_is_their_own',
				says: /themselves/
			}
		]
	},
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
	},
	'report.recall': {
		given: all(meeting('concluded'), () => putReport(ground, 'drafting')),
		step: async () => {
			const { content, record } = await reportReading(ground);
			return ['report.submit', { ...at('reportId'), snapshotId: v7(), content, record }];
		},
		undo: () => ['report.recall', at('reportId')],
		rows: one('report', 'reportId'),
		// When it was last handed over, and by whom, stays known.
		except: ['submitted_at', 'submitted_by'],
		wrong: outsiders,
		hanging: [
			{
				what: 'a remark of the reviewer',
				before: () => addRemark(),
				code: 'report_has_remarks',
				says: /\b1\b/
			}
		]
	},
	'report.withdraw_remark': {
		given: all(meeting('concluded'), () => putReport(ground, 'in_review')),
		step: () => [
			'report.remark',
			{ id: ground.recipientId, reportId: ground.reportId, section: '', body: 'សូមពិនិត្យ' },
			'governor'
		],
		undo: () => ['report.withdraw_remark', { id: ground.recipientId }, 'governor'],
		rows: one('report', 'reportId'),
		count: () => `select count(*) from public.report_remark where withdrawn_at is null`,
		wrong: ['secretariat', 'department'],
		hanging: [
			{
				what: 'the return of the report',
				before: () => putReport(ground, 'drafting'),
				code: 'report_remark_not_now',
				says: /review/
			}
		]
	},
	'report.undo_revise': {
		given: approved,
		step: () => ['report.revise', { ...at('reportId'), reason: 'លេខខុស' }],
		undo: () => ['report.undo_revise', at('reportId')],
		rows: one('report', 'reportId'),
		wrong: outsiders,
		hanging: [
			{
				what: 'a part that has been written since',
				before: () =>
					ground.sql(
						`insert into public.report_section (report_id, key, locale, meeting_id, unit_id, body, edited_by)
						values ($1, 'introduction', 'km', $2, $3, 'សេចក្ដីផ្ដើម', 'មន្ត្រី')`,
						[ground.reportId, ground.meetingId, province]
					),
				code: 'report_revision_in_use',
				says: /parts edited: 1, remarks: 0/
			}
		]
	},
	'report.undo_inform_board': {
		given: approved,
		step: () => [
			'report.inform_board',
			{ ...at('reportId'), informedOn: ground.today, guidance: 'ការណែនាំ' }
		],
		undo: () => ['report.undo_inform_board', at('reportId')],
		rows: one('report', 'reportId'),
		wrong: ['department', 'twg_member', 'ncdds'],
		hanging: []
	},
	'report.withdraw_publication': {
		given: approved,
		step: () => ['report.publish', { id: v7(), versionId: ground.versionId }, 'governor'],
		undo: () => [
			'report.withdraw_publication',
			{ versionId: ground.versionId, reason: 'ច្រឡំ' },
			'governor'
		],
		rows: one('report', 'reportId'),
		count: () => `select count(*) from public.report_publication where withdrawn_at is null`,
		wrong: ['secretariat', 'department'],
		hanging: []
	},
	'dispatch.undo_hand_over': {
		given: all(approved, () => addRecipient(ground)),
		step: () => [
			'dispatch.hand_over',
			{ ...at('recipientId'), handedOverOn: ground.today, note: 'ការិយាល័យ' }
		],
		undo: () => ['dispatch.undo_hand_over', at('recipientId')],
		rows: one('report_recipient', 'recipientId'),
		wrong: outsiders,
		hanging: [
			{
				what: 'a receipt',
				before: update(
					'report_recipient',
					'recipientId',
					`received_by = 'លេខាធិការ', received_on = app.today(), receipt_via = 'staff', receipt_recorded_at = now()`
				),
				code: 'dispatch_hand_over_acknowledged',
				says: /លេខាធិការ/
			},
			{
				what: 'a scan',
				before: () => addFile(ground, 'receipt', ground.recipientId),
				code: 'dispatch_has_scans',
				says: /scans: 1\b/
			}
		]
	},
	'dispatch.undo_receipt': {
		given: all(approved, () => addRecipient(ground)),
		step: () => [
			'dispatch.record_receipt',
			{
				...at('recipientId'),
				receivedBy: 'លេខាធិការ',
				position: 'ប្រធាន',
				registeredNumber: '12',
				receivedOn: ground.today
			}
		],
		undo: () => ['dispatch.undo_receipt', at('recipientId')],
		rows: one('report_recipient', 'recipientId'),
		wrong: outsiders,
		hanging: [
			{
				what: 'the recipient’s own word',
				before: update('report_recipient', 'recipientId', `receipt_via = 'link'`),
				code: 'dispatch_receipt_is_their_own',
				says: /លេខាធិការ/
			}
		]
	},
	'dispatch.mark_scan': {
		given: all(
			approved,
			() => addRecipient(ground),
			() => addFile(ground, 'receipt', ground.recipientId)
		),
		step: () => ['dispatch.mark_scan', { ...at('fileId'), removed: true }],
		undo: () => ['dispatch.mark_scan', { ...at('fileId'), removed: false }],
		rows: one('attachment', 'fileId'),
		wrong: outsiders,
		hanging: []
	},
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
	},
	'account.enable': {
		given: () => Promise.resolve(),
		step: () => ['account.disable', { id: opened.people.get('twg_member') }, 'admin'],
		undo: () => ['account.enable', { id: opened.people.get('twg_member') }, 'admin'],
		rows: () => [['user_account', opened.people.get('twg_member')!]],
		wrong: ['secretariat', 'governor'],
		hanging: []
	},
	'grant.revoke': {
		given: () => Promise.resolve(),
		step: () => [
			'grant.give',
			{
				id: ground.recipientId,
				userId: opened.people.get('twg_member'),
				role: 'secretariat',
				unitId: province
			},
			'admin'
		],
		undo: () => ['grant.revoke', { id: ground.recipientId }, 'admin'],
		rows: () => [['user_account', opened.people.get('twg_member')!]],
		count: () =>
			`select count(*) from public.role_grant where valid_to is null or valid_to >= app.today()`,
		wrong: ['secretariat', 'governor'],
		hanging: []
	},
	'organisation.restore': {
		given: () => Promise.resolve(),
		step: () => ['organisation.archive', { id: ground.departmentId }],
		undo: () => ['organisation.restore', { id: ground.departmentId }],
		rows: () => [
			['unit', ground.departmentId],
			['organisation', ground.departmentId]
		],
		wrong: outsiders,
		hanging: []
	},
	'contact.restore': {
		given: () =>
			ground.sql(
				`insert into public.contact (id, unit_id, organisation_id, name_km) values ($1, $2, $3, 'ទំនាក់ទំនង')`,
				[ground.recipientId, province, ground.departmentId]
			),
		step: () => ['contact.archive', { id: ground.recipientId }],
		undo: () => ['contact.restore', { id: ground.recipientId }],
		rows: one('contact', 'recipientId'),
		wrong: outsiders,
		hanging: []
	},
	'forum.remove': {
		given: () => Promise.resolve(),
		step: () => [
			'forum.create',
			{
				...at('fileId'),
				kind: 'twg',
				unitId: ground.versionId,
				nameKm: 'ក្រុមខុស',
				nameEn: 'Wrong group'
			},
			'admin'
		],
		undo: () => ['forum.remove', at('fileId'), 'admin'],
		rows: () => [],
		count: () =>
			`select (select count(*) from public.forum) as forums, (select count(*) from public.unit) as units, (select count(*) from public.administration) as settings`,
		wrong: ['secretariat', 'governor', 'twg_member'],
		hanging: [
			{
				what: 'a seat',
				before: () =>
					ground.sql(
						`insert into public.forum_member (id, forum_id, unit_id, seat, organisation_id, name_km, since)
						values ($1, $2, $3, 'member', $4, 'សមាជិក', app.today())`,
						[v7(), ground.fileId, ground.versionId, ground.departmentId]
					),
				code: 'forum_in_use',
				says: /meetings: 0, members: 1/
			},
			{
				what: 'an issue that was referred to it',
				before: all(
					meeting('concluded'),
					() => addChallenge(ground, 'escalated'),
					() => putEscalation(ground, 'referred', ground.versionId)
				),
				code: 'forum_named_elsewhere',
				says: /other records name it/
			}
		]
	},
	'forum.reinstate_member': {
		given: () => addSeat(ground.recipientId),
		step: () => [
			'forum.end_member',
			{ id: ground.recipientId, until: plusDays(ground.today, -1) },
			'admin'
		],
		undo: () => ['forum.reinstate_member', { id: ground.recipientId }, 'admin'],
		rows: one('forum_member', 'recipientId'),
		wrong: ['secretariat', 'governor', 'twg_member'],
		hanging: [
			{
				what: 'another who has taken the seat',
				before: () => addSeat(v7()),
				code: 'seat_taken',
				says: /seat/
			}
		]
	}
};

function plusDays(date: string, days: number): string {
	return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

async function addSeat(id: string): Promise<void> {
	await ground.sql(
		`insert into public.forum_member (id, forum_id, unit_id, seat, organisation_id, name_km, since)
		select $1, f.id, f.unit_id, 'chair', $2, 'ប្រធាន', app.today() - 100
		from public.forum f where f.kind = 'dialogue' and f.unit_id = $3`,
		[id, ground.departmentId, province]
	);
}

/** The revision that a page shows, as its form sends it along. */
async function revisionOf(table: string, key: keyof Ground): Promise<number> {
	const { rows } = await ground.sql(`select rev from public.${table} where id = $1`, [ground[key]]);
	return (rows[0] as { rev: number }).rev;
}

async function addRemark(): Promise<void> {
	await ground.sql(
		`insert into public.report_remark (id, report_id, meeting_id, unit_id, body, made_by)
		values ($1, $2, $3, $4, 'សូមពិនិត្យ', 'អភិបាល')`,
		[v7(), ground.reportId, ground.meetingId, province]
	);
}

/** What is on record of a case, without what counts how often a row was written. */
async function recordOf({ rows, except = [], count }: Case): Promise<unknown> {
	const read = [];
	for (const [table, id] of rows()) {
		const { rows: found } = await ground.sql(
			`select to_jsonb(t) - $2::text[] as row from public.${table} t where id = $1`,
			[id, ['rev', ...except]]
		);
		read.push((found[0] as { row: unknown }).row);
	}
	if (count) read.push((await ground.sql(count())).rows);
	return read;
}

const answer = ([command, payload, by = 'secretariat']: Given, id?: string) =>
	answerTo(opened, opened.people.get(by)!, command, payload, id);

/** The case with its step taken, and what was on record before. */
async function afterStep(one: Case): Promise<unknown> {
	await one.given();
	const before = await recordOf(one);
	expect(await answer(await one.step())).toMatchObject({ code: 'ok' });
	expect(await recordOf(one)).not.toEqual(before);
	return before;
}

/** Whether pages offer to take back the meeting's step; null for what is no step of the meeting. */
async function isOffered(command: CommandType): Promise<boolean | null> {
	if (!command.startsWith('meeting.')) return null;
	const { rows } = await ground.sql(
		`select public.undoable(m) as offered from public.meeting m where m.id = $1`,
		[ground.meetingId]
	);
	return (rows[0] as { offered: boolean }).offered;
}

const table = Object.entries(cases) as [CommandType, Case][];

test('every command that takes back has a case here', () => {
	expect(Object.keys(waysBack).filter((one) => isUndo(one) && !(one in cases))).toEqual([]);
});

test.each(table)(
	'%s brings back exactly what was, and the same form twice is one',
	async (_, one) => {
		const before = await afterStep(one);
		const id = v7();
		const undo = await one.undo();
		expect(await answer(undo, id)).toMatchObject({ code: 'ok', replayed: false });
		expect(await recordOf(one)).toEqual(before);
		expect(await answer(undo, id)).toMatchObject({ code: 'ok', replayed: true });
		// Given anew, as from a page that is old, it does no more than say so.
		await answer(undo);
		expect(await recordOf(one)).toEqual(before);
	}
);

test.each(table)(
	'%s is refused to whoever may not, though they know its address',
	async (_, one) => {
		await afterStep(one);
		const after = await recordOf(one);
		const [command, payload] = await one.undo();
		for (const role of one.wrong) {
			const code = await give(opened, opened.people.get(role)!, command, payload);
			expect(['forbidden', 'not_found', 'escalation_file_of_others'], role).toContain(code);
		}
		expect(await recordOf(one)).toEqual(after);
	}
);

test.each(
	table.flatMap(([command, one]) =>
		one.hanging.map((hanging) => [command, hanging.what, one, hanging] as const)
	)
)('%s is refused for %s, in words that say so', async (command, __, one, hanging) => {
	await afterStep(one);
	const offered = await isOffered(command);
	await hanging.before();
	if (offered !== null) expect([offered, await isOffered(command)]).toEqual([true, false]);
	const after = await recordOf(one);
	const refusal = await answer(await one.undo());
	expect(refusal.code).toBe(hanging.code);
	expect(wordRefusal(refusal, 'en')).toMatch(hanging.says);
	const unknown = wordRefusal({ code: 'unknown' }, 'km');
	expect(wordRefusal(refusal, 'km')).not.toBe(unknown);
	expect(await recordOf(one)).toEqual(after);
});
