import type { EscalationStep } from '../../domain/escalation/escalation-gate.ts';
import type { AgeBand } from '../../domain/escalation/answer-due.ts';
import type { EscalationStatus } from '../../domain/escalation/escalation-status.ts';
import { m } from '../paraglide/messages.js';
import type { Tone } from './tone.ts';

export const escalationStatusLabels: Record<EscalationStatus, () => string> = {
	raised: m.escalation_status_raised,
	acknowledged: m.escalation_status_acknowledged,
	under_review: m.escalation_status_under_review,
	referred: m.escalation_status_referred,
	answered: m.escalation_status_answered,
	closed: m.escalation_status_closed,
	returned: m.escalation_status_returned
};

/** What the colour of an issue's state says. */
export const escalationStatusTones: Record<EscalationStatus, Tone> = {
	raised: 'amber',
	acknowledged: 'blue',
	under_review: 'blue',
	referred: 'blue',
	answered: 'green',
	closed: 'neutral',
	returned: 'red'
};

/** The state of an issue as pages name it. */
export function escalationStateLabel(issue: {
	status: EscalationStatus;
	withdrawn: boolean;
}): string {
	return issue.withdrawn ? m.escalation_step_withdrawn() : escalationStatusLabels[issue.status]();
}

/**
 * What a step did, in a line of the history: the state to which it led, or, of a step back, what it took back and where
 * the issue stands since.
 */
export function escalationStepDone(step: {
	command: string;
	from: EscalationStatus | null;
	status: EscalationStatus;
}): string {
	const status = escalationStatusLabels[step.status]();
	switch (step.command) {
		case 'escalation.withdraw':
			return m.escalation_step_withdrawn();
		case 'escalation.raise_again':
			return m.escalation_step_raised_again();
		case 'escalation.reopen':
			return m.escalation_step_reopened({ status });
		case 'escalation.take_back':
			return m.escalation_step_undone({
				step: escalationStatusLabels[step.from ?? step.status](),
				status
			});
		default:
			return status;
	}
}

export const ageBandLabels: Record<AgeBand, () => string> = {
	week: m.escalation_age_week,
	month: m.escalation_age_month,
	quarter: m.escalation_age_quarter,
	longer: m.escalation_age_longer
};

/** Button and heading of each step. */
export const escalationStepLabels: Record<
	EscalationStep,
	{ button: () => string; title: () => string; words: () => string }
> = {
	'escalation.acknowledge': {
		button: m.escalation_do_acknowledge,
		title: m.escalation_title_acknowledge,
		words: m.escalation_words_optional
	},
	'escalation.review': {
		button: m.escalation_do_review,
		title: m.escalation_title_review,
		words: m.escalation_words_optional
	},
	'escalation.refer': {
		button: m.escalation_do_refer,
		title: m.escalation_title_refer,
		words: m.escalation_refer_words
	},
	'escalation.answer': {
		button: m.escalation_do_answer,
		title: m.escalation_title_answer,
		words: m.escalation_answer_words
	},
	'escalation.return': {
		button: m.escalation_do_return,
		title: m.escalation_title_return,
		words: m.escalation_return_words
	},
	'escalation.raise_again': {
		button: m.escalation_do_raise_again,
		title: m.escalation_title_raise_again,
		words: m.escalation_request
	},
	'escalation.close': {
		button: m.escalation_do_close,
		title: m.escalation_title_close,
		words: m.escalation_words_optional
	},
	'escalation.withdraw': {
		button: m.escalation_do_withdraw,
		title: m.escalation_title_withdraw,
		words: m.escalation_words_optional
	},
	'escalation.take_back': {
		button: m.undo_step,
		title: m.escalation_title_take_back,
		words: m.escalation_words_optional
	},
	'escalation.reopen': {
		button: m.escalation_do_reopen,
		title: m.escalation_title_reopen,
		words: m.escalation_words_optional
	}
};
