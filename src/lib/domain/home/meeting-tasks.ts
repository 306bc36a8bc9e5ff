import { addDays } from '../calendar-days.ts';
import { stages } from '../meeting/stage.ts';
import type { HomeFacts, MeetingFacts } from './facts.ts';
import type { Task, TaskKind } from './task.ts';

/** Days before a meeting by which its invitations should be out. */
const invitationDays = 14;

/** What the meetings that somebody manages or leads ask of them now. */
export function meetingTasks({ meetings, forumsWithoutDialogue, today }: HomeFacts): Task[] {
	return [
		...meetings.flatMap((meeting) => [
			...(meeting.manages ? managing(meeting, today) : []),
			...(meeting.leads ? leading(meeting, today) : [])
		]),
		// CPPD-01: at least one dialogue in each calendar year.
		...forumsWithoutDialogue.map((forum): Task => ({
			kind: 'meeting_begin_year',
			subject: { km: forum.nameKm, en: forum.nameEn },
			due: `${today.slice(0, 4)}-12-31`,
			href: `/meetings/new?forum=${forum.id}`,
			weight: 20
		}))
	];
}

/** Where in a meeting a task is done: its stage, or the very page where another of the stage opens first. */
export const taskPaths = [...stages, 'invite/participants', 'report/dispatch'] as const;
type TaskPath = (typeof taskPaths)[number];

function task(meeting: MeetingFacts, kind: TaskKind, path: TaskPath, rest: Partial<Task>): Task {
	return {
		kind,
		subject: { km: meeting.titleKm, en: meeting.titleEn },
		due: meeting.heldOn,
		href: `/meetings/${meeting.id}/${path}`,
		weight: 30,
		...rest
	};
}

function managing(meeting: MeetingFacts, today: string): Task[] {
	const inviteBy = addDays(meeting.heldOn, -invitationDays);
	switch (meeting.status) {
		case 'draft':
			return [task(meeting, 'meeting_prepare', 'prepare', { due: inviteBy, weight: 25 })];
		case 'postponed':
			return [task(meeting, 'meeting_reschedule', 'prepare', { due: null, weight: 15 })];
		case 'scheduled':
			return [inviting(meeting, inviteBy, today)];
		case 'in_session':
			return [task(meeting, 'meeting_in_session', 'session', { weight: 0 })];
		case 'concluded':
			return reporting(meeting);
		default:
			return [];
	}
}

/** The one step that carries the invitations forward; on the day itself, the meeting is started. */
function inviting(meeting: MeetingFacts, inviteBy: string, today: string): Task {
	if (meeting.heldOn <= today) return task(meeting, 'meeting_start', 'session', { weight: 1 });
	if (meeting.people === 0) {
		return task(meeting, 'meeting_shortlist', 'invite/participants', { due: inviteBy, weight: 12 });
	}
	if (meeting.approved > 0) {
		return task(meeting, 'meeting_send_invitations', 'invite/participants', {
			count: meeting.approved,
			due: inviteBy,
			weight: 11
		});
	}
	if (meeting.invited === 0) {
		return task(meeting, 'meeting_shortlist', 'invite/participants', { due: inviteBy, weight: 12 });
	}
	return task(meeting, 'meeting_await_answers', 'invite/participants', {
		count: meeting.answered,
		of: meeting.invited,
		weight: 10
	});
}

function reporting(meeting: MeetingFacts): Task[] {
	const due = meeting.reportDueOn;
	const answers =
		meeting.unanswered > 0
			? [task(meeting, 'inputs_answer', 'session', { count: meeting.unanswered, due, weight: 8 })]
			: [];
	switch (meeting.reportStatus) {
		case null:
		case 'drafting':
			return [...answers, task(meeting, 'report_write', 'report', { due, weight: 9 })];
		case 'in_review':
			return [...answers, task(meeting, 'report_await_approval', 'report', { due, weight: 35 })];
		case 'approved':
			return [task(meeting, 'report_dispatch', 'report/dispatch', { due, weight: 5 })];
		case 'dispatched':
			return [task(meeting, 'meeting_close', 'report', { due: null, weight: 40 })];
	}
}

function leading(meeting: MeetingFacts, today: string): Task[] {
	const inviteBy = addDays(meeting.heldOn, -invitationDays);
	if (meeting.status === 'concluded' && meeting.reportStatus === 'in_review') {
		return [task(meeting, 'report_approve', 'report', { due: meeting.reportDueOn, weight: 3 })];
	}
	const list: Task[] = [];
	if ((meeting.status === 'draft' || meeting.status === 'scheduled') && meeting.shortlisted > 0) {
		const due = inviteBy > today ? inviteBy : today;
		list.push(
			task(meeting, 'meeting_approve_shortlist', 'invite/participants', {
				count: meeting.shortlisted,
				due,
				weight: 6
			})
		);
	}
	if (meeting.status === 'scheduled' || meeting.status === 'in_session') {
		list.push(
			task(meeting, 'meeting_lead', meeting.status === 'scheduled' ? 'invite' : 'session', {
				weight: 28
			})
		);
	}
	return list;
}
