import type { AgendaItemView } from '../../contract/agenda-views.ts';
import type { MeetingHeader } from '../../contract/meeting-views.ts';
import { preparationFindings, type RuleFinding } from '../../domain/meeting/preparation-check.ts';
import type { ParticipationCounts } from '../../domain/participation/participation-counts.ts';
import { daysBetween, phnomPenhDate } from '../../i18n/calendar-date.ts';
import type { Context } from '../context.ts';
import { rowsOf } from '../db/read.ts';

/** What of the guideline holds before the meeting, from what is stored. */
export async function preparation(
	context: Context,
	meeting: MeetingHeader,
	agenda: readonly AgendaItemView[],
	participation: ParticipationCounts
): Promise<RuleFinding[]> {
	const [details, members, meetings] = await Promise.all([
		context.db.from('meeting').select('plans, host_coordination').eq('id', meeting.id).single(),
		context.db
			.from('forum_member')
			.select('seat')
			.eq('forum_id', meeting.forum.id)
			.lte('since', meeting.heldOn)
			.or(`until.is.null,until.gte.${meeting.heldOn}`),
		context.db
			.from('meeting')
			.select('id', { count: 'exact', head: true })
			.eq('forum_id', meeting.forum.id)
			.eq('year', meeting.year)
			.neq('status', 'cancelled')
	]);
	const own = rowsOf(details);
	return preparationFindings({
		kind: meeting.forum.kind,
		plans: own.plans.length,
		hostMechanism: meeting.hostMechanism.km !== '' || meeting.hostMechanism.en !== '',
		hostCoordination: own.host_coordination !== '',
		agenda: agenda.map((item) => ({
			kind: item.kind,
			theme: item.theme,
			documents: item.attachments.length
		})),
		categories: participation.categories
			.filter((row) => row.people > 0)
			.map((row) => ({
				category: row.category,
				people: row.people,
				withoutBasis: row.withoutBasis
			})),
		seats: rowsOf(members).map((row) => row.seat),
		daysAhead: daysBetween(phnomPenhDate(context.now()), meeting.heldOn),
		meetingsThisYear: meetings.count ?? 0
	});
}
