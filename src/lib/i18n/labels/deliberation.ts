import type { ChallengeStatus } from '../../domain/deliberation/challenge-status.ts';
import type { InputKind } from '../../domain/deliberation/capture.ts';
import type { InputStatus } from '../../domain/deliberation/input-status.ts';
import { m } from '../paraglide/messages.js';
import type { Tone } from './tone.ts';

/** The kinds of what participants say. */
export const inputKindLabels: Record<InputKind, () => string> = {
	report: m.input_kind_report,
	problem: m.input_kind_problem,
	proposal: m.input_kind_proposal,
	question: m.input_kind_question,
	commitment: m.input_kind_commitment
};

export const inputKindTones: Record<InputKind, Tone> = {
	report: 'blue',
	problem: 'red',
	proposal: 'green',
	question: 'neutral',
	commitment: 'amber'
};

/** The states of an input. */
export const inputStatusLabels: Record<InputStatus, () => string> = {
	recorded: m.input_status_recorded,
	considered: m.input_status_considered,
	answered: m.input_status_answered,
	resolved: m.input_status_resolved,
	unresolved: m.input_status_unresolved
};

export const inputStatusTones: Record<InputStatus, Tone> = {
	recorded: 'neutral',
	considered: 'amber',
	answered: 'blue',
	resolved: 'green',
	unresolved: 'red'
};

/** The states of a challenge. */
export const challengeStatusLabels: Record<ChallengeStatus, () => string> = {
	open: m.challenge_status_open,
	agreed: m.challenge_status_agreed,
	unresolved: m.challenge_status_unresolved,
	escalated: m.challenge_status_escalated,
	answered: m.challenge_status_answered,
	closed: m.challenge_status_closed
};

export const challengeStatusTones: Record<ChallengeStatus, Tone> = {
	open: 'amber',
	agreed: 'green',
	unresolved: 'red',
	escalated: 'blue',
	answered: 'green',
	closed: 'neutral'
};
