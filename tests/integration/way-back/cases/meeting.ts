import { v7 } from 'uuid';
import { one, at, all, meeting, outsiders } from '../../../support/way-back/case-parts.ts';
import {
	addInput,
	addParticipant,
	addVersion,
	putReport
} from '../../../support/way-back/scene.ts';
import { ground, opened } from '../../../support/way-back/stand.ts';
import type { UndoCases } from '../../../support/way-back/try-undos.ts';

/** The ways back of a meeting. */
export const meetingUndos: UndoCases = {
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
	}
};
