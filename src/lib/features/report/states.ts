import type { ActionStatus } from '$lib/domain/action/action-status';
import type { ChallengeStatus } from '$lib/domain/deliberation/challenge-status';
import type { InputStatus } from '$lib/domain/deliberation/input-status';
import { m } from '$lib/i18n/paraglide/messages';
import type { Tone } from '$lib/i18n/labels/tone';

/** The states as the report words them: the same words as in its PDF. */
export const inputStatusLabels: Record<InputStatus, () => string> = {
	recorded: m.document_input_status_recorded,
	considered: m.document_input_status_considered,
	answered: m.document_input_status_answered,
	resolved: m.document_input_status_resolved,
	unresolved: m.document_input_status_unresolved
};

export const inputStatusTones: Record<InputStatus, Tone> = {
	recorded: 'amber',
	considered: 'amber',
	answered: 'blue',
	resolved: 'green',
	unresolved: 'red'
};

export const challengeStatusLabels: Record<ChallengeStatus, () => string> = {
	open: m.document_challenge_status_open,
	agreed: m.document_challenge_status_agreed,
	unresolved: m.document_challenge_status_unresolved,
	escalated: m.document_challenge_status_escalated,
	answered: m.document_challenge_status_answered,
	closed: m.document_challenge_status_closed
};

export const challengeStatusTones: Record<ChallengeStatus, Tone> = {
	open: 'amber',
	agreed: 'green',
	unresolved: 'red',
	escalated: 'blue',
	answered: 'green',
	closed: 'neutral'
};

export const actionStatusLabels: Record<ActionStatus, () => string> = {
	planned: m.document_action_status_planned,
	in_progress: m.document_action_status_in_progress,
	blocked: m.document_action_status_blocked,
	done: m.document_action_status_done,
	cancelled: m.document_action_status_cancelled
};

export const actionStatusTones: Record<ActionStatus, Tone> = {
	planned: 'neutral',
	in_progress: 'blue',
	blocked: 'red',
	done: 'green',
	cancelled: 'neutral'
};
