import { isHeld, type ReportStatus } from '../report/report-status.ts';
import { accept, refuse, type Result } from '../result.ts';
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
function mayTake(step: EscalationStep, { status, withdrawn, sides }: GatedEscalation): boolean {
	if (ofOrigin.includes(step)) return sides.origin;
	// Only national level hands an issue on; a body to which it was referred answers it.
	if (step === 'escalation.refer') return sides.national;
	if (step === 'escalation.take_back') {
		if (withdrawn) return false;
		// A referral comes back to those who made it.
		if (status === 'referred') return sides.national;
	}
	return sides.national || sides.holder;
}

/**
 * Whether the report prints what the step changes, and so holds it while it is in review (`app.lock_content`). Who has
 * taken an issue up, and how far they are, it does not say; nor is such a step held when it is taken back.
 */
function isPrinted(step: EscalationStep, from: EscalationStatus): boolean {
	if (step === 'escalation.take_back') return from !== 'acknowledged' && from !== 'under_review';
	return step !== 'escalation.acknowledge' && step !== 'escalation.review';
}

/**
 * Whether the reader may take this step with the issue as it stands, or lay documents to it (`files`). Refused as the
 * database would: `forbidden` by side, `transition_not_allowed` and `escalation_closed` by its state, `report_in_review`
 * while what the report prints of it is held.
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
	if (!permitsCommand(escalationMachine, from, what))
		return refuseStep(escalationMachine, from, what);
	if (isHeld(issue.report) && isPrinted(what, from)) return refuse('report_in_review');
	return accept(undefined);
}
