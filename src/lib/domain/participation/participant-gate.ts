import type { Attendance } from '../attendance/attendance-count.ts';
import {
	can as canInMeeting,
	type GatedMeeting,
	type MeetingWork
} from '../meeting/meeting-gate.ts';
import { accept, refuse, type Result } from '../result.ts';
import { permitsCommand, refuseStep } from '../status-machine.ts';
import type { AnswerWay } from './answer.ts';
import {
	awaitsReply,
	invitationMachine,
	invitationStatuses,
	type InvitationStatus
} from './invitation-status.ts';

/** For each step: what of the meeting has to be open. Who is added asks that alone (`participants`). */
const workOfStep = {
	'participant.update': 'participants',
	'participant.remove': 'participants',
	'participant.restore': 'participants',
	'participant.approve': 'participant_approval',
	'participant.unapprove': 'participant_approval',
	'invitation.send': 'invitations',
	/** The same command, with `again`: to those who have not answered. */
	send_again: 'invitations',
	'invitation.undo_send': 'participants',
	'invitation.respond': 'answers',
	'invitation.undo_answer': 'answers'
} as const satisfies Record<string, MeetingWork>;

export type ParticipantStep = keyof typeof workOfStep;

/** What of somebody on the list decides what may be done about them. */
export interface GatedParticipant {
	/** null: whoever came without one. */
	invitation: InvitationStatus | null;
	/** Who brought the answer; null: there is none. */
	answer: { via: AnswerWay } | null;
	/** Whether an invitation has gone out to them by mail, or may have: it can't be called back. */
	mailed: boolean;
	attendance: Attendance | null;
	/** On whose list they are. */
	meeting: GatedMeeting;
}

/** Steps of those who stand in one state: of many, the command takes those who do, and refuses where none does. */
const ofOneState: Partial<Record<ParticipantStep, InvitationStatus>> = {
	'participant.approve': 'shortlisted',
	'participant.unapprove': 'approved',
	'invitation.send': 'approved',
	send_again: 'approved',
	'invitation.undo_send': 'sent'
};

/** Whether it is one of the states from which the step leads. */
function standsFor(step: ParticipantStep, status: InvitationStatus): boolean {
	if (step === 'send_again' && awaitsReply(status)) return true;
	const command = step === 'send_again' ? 'invitation.send' : step;
	return permitsCommand(invitationMachine, status, command);
}

/** Whether the person's own state permits the step. */
function fits(step: ParticipantStep, person: Omit<GatedParticipant, 'meeting'>): Result<void> {
	const { invitation, answer, mailed, attendance } = person;
	const from = ofOneState[step];
	if (from && (invitation === null || !standsFor(step, invitation))) {
		return refuse('participant_none_in_state', { machine: invitationMachine.name, from });
	}
	if (step === 'participant.remove' && attendance !== null) {
		return refuse('participant_has_attended');
	}
	if (step === 'invitation.undo_send' && mailed) return refuse('invitation_mailed', { people: 1 });
	if (step === 'invitation.respond' || step === 'invitation.undo_answer') {
		if (invitation === null) return refuse('not_found', { what: 'participant' });
		if (!permitsCommand(invitationMachine, invitation, step)) {
			return refuseStep(invitationMachine, invitation, step);
		}
	}
	if (step === 'invitation.undo_answer') {
		if (attendance !== null) return refuse('answer_checked_in');
		if (answer?.via === 'link') return refuse('answer_is_their_own');
	}
	return accept(undefined);
}

/**
 * Whether the reader may take this step about somebody on the list, as they stand. Refused as the database would: by
 * right and by the state of the meeting, then by their own state (`participant_none_in_state`,
 * `transition_not_allowed`, or by what has happened since), and last by the report that holds what it prints.
 *
 * The command asks more, which the list doesn't know: nobody is removed in whose name something was said, and an answer
 * by the link is recorded over knowingly alone (`standsAsOwn`).
 */
export function can(step: ParticipantStep, { meeting, ...person }: GatedParticipant): Result<void> {
	const work = workOfStep[step];
	// A step that they couldn't take after the review either is refused for that.
	const open = canInMeeting(work, { ...meeting, report: null });
	if (!open.ok) return open;
	const own = fits(step, person);
	return own.ok ? canInMeeting(work, meeting) : own;
}

/** The steps that are taken about many of a list at once. */
const listSteps = [
	'participant.approve',
	'participant.unapprove',
	'invitation.send',
	'send_again',
	'invitation.undo_send',
	'participant.remove'
] as const satisfies ParticipantStep[];
export type ListStep = (typeof listSteps)[number];

/**
 * The steps that the reader may take about somebody on a list: the meeting permits them, and somebody stands where they
 * lead from. `byState`: how many stand in each state. What has happened since to each of them, the command asks.
 */
export function stepsOfList(
	byState: Readonly<Record<InvitationStatus, number>>,
	meeting: GatedMeeting
): ListStep[] {
	const states = invitationStatuses.filter((state) => byState[state] > 0);
	const unmarked = { answer: null, mailed: false, attendance: null, meeting };
	return listSteps.filter((step) =>
		states.some(
			(invitation) =>
				// Those whom it is sent for the first time are not asked again.
				(step !== 'send_again' || awaitsReply(invitation)) &&
				can(step, { invitation, ...unmarked }).ok
		)
	);
}
