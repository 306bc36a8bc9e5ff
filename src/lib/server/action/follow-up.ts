import type { FollowUp, UnresolvedChallenge } from '../../contract/action-views.ts';
import type { MeetingHeader } from '../../contract/meeting-views.ts';
import { isMatterAbove } from '../../domain/deliberation/challenge-status.ts';
import { summariseProgress } from '../../domain/action/progress-summary.ts';
import { escalationMachine } from '../../domain/escalation/escalation-status.ts';
import { hasEnded } from '../../domain/status-machine.ts';
import { phnomPenhDate } from '../../i18n/calendar-date.ts';
import { may, type Context } from '../request/context.ts';
import { rowsOf } from '../db/read.ts';
import { actionsOf } from './meeting-actions.ts';

/** Challenges that a meeting left unresolved, and those that have gone on from there. */
async function unresolvedChallenges(
	context: Context,
	meetingId: string
): Promise<UnresolvedChallenge[]> {
	const rows = rowsOf(
		await context.db
			.from('challenge')
			.select(
				`id, title, status, rev, escalation(id, status, raised_at, answer_due_on, answer,
				holder:unit!escalation_holder_id_fkey(name_km, name_en))`
			)
			.eq('meeting_id', meetingId)
			.is('removed_at', null)
			.order('sequence')
			.order('id')
			.order('raised_at', { referencedTable: 'escalation', ascending: false })
			.order('id', { referencedTable: 'escalation' })
	);
	return rows.flatMap((row) => {
		const latest = row.escalation[0];
		// An agreed challenge that never went up is no matter of this list; one that went up is, also where the
		// reader doesn't see the issue that it became.
		if (!latest && !isMatterAbove(row.status)) return [];
		return {
			id: row.id,
			title: row.title,
			status: row.status,
			rev: row.rev,
			escalation: latest
				? {
						id: latest.id,
						status: latest.status,
						open: !hasEnded(escalationMachine, latest.status),
						holder: { km: latest.holder.name_km, en: latest.holder.name_en },
						raisedAt: latest.raised_at,
						answerDueOn: latest.answer_due_on,
						answer: latest.answer
					}
				: null
		};
	});
}

/** The stage follow-up of a meeting: its actions with their progress, and what it left unresolved. */
export async function followUp(context: Context, meeting: MeetingHeader): Promise<FollowUp> {
	const [actions, unresolved] = await Promise.all([
		actionsOf(context, meeting.id),
		unresolvedChallenges(context, meeting.id)
	]);
	return {
		meeting: { id: meeting.id, title: meeting.title, heldOn: meeting.heldOn },
		actions,
		summary: summariseProgress(actions, phnomPenhDate(context.now())),
		unresolved,
		seesAll: may(context, 'escalation.read', meeting.unit.id)
	};
}
