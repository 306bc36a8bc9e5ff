import type { Task, TaskKind } from '../../domain/home/task.ts';
import { formatNumber } from '../format.ts';
import { getLocale } from '../paraglide/runtime.js';
import { m } from '../paraglide/messages.js';

type Words = (numbers: { count: string; of: string }) => string;

const headlines: Record<TaskKind, Words> = {
	meeting_begin_year: () => m.home_task_meeting_begin_year(),
	meeting_prepare: () => m.home_task_meeting_prepare(),
	meeting_reschedule: () => m.home_task_meeting_reschedule(),
	meeting_shortlist: () => m.home_task_meeting_shortlist(),
	meeting_approve_shortlist: (n) => m.home_task_meeting_approve_shortlist(n),
	meeting_send_invitations: (n) => m.home_task_meeting_send_invitations(n),
	meeting_await_answers: (n) => m.home_task_meeting_await_answers(n),
	meeting_start: () => m.home_task_meeting_start(),
	meeting_in_session: () => m.home_task_meeting_in_session(),
	meeting_lead: () => m.home_task_meeting_lead(),
	report_write: () => m.home_task_report_write(),
	report_await_approval: () => m.home_task_report_await_approval(),
	report_approve: () => m.home_task_report_approve(),
	report_dispatch: () => m.home_task_report_dispatch(),
	meeting_close: () => m.home_task_meeting_close(),
	inputs_answer: (n) => m.home_task_inputs_answer(n),
	progress_confirm: (n) => m.home_task_progress_confirm(n),
	receipts_confirm: (n) => m.home_task_receipts_confirm(n),
	actions_overdue: (n) => m.home_task_actions_overdue(n),
	action_report: () => m.home_task_action_report(),
	challenge_escalate: () => m.home_task_challenge_escalate(),
	escalation_answered: () => m.home_task_escalation_answered(),
	escalation_returned: () => m.home_task_escalation_returned(),
	escalation_withdrawn: () => m.home_task_escalation_withdrawn(),
	escalation_handle: () => m.home_task_escalation_handle(),
	escalations_handle: (n) => m.home_task_escalations_handle(n),
	invitation_answer: () => m.home_task_invitation_answer(),
	meeting_attend: () => m.home_task_meeting_attend(),
	nation_without: (n) => m.home_task_nation_without(n),
	nation_reports_late: (n) => m.home_task_nation_reports_late(n),
	twg_rarely: (n) => m.home_task_twg_rarely(n),
	twg_overdue: (n) => m.home_task_twg_overdue(n),
	accounts_waiting: (n) => m.home_task_accounts_waiting(n),
	administrations_incomplete: (n) => m.home_task_administrations_incomplete(n),
	secretariats_missing: (n) => m.home_task_secretariats_missing(n),
	communes_missing: (n) => m.home_task_communes_missing(n)
};

const verbs: Record<TaskKind, () => string> = {
	meeting_begin_year: m.home_go_meeting_begin_year,
	meeting_prepare: m.home_go_meeting_prepare,
	meeting_reschedule: m.home_go_meeting_reschedule,
	meeting_shortlist: m.home_go_meeting_shortlist,
	meeting_approve_shortlist: m.home_go_meeting_approve_shortlist,
	meeting_send_invitations: m.home_go_meeting_send_invitations,
	meeting_await_answers: m.home_go_meeting_await_answers,
	meeting_start: m.home_go_meeting_start,
	meeting_in_session: m.home_go_meeting_in_session,
	meeting_lead: m.home_go_meeting_lead,
	report_write: m.home_go_report_write,
	report_await_approval: m.home_go_report_await_approval,
	report_approve: m.home_go_report_approve,
	report_dispatch: m.home_go_report_dispatch,
	meeting_close: m.home_go_meeting_close,
	inputs_answer: m.home_go_inputs_answer,
	progress_confirm: m.home_go_progress_confirm,
	receipts_confirm: m.home_go_receipts_confirm,
	actions_overdue: m.home_go_actions_overdue,
	action_report: m.home_go_action_report,
	challenge_escalate: m.home_go_challenge_escalate,
	escalation_answered: m.home_go_escalation_answered,
	escalation_returned: m.home_go_escalation_returned,
	escalation_withdrawn: m.home_go_escalation_withdrawn,
	escalation_handle: m.home_go_escalation_handle,
	escalations_handle: m.home_go_escalations_handle,
	invitation_answer: m.home_go_invitation_answer,
	meeting_attend: m.home_go_meeting_attend,
	nation_without: m.home_go_nation_without,
	nation_reports_late: m.home_go_nation_reports_late,
	twg_rarely: m.home_go_twg_rarely,
	twg_overdue: m.home_go_twg_overdue,
	accounts_waiting: m.home_go_accounts_waiting,
	administrations_incomplete: m.home_go_administrations_incomplete,
	secretariats_missing: m.home_go_secretariats_missing,
	communes_missing: m.home_go_communes_missing
};

/** A task in words, with its numbers. */
export function wordTask(task: Task): string {
	const number = (value: number | undefined) => formatNumber(value ?? 0, getLocale());
	return headlines[task.kind]({ count: number(task.count), of: number(task.of) });
}

/** What the button says that leads to a task. */
export function wordTaskButton(task: Task): string {
	return verbs[task.kind]();
}
