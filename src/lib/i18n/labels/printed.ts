import type { ActionStatus } from '../../domain/action/action-status.ts';
import type { InputKind } from '../../domain/deliberation/capture.ts';
import type { ChallengeStatus } from '../../domain/deliberation/challenge-status.ts';
import type { InputStatus } from '../../domain/deliberation/input-status.ts';
import type { ParticipantCategory } from '../../domain/participation/category.ts';
import { m } from '../paraglide/messages.js';
import type { Word } from '../word.ts';

/** The words of the guideline, as documents print them and the page of a report shows them. */

export const printedCategoryLabels: Record<ParticipantCategory, Word> = {
	a: m.document_category_a,
	b: m.document_category_b,
	c: m.document_category_c,
	d: m.document_category_d,
	e: m.document_category_e,
	f: m.document_category_f,
	g: m.document_category_g,
	h: m.document_category_h,
	member: m.document_category_member
};

export const printedInputKindLabels: Record<InputKind, Word> = {
	report: m.document_input_report,
	problem: m.document_input_problem,
	proposal: m.document_input_proposal,
	question: m.document_input_question,
	commitment: m.document_input_commitment
};

export const printedInputStatusLabels: Record<InputStatus, Word> = {
	recorded: m.document_input_status_recorded,
	considered: m.document_input_status_considered,
	answered: m.document_input_status_answered,
	resolved: m.document_input_status_resolved,
	unresolved: m.document_input_status_unresolved
};

export const printedChallengeStatusLabels: Record<ChallengeStatus, Word> = {
	open: m.document_challenge_status_open,
	agreed: m.document_challenge_status_agreed,
	unresolved: m.document_challenge_status_unresolved,
	escalated: m.document_challenge_status_escalated,
	answered: m.document_challenge_status_answered,
	closed: m.document_challenge_status_closed
};

export const printedActionStatusLabels: Record<ActionStatus | 'overdue', Word> = {
	planned: m.document_action_status_planned,
	in_progress: m.document_action_status_in_progress,
	blocked: m.document_action_status_blocked,
	done: m.document_action_status_done,
	cancelled: m.document_action_status_cancelled,
	overdue: m.document_action_status_overdue
};
