/** The things that a home page may ask of somebody. */
import type { Bilingual } from '../language.ts';

export const taskKinds = [
	'meeting_begin_year',
	'meeting_prepare',
	'meeting_reschedule',
	'meeting_shortlist',
	'meeting_approve_shortlist',
	'meeting_send_invitations',
	'meeting_await_answers',
	'meeting_start',
	'meeting_in_session',
	'meeting_lead',
	'report_write',
	'report_await_approval',
	'report_approve',
	'report_dispatch',
	'meeting_close',
	'inputs_answer',
	'progress_confirm',
	'receipts_confirm',
	'actions_overdue',
	'action_report',
	'challenge_escalate',
	'escalation_answered',
	'escalation_returned',
	'escalation_withdrawn',
	'escalation_handle',
	'escalations_handle',
	'invitation_answer',
	'meeting_attend',
	'nation_without',
	'nation_reports_late',
	'twg_rarely',
	'twg_overdue',
	'accounts_waiting',
	'administrations_incomplete',
	'secretariats_missing',
	'communes_missing'
] as const;
export type TaskKind = (typeof taskKinds)[number];

/** Something to do: what, about which thing, by when, where. */
export interface Task {
	kind: TaskKind;
	/** The thing that it is about, in both languages; absent where a count says it. */
	subject?: Bilingual;
	count?: number;
	/** Of how many, where something advances. */
	of?: number;
	/** YYYY-MM-DD; null: no date is set. */
	due: string | null;
	href: string;
	/** Smaller is more pressing; orders tasks with the same date. */
	weight: number;
}
