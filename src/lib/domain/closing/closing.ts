import { actionMachine, type ActionStatus } from '../action/action-status.ts';
import { escalationMachine, type EscalationStatus } from '../escalation/escalation-status.ts';
import {
	reportWarnings,
	type ReportWarning,
	type ReportWarningCode
} from '../guideline/report-warnings.ts';
import type { CapturedFacts } from '../guideline/rule/guideline-facts.ts';
import { hasEnded } from '../status-machine.ts';

/** What is looked at before a meeting is closed. */
export interface ClosingFacts extends CapturedFacts {
	/** Of the meeting's own actions. */
	actionStatuses: readonly ActionStatus[];
	escalationStatuses: readonly EscalationStatus[];
}

/** What a closing leaves: what goes on being followed up, and what stays unfinished. */
export interface Closing {
	/** Actions that are neither done nor cancelled. */
	actions: number;
	/** Escalations that are not closed. */
	escalations: number;
	unfinished: ReportWarning[];
}

/** What of the deliberation stays unfinished once nothing more can be captured. */
const unfinishedCodes: readonly ReportWarningCode[] = [
	'inputs_unanswered',
	'inputs_open',
	'challenges_not_escalated',
	'challenges_open',
	'challenges_without_solution',
	'actions_without_result'
];

/** What closing the meeting leaves open (CPPD-16..18): it warns, and whoever closes decides. */
export function closingOf(facts: ClosingFacts): Closing {
	const nothingElse = { participants: [], partlyWritten: [], outdated: 0 };
	return {
		actions: facts.actionStatuses.filter((status) => !hasEnded(actionMachine, status)).length,
		escalations: facts.escalationStatuses.filter((status) => !hasEnded(escalationMachine, status))
			.length,
		unfinished: reportWarnings({ ...facts, ...nothingElse }).filter(({ code }) =>
			unfinishedCodes.includes(code)
		)
	};
}

/** The figures of a closing by what they count, as one line that a form carries (`actions=2 escalations=0`). */
export function closingFigures({ actions, escalations, unfinished }: Closing): string {
	return [
		`actions=${actions}`,
		`escalations=${escalations}`,
		...unfinished.map(({ code, count }) => `${code}=${count}`)
	].join(' ');
}

/** How many of `what` stood on a page of which a form carried the figures; null where it carried none. */
export function figureBefore(figures: string | undefined, what: string): number | null {
	if (!figures) return null;
	const found = new RegExp(`(?:^| )${what}=(\\d{1,9})(?: |$)`).exec(figures);
	return found ? Number(found[1]) : 0;
}
