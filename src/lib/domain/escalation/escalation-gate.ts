import type { ChallengeStatus } from '../deliberation/challenge-status.ts';
import { isHeld, type ReportStatus } from '../report/report-status.ts';
import { accept, refuse, type Refusal, type Result } from '../result.ts';
import { permitsCommand, permitsWork, refuseStep } from '../status-machine.ts';
import { escalationMachine, type EscalationStatus } from './escalation-status.ts';

/** What a person can do with an escalation. */
export const escalationStepNames = [
	'escalation.raise_again',
	'escalation.acknowledge',
	'escalation.review',
	'escalation.refer',
	'escalation.answer',
	'escalation.return',
	'escalation.close',
	'escalation.withdraw',
	'escalation.take_back',
	'escalation.reopen'
] as const;
export type EscalationStep = (typeof escalationStepNames)[number];

/** On which side of the issue the reader stands. */
export interface EscalationSides {
	/** The province or working group that raised it. */
	origin: boolean;
	/** National level: NCDDS or MoI. */
	national: boolean;
	/** The body that has it now. */
	holder: boolean;
	/** The side for which the reader lays documents to it (`app.escalation_side`). */
	files: 'origin' | 'holder' | null;
}

/** What of an issue decides what may be done with it. */
export interface GatedEscalation {
	status: EscalationStatus;
	/** Those who raised it have called it back: nobody else takes it up from there. */
	withdrawn: boolean;
	/** How far its challenge is; null: off the record (`challenge_standing`). */
	challengeStatus: ChallengeStatus | null;
	/** Of the meeting that it comes from. */
	report: { status: ReportStatus } | null;
	sides: EscalationSides;
}

const ofOrigin: readonly string[] = [
	'escalation.raise_again',
	'escalation.close',
	'escalation.withdraw',
	'escalation.reopen'
] satisfies EscalationStep[];

/** Whether the reader is the one who takes the step (CPPD-18, CPPD-22). */
function mayTake(step: EscalationStep, { status, sides }: GatedEscalation): boolean {
	if (ofOrigin.includes(step)) return sides.origin;
	// Only national level hands an issue on; a body to which it was referred answers it.
	if (step === 'escalation.refer') return sides.national;
	// A referral comes back to those who made it.
	if (step === 'escalation.take_back' && status === 'referred') return sides.national;
	return sides.national || sides.holder;
}

/** Whether the province has settled the challenge since the issue came back or was answered, or took it off the record. */
function hasMoved({ status, challengeStatus }: GatedEscalation): boolean {
	return challengeStatus !== (status === 'returned' ? 'unresolved' : 'answered');
}

/** Refuses by what has become of the issue: in which state it is, who has called it back, and its challenge. */
function standsFor(step: EscalationStep, issue: GatedEscalation): Result<void> {
	const { status: from, withdrawn } = issue;
	// The origin's own, which alone can raise it again.
	if (step === 'escalation.take_back' && withdrawn) return refuse('escalation_withdrawn');
	if (!permitsCommand(escalationMachine, from, step)) {
		// What came back lies with the origin already.
		return step === 'escalation.withdraw' && from !== 'returned'
			? refuse('escalation_taken_up', { machine: escalationMachine.name, from })
			: refuseStep(escalationMachine, from, step);
	}
	const goesOn =
		step === 'escalation.raise_again' ||
		(step === 'escalation.take_back' && (from === 'returned' || from === 'answered'));
	return goesOn && hasMoved(issue) ? refuse('escalation_challenge_moved') : accept(undefined);
}

/**
 * Whether the report prints what the step changes, and so holds it while it is in review (`app.lock_content`). Who has
 * taken an issue up, and how far they are, it does not say; nor is such a step held when it is taken back, nor the closing
 * of an issue whose challenge the province has closed already.
 */
function isPrinted(step: EscalationStep, { status, challengeStatus }: GatedEscalation): boolean {
	if (step === 'escalation.take_back')
		return status !== 'acknowledged' && status !== 'under_review';
	if (step === 'escalation.close') return challengeStatus === 'answered';
	return step !== 'escalation.acknowledge' && step !== 'escalation.review';
}

/**
 * Whether the reader may take this step with the issue as it stands, or lay documents to it (`files`). Refused as the
 * database would: `forbidden` by side; `transition_not_allowed`, `escalation_taken_up`, `escalation_withdrawn` and
 * `escalation_closed` by its state; `escalation_challenge_moved` by that of its challenge; `report_in_review` while what
 * the report prints of it is held.
 */
export function can(what: EscalationStep | 'files', issue: GatedEscalation): Result<void> {
	const { status: from, sides } = issue;
	if (what === 'files') {
		if (!sides.files) return refuse('forbidden');
		return permitsWork(escalationMachine, from, 'files')
			? accept(undefined)
			: refuse('escalation_closed');
	}
	if (!mayTake(what, issue)) return refuse('forbidden');
	const stands = standsFor(what, issue);
	if (!stands.ok) return stands;
	if (isHeld(issue.report) && isPrinted(what, issue)) return refuse('report_in_review');
	return accept(undefined);
}

/**
 * What those who raised an issue look for where nothing can be done by them, and why it isn't there; null where something
 * can, or where it waits for the report, which is said by itself.
 */
export function missedStep(
	issue: GatedEscalation
): { step: EscalationStep; refusal: Refusal } | null {
	if (!issue.sides.origin || escalationStepNames.some((step) => can(step, issue).ok)) return null;
	const step = issue.status === 'returned' ? 'escalation.raise_again' : 'escalation.withdraw';
	const asked = can(step, issue);
	return asked.ok || asked.refusal.code === 'report_in_review'
		? null
		: { step, refusal: asked.refusal };
}
