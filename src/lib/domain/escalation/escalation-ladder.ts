import { commandsFrom } from '../status-machine.ts';
import { escalationMachine, type EscalationStatus } from './escalation-status.ts';

/** What a person can do with an escalation. */
export type EscalationStep =
	| 'escalation.raise_again'
	| 'escalation.acknowledge'
	| 'escalation.review'
	| 'escalation.refer'
	| 'escalation.answer'
	| 'escalation.return'
	| 'escalation.close'
	| 'escalation.withdraw'
	| 'escalation.take_back'
	| 'escalation.reopen';

/** On which side of the issue a person stands. */
export interface EscalationSides {
	/** The province or working group that raised it. */
	origin: boolean;
	/** National level: NCDDS or MoI. */
	national: boolean;
	/** The body that has it now. */
	holder: boolean;
	/** Those who raised it have called it back: nobody else takes it up from there. */
	withdrawn?: boolean;
}

const ofOrigin: readonly string[] = [
	'escalation.raise_again',
	'escalation.close',
	'escalation.withdraw',
	'escalation.reopen'
];
// Only national level hands an issue on; a body to which it was referred answers it.
const ofNational: readonly string[] = ['escalation.refer'];

/** The steps that a person may take now, in the order of the ladder (CPPD-18, CPPD-22). */
export function escalationSteps(
	status: EscalationStatus,
	sides: EscalationSides
): EscalationStep[] {
	return commandsFrom(escalationMachine, status).filter((command) => {
		if (ofOrigin.includes(command)) return sides.origin;
		if (command === 'escalation.take_back' && sides.withdrawn) return false;
		// A referral comes back to those who made it.
		if (command === 'escalation.take_back' && status === 'referred') return sides.national;
		if (ofNational.includes(command)) return sides.national;
		return sides.national || sides.holder;
	}) as EscalationStep[];
}

/** Whether somebody still owes an answer. */
export function awaitsAnswer(status: EscalationStatus): boolean {
	return ['raised', 'acknowledged', 'under_review', 'referred'].includes(status);
}

/** Whether the answer is late: `today` and `answerDueOn` are dates in Cambodia (YYYY-MM-DD). */
export function answerOverdue(
	status: EscalationStatus,
	answerDueOn: string,
	today: string
): boolean {
	return awaitsAnswer(status) && answerDueOn < today;
}

/** How long an issue waits, in the bands of the national page. `days`: since it was raised. */
export type AgeBand = 'week' | 'month' | 'quarter' | 'longer';
export function ageBandOf(days: number): AgeBand {
	if (days <= 7) return 'week';
	if (days <= 30) return 'month';
	return days <= 90 ? 'quarter' : 'longer';
}
