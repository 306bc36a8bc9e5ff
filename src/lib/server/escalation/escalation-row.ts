import type { EscalationRow } from '$lib/contract/escalation-views';
import { answerOverdue } from '$lib/domain/escalation/answer-due';
import type { EscalationStatus } from '$lib/domain/escalation/escalation-status';
import { liesWithOrigin } from '$lib/domain/escalation/who-has-it';
import { daysBetween, phnomPenhDate } from '$lib/i18n/calendar-date';

/** The columns of an issue that lists and its own page need. */
export const escalationColumns =
	`id, title, status, answer, raised_at, answer_due_on, answered_at, withdrawn_at, challenge_id, unit_id, holder_id,
	meeting_id,	unit:unit!escalation_unit_id_fkey(name_km, name_en), holder:unit!escalation_holder_id_fkey(name_km, name_en),
	meeting(title_km, title_en)` as const;

interface Stored {
	id: string;
	title: string;
	status: EscalationStatus;
	answer: string;
	raised_at: string;
	answer_due_on: string;
	answered_at: string | null;
	withdrawn_at: string | null;
	challenge_id: string;
	unit_id: string;
	holder_id: string;
	meeting_id: string;
	unit: { name_km: string; name_en: string };
	holder: { name_km: string; name_en: string };
	// A body to which an issue was referred sees the issue, not the meeting it comes from.
	meeting: { title_km: string; title_en: string } | null;
}

/** An issue as lists show it. `now` decides its age and whether its answer is late. */
export function escalationRow(row: Stored, now: Date): EscalationRow {
	const today = phnomPenhDate(now);
	const origin = { id: row.unit_id, name: { km: row.unit.name_km, en: row.unit.name_en } };
	const holder = { id: row.holder_id, name: { km: row.holder.name_km, en: row.holder.name_en } };
	return {
		id: row.id,
		title: row.title,
		status: row.status,
		withdrawn: liesWithOrigin(row.status) && row.withdrawn_at !== null,
		unit: origin,
		holder: liesWithOrigin(row.status) ? origin : holder,
		meeting: {
			id: row.meeting_id,
			title: { km: row.meeting?.title_km ?? '', en: row.meeting?.title_en ?? '' }
		},
		challengeId: row.challenge_id,
		raisedAt: row.raised_at,
		days: daysBetween(row.raised_at, now),
		answerDueOn: row.answer_due_on,
		overdue: answerOverdue(row.status, row.answer_due_on, today),
		answer: row.answer,
		answeredAt: row.answered_at
	};
}
