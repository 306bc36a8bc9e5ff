import type { AgendaItemView } from '../../contract/agenda-views.ts';
import type { MeetingHeader } from '../../contract/meeting-views.ts';
import { preparationFindings, type RuleFinding } from '../../domain/meeting/preparation-check.ts';
import type { ForumSeat } from '../../domain/forum/forum-kind.ts';
import type { MeetingStatus } from '../../domain/meeting/meeting-status.ts';
import type { ParticipationCounts } from '../../domain/participation/participation-counts.ts';
import { daysBetween } from '../../i18n/calendar-date.ts';
import type { Context } from '../context.ts';
import { rowsOf } from '../db/read.ts';

/** What the check looks at beside the agenda and the list of participants. */
export interface PreparationRecord {
	plans: string[];
	hostCoordination: string;
	members: { seat: ForumSeat; since: string; until: string | null }[];
	/** The forum's meetings, this one among them. */
	meetings: { year: number | null; status: MeetingStatus }[];
}

/** Reads what the check looks at, in one query; null where the user may not see the meeting. */
export async function preparationRecord(
	context: Context,
	meetingId: string
): Promise<PreparationRecord | null> {
	const row = rowsOf(
		await context.db
			.from('meeting')
			.select(
				'plans, host_coordination, forum(forum_member(seat, since, until), meeting(year, status))'
			)
			.eq('id', meetingId)
			.maybeSingle()
	);
	return (
		row && {
			plans: row.plans,
			hostCoordination: row.host_coordination,
			members: row.forum.forum_member,
			meetings: row.forum.meeting
		}
	);
}

/** What of the guideline holds before the meeting, from what is stored. */
export function preparation(
	meeting: MeetingHeader,
	record: PreparationRecord | null,
	agenda: readonly Pick<AgendaItemView, 'kind' | 'theme' | 'attachments'>[],
	participation: ParticipationCounts,
	today: string
): RuleFinding[] {
	const { heldOn, year } = meeting;
	const seated = (record?.members ?? []).filter(
		({ since, until }) => since <= heldOn && (until === null || until >= heldOn)
	);
	const thisYear = (record?.meetings ?? []).filter(
		(one) => one.year === year && one.status !== 'cancelled'
	);
	return preparationFindings({
		kind: meeting.forum.kind,
		plans: record?.plans.length ?? 0,
		hostMechanism: meeting.hostMechanism.km !== '' || meeting.hostMechanism.en !== '',
		hostCoordination: (record?.hostCoordination ?? '') !== '',
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
		seats: seated.map(({ seat }) => seat),
		daysAhead: daysBetween(today, heldOn),
		meetingsThisYear: thisYear.length
	});
}
