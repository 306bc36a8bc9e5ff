import {
	can as canInMeeting,
	type GatedMeeting,
	type MeetingWork
} from '../meeting/meeting-gate.ts';
import { accept, refuse, type Result } from '../result.ts';
import { permitsCommand, permitsWork, refuseStep } from '../status-machine.ts';
import { challengeMachine, type ChallengeStatus } from './challenge-status.ts';

/** For each step of a challenge: what of its meeting has to be open (`app.lock_challenge`, `app.lock_for_raising`). */
const workOfStep = {
	'challenge.agree': 'capture',
	'challenge.leave_unresolved': 'capture',
	'challenge.take_back': 'capture',
	'challenge.reopen': 'challenge_outcome',
	'challenge.close': 'challenge_outcome',
	'escalation.raise': 'raising'
} as const satisfies Record<string, MeetingWork>;

type ChallengeStep = keyof typeof workOfStep;
const refusalOfWork = {
	solutions: 'challenge_solutions_agreed',
	removal: 'challenge_escalated'
} as const;

type ChallengeWork = 'text' | keyof typeof refusalOfWork;

/** What of a challenge decides what may be done with it. */
export interface GatedChallenge {
	status: ChallengeStatus;
	/** The issue that it became: open until it is closed, also once it is answered or has come back. */
	escalation: { open: boolean } | null;
	/** Those that stand; asked for where it is to be agreed. */
	solutions?: readonly unknown[];
	/** In which it was named. */
	meeting: GatedMeeting;
}

/** Why the issue that a challenge became keeps it from the step; null where it doesn't. */
function hangsOn(step: ChallengeStep, escalation: GatedChallenge['escalation']): string | null {
	if (!escalation) return null;
	// It is raised again there, or reopened, where one issue stands for the challenge.
	if (step === 'escalation.raise' && escalation.open) return 'escalation_exists';
	if (step === 'challenge.take_back' && escalation.open) return 'challenge_step_escalated';
	if (step === 'challenge.reopen' && !escalation.open) return 'challenge_escalation_closed';
	return null;
}

const isStep = (what: string): what is ChallengeStep => what in workOfStep;

/**
 * Whether the reader may do this with a challenge as it stands: take a step, write its words (`text`) or solutions,
 * remove it, or bring it to the level above. Refused as the database would: by right, by the meeting, by its own state, by
 * the issue that it became.
 */
export function can(
	what: ChallengeStep | ChallengeWork,
	{ status, escalation, solutions = [], meeting }: GatedChallenge
): Result<void> {
	const { name: machine } = challengeMachine;
	const open = canInMeeting(isStep(what) ? workOfStep[what] : 'capture', meeting);
	if (!open.ok) return open;
	if (what === 'text') return accept(undefined);
	if (what === 'solutions' || what === 'removal') {
		// What went up stays, also once it came back: letters and reports name it.
		const gone = what === 'removal' && escalation !== null;
		if (!gone && permitsWork(challengeMachine, status, what)) return accept(undefined);
		return refuse(refusalOfWork[what], { machine, from: status });
	}
	if (!permitsCommand(challengeMachine, status, what)) {
		return refuseStep(challengeMachine, status, what);
	}
	if (what === 'challenge.agree' && solutions.length === 0) {
		return refuse('challenge_without_solution');
	}
	const hanging = hangsOn(what, escalation);
	return hanging ? refuse(hanging) : accept(undefined);
}
