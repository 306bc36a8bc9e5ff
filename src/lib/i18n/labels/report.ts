import type { NarrativeKey, ReportPart } from '../../domain/report/report-parts.ts';
import type {
	DocumentCategory,
	DocumentInputKind,
	DocumentAttendance
} from '../../contract/document.ts';
import type { DeliveryState } from '../../domain/dispatch/delivery.ts';
import type { RecipientBasis } from '../../domain/dispatch/recipients.ts';
import type { ReportStatus } from '../../domain/report/report-status.ts';
import type { ReportWarningCode } from '../../domain/report/report-warnings.ts';
import { m } from '../paraglide/messages.js';

export const reportStatusLabels: Record<ReportStatus, () => string> = {
	drafting: m.report_status_drafting,
	in_review: m.report_status_in_review,
	approved: m.report_status_approved,
	dispatched: m.report_status_dispatched
};

export const reportPartLabels: Record<ReportPart, () => string> = {
	'': m.report_part_all,
	introduction: m.report_part_introduction,
	proceedings: m.report_part_proceedings,
	participation: m.report_part_participation,
	discussion: m.report_part_discussion,
	challenges: m.report_part_challenges,
	actions: m.report_part_actions,
	national: m.report_part_national,
	previous: m.report_part_previous,
	conclusion: m.report_part_conclusion
};

export const narrativeLabels: Record<NarrativeKey, () => string> = {
	introduction: m.report_part_introduction,
	proceedings: m.report_part_proceedings,
	conclusion: m.report_part_conclusion
};

/** What is missing, with how many there are (in the digits of the language). */
export const reportWarningLabels: Record<ReportWarningCode, (inputs: { count: string }) => string> =
	{
		inputs_unanswered: m.report_warning_inputs_unanswered,
		inputs_none: () => m.report_warning_inputs_none(),
		inputs_open: m.report_warning_inputs_open,
		challenges_open: m.report_warning_challenges_open,
		challenges_without_solution: m.report_warning_challenges_without_solution,
		challenges_not_escalated: m.report_warning_challenges_not_escalated,
		actions_none: () => m.report_warning_actions_none(),
		actions_without_result: m.report_warning_actions_without_result,
		attendance_missing: m.report_warning_attendance_missing,
		sex_missing: m.report_warning_sex_missing,
		previous_without_progress: m.report_warning_previous_without_progress,
		narrative_one_language: () => m.report_warning_narrative_one_language()
	};

export const categoryLabels: Record<DocumentCategory, () => string> = {
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

export const inputKindLabels: Record<DocumentInputKind, () => string> = {
	report: m.document_input_report,
	problem: m.document_input_problem,
	proposal: m.document_input_proposal,
	question: m.document_input_question,
	commitment: m.document_input_commitment
};

export const attendanceLabels: Record<DocumentAttendance, () => string> = {
	present: m.document_attendance_present,
	excused: m.document_attendance_excused,
	absent: m.document_attendance_absent
};

export const deliveryStateLabels: Record<DeliveryState, () => string> = {
	queued: m.dispatch_state_queued,
	sending: m.dispatch_state_sending,
	sent: m.dispatch_state_sent,
	failed: m.dispatch_state_failed,
	uncertain: m.dispatch_state_uncertain,
	in_portal: m.dispatch_state_in_portal,
	to_hand_over: m.dispatch_state_to_hand_over,
	handed_over: m.dispatch_state_handed_over,
	left_out: m.dispatch_state_left_out
};

export const recipientBasisLabels: Record<RecipientBasis | 'added', () => string> = {
	addressee: m.dispatch_basis_addressee,
	national: m.dispatch_basis_national,
	concerned: m.dispatch_basis_concerned,
	took_part: m.dispatch_basis_took_part,
	member: m.dispatch_basis_member,
	standing: m.dispatch_basis_standing,
	added: m.dispatch_basis_added
};

export const channelLabels: Record<'mail' | 'portal' | 'printed', () => string> = {
	mail: m.dispatch_channel_mail,
	portal: m.dispatch_channel_portal,
	printed: m.dispatch_channel_printed
};

/** Words for our own reasons; what a mail relay says is shown as it said it. */
export function deliveryReason(reason: string | null): string | null {
	if (reason === 'worker_ended') return m.dispatch_reason_worker_ended();
	if (reason === 'compose_failed') return m.dispatch_reason_compose_failed();
	return reason;
}
