import { daysBetween } from '../calendar-days.ts';
import type { HomeFacts } from './facts.ts';
import { meetingTasks } from './meeting-tasks.ts';
import type { Task } from './task.ts';

/**
 * Everything that a user has to do, the most pressing first: what is late or due within a week by its
 * date, then by weight. The first one is what the home page shows in large.
 */
export function tasksOf(facts: HomeFacts): Task[] {
	const list = [
		...meetingTasks(facts),
		...followUpTasks(facts),
		...escalationTasks(facts),
		...ownTasks(facts),
		...nationTasks(facts),
		...adminTasks(facts)
	];
	return list.sort((a, b) => byUrgency(a, b, facts.today));
}

/** Whether a task is due within a week, or late. */
function isNear(task: Task, today: string): boolean {
	return task.due !== null && daysBetween(today, task.due) <= 7;
}

function byUrgency(a: Task, b: Task, today: string): number {
	// What runs right now (weight 0 and 1) comes before everything that is merely late.
	if (a.weight <= 1 || b.weight <= 1) return a.weight - b.weight;
	const near = Number(isNear(b, today)) - Number(isNear(a, today));
	return near || a.weight - b.weight || (a.due ?? '9999').localeCompare(b.due ?? '9999');
}

function followUpTasks({ progress, overdue, receipts }: HomeFacts): Task[] {
	const list: Task[] = [];
	if (progress.count > 0) {
		const href = progress.count === 1 ? `/actions/${progress.actionId}` : '/actions?status=waiting';
		list.push({ kind: 'progress_confirm', count: progress.count, due: null, href, weight: 13 });
	}
	if (overdue.count > 0) {
		const href = '/actions?status=overdue';
		list.push({ kind: 'actions_overdue', count: overdue.count, due: null, href, weight: 16 });
	}
	if (receipts.count > 0) {
		const { count } = receipts;
		list.push({ kind: 'receipts_confirm', count, due: null, href: '/reports', weight: 26 });
	}
	return list;
}

function escalationTasks({ unresolved, escalations, handle }: HomeFacts): Task[] {
	return [
		// CPPD-18: what stays unresolved is brought to national level.
		...unresolved.map(({ id, title }): Task => ({
			kind: 'challenge_escalate',
			subject: { km: title, en: title },
			due: null,
			href: `/escalations/new?challenge=${id}`,
			weight: 18
		})),
		...handling(handle),
		...escalations.flatMap(({ id, title, status, own, withdrawn }): Task[] => {
			const at = { subject: { km: title, en: title }, href: `/escalations/${id}` };
			if (own && status === 'answered')
				return [{ ...at, kind: 'escalation_answered', due: null, weight: 12 }];
			if (own && status === 'returned')
				return [
					{
						...at,
						kind: withdrawn ? 'escalation_withdrawn' : 'escalation_returned',
						due: null,
						weight: 14
					}
				];
			return [];
		})
	];
}

/** How many issues are named one by one; the rest stands as a count. */
const namedIssues = 4;

/** The issues that are due first by name, the others together. */
function handling({ count, rows }: HomeFacts['handle']): Task[] {
	const named = rows
		.slice(0, namedIssues)
		.map(({ id, title, unitKm, unitEn, answerDueOn }): Task => ({
			kind: 'escalation_handle',
			subject: { km: `${title} · ${unitKm}`, en: `${title} · ${unitEn}` },
			due: answerDueOn,
			href: `/escalations/${id}`,
			weight: 8
		}));
	const rest = rows[namedIssues];
	if (!rest) return named;
	return [
		...named,
		{
			kind: 'escalations_handle',
			count: count - namedIssues,
			due: rest.answerDueOn,
			href: '/escalations?status=waiting',
			weight: 9
		}
	];
}

/** One invitation for each meeting, the one that is not answered first. */
function onePerMeeting(invitations: HomeFacts['invitations']): HomeFacts['invitations'] {
	const byMeeting = new Map<string, HomeFacts['invitations'][number]>();
	for (const one of invitations) {
		const known = byMeeting.get(one.meetingId);
		if (!known || one.invitation === 'sent') byMeeting.set(one.meetingId, one);
	}
	return [...byMeeting.values()];
}

function ownTasks({ ownActions, invitations, sittings }: HomeFacts): Task[] {
	return [
		...onePerMeeting(invitations).map(
			({ meetingId, invitation, titleKm, titleEn, heldOn, replyBy }): Task => ({
				kind: invitation === 'sent' ? 'invitation_answer' : 'meeting_attend',
				subject: { km: titleKm, en: titleEn },
				due: invitation === 'sent' ? replyBy : heldOn,
				href: `/meetings/${meetingId}`,
				weight: invitation === 'sent' ? 9 : 32
			})
		),
		...ownActions.map(({ id, title, deadline }): Task => ({
			kind: 'action_report',
			subject: { km: title, en: title },
			due: deadline,
			href: `/actions/${id}`,
			weight: 10
		})),
		...sittings.map(({ id, titleKm, titleEn, heldOn }): Task => ({
			kind: 'meeting_attend',
			subject: { km: titleKm, en: titleEn },
			due: heldOn,
			href: `/meetings/${id}`,
			weight: 32
		}))
	];
}

function nationTasks({ nation, admin, today }: HomeFacts): Task[] {
	if (!nation || admin) return [];
	const yearEnd = `${today.slice(0, 4)}-12-31`;
	const counts: [Task['kind'], number, string | null, string, number][] = [
		['nation_without', nation.provincesWithout, yearEnd, '/nation', 24],
		['nation_reports_late', nation.reportsLate, null, '/reports', 22],
		['twg_overdue', nation.twgActionsOverdue, null, '/actions?status=overdue', 27],
		['twg_rarely', nation.twgsMeetingTooRarely, yearEnd, '/twgs', 29]
	];
	return counts
		.filter(([, count]) => count > 0)
		.map(([kind, count, due, href, weight]) => ({ kind, count, due, href, weight }));
}

function adminTasks({ admin }: HomeFacts): Task[] {
	if (!admin) return [];
	const counts: [Task['kind'], number, string][] = [
		['accounts_waiting', admin.accountsNotJoined, '/admin/users?state=invited'],
		['secretariats_missing', admin.provincesWithoutSecretariat, '/admin/users'],
		['administrations_incomplete', admin.administrationsIncomplete, '/admin/administrations']
	];
	const list = counts
		.filter(([, count]) => count > 0)
		.map(([kind, count, href], index): Task => ({
			kind,
			count,
			due: null,
			href,
			weight: 10 + index
		}));
	// Cambodia has 1,652 communes: far fewer means that the gazetteer has not been imported.
	if (admin.communes < 1000) {
		list.push({
			kind: 'communes_missing',
			count: admin.communes,
			due: null,
			href: '/admin/areas',
			weight: 20
		});
	}
	return list;
}
