import type { MeetingDetails, MeetingHeader } from '../../contract/meeting-views.ts';
import {
	preparationFindings,
	standingFindings,
	type RuleFinding
} from '../../domain/guideline/preparation-check.ts';
import type { PreparationFacts } from '../../domain/guideline/rule/guideline-facts.ts';
import type { ForumKind, ForumSeat } from '../../domain/forum/forum-kind.ts';
import { forumProfiles } from '../../domain/forum/forum-profile.ts';
import type { ParticipationCounts } from '../../domain/participation/participation-counts.ts';
import { daysBetween } from '../../i18n/calendar-date.ts';
import type { Context } from '../request/context.ts';
import { rowsOf } from '../db/read.ts';
import { detailColumns, detailsOf } from './meeting-details.ts';

/** What was prepared of a meeting, beside its list of participants. */
export interface PreparationRecord {
	details: MeetingDetails;
	agenda: PreparationFacts['agenda'];
	members: { seat: ForumSeat; person: string; since: string; until: string | null }[];
	/** The number of members that was agreed for the forum; null where none was. */
	membershipCap: number | null;
	/** The groups that are made below it. */
	groups: { kind: ForumKind; dissolvedOn: string | null }[];
	/** The forum's meetings in the year of this one that are planned or were held. */
	meetingsThisYear: number;
}

/** Reads what was prepared, in one query; null where the user may not see the meeting. */
export async function preparationRecord(
	context: Context,
	meetingId: string
): Promise<PreparationRecord | null> {
	const row = rowsOf(
		await context.db
			.from('meeting')
			.select(
				`${detailColumns}, agenda_item(id, kind, theme), attachment(subject_id),
				meetings_in_year,
				forum(membership_cap, groups:forum!parent_id(kind, dissolved_on), forum_member(seat, since, until, contact_id, organisation_id, name_km))`
			)
			.eq('id', meetingId)
			.eq('attachment.subject', 'agenda_item')
			.is('attachment.removed_at', null)
			.order('position', { referencedTable: 'agenda_item' })
			.order('id', { referencedTable: 'attachment' })
			.order('id', { referencedTable: 'forum.forum_member' })
			.order('id', { referencedTable: 'forum.groups' })
			.maybeSingle()
	);
	return (
		row && {
			details: detailsOf(row),
			agenda: row.agenda_item.map(({ id, kind, theme }) => ({
				kind,
				theme,
				documents: row.attachment.filter((file) => file.subject_id === id).length
			})),
			members: row.forum.forum_member.map(
				({ seat, since, until, contact_id, organisation_id, name_km }) => ({
					seat,
					// Who is not in the directory is the same person by body and name.
					person: contact_id ?? `${organisation_id} ${name_km}`,
					since,
					until
				})
			),
			membershipCap: row.forum.membership_cap,
			groups: row.forum.groups.map(({ kind, dissolved_on }) => ({
				kind,
				dissolvedOn: dissolved_on
			})),
			meetingsThisYear: row.meetings_in_year ?? 0
		}
	);
}

/** What of the guideline holds before the meeting, from what is stored. */
export function preparation(
	meeting: MeetingHeader,
	record: PreparationRecord,
	participation: ParticipationCounts,
	today: string
): RuleFinding[] {
	const { heldOn } = meeting;
	const seated = record.members.filter(
		({ since, until }) => since <= heldOn && (until === null || until >= heldOn)
	);
	const { kind } = meeting.forum;
	const standing = standingFindings(kind, {
		seats: seated,
		membershipCap: record.membershipCap,
		hasCoreGroup: record.groups.some(
			(group) =>
				forumProfiles[group.kind].isCore &&
				(group.dissolvedOn === null || group.dissolvedOn > heldOn)
		)
	});
	const prepared = preparationFindings({
		kind,
		plans: record.details.plans.length,
		hostMechanism: meeting.hostMechanism.km !== '' || meeting.hostMechanism.en !== '',
		hostCoordination: record.details.hostCoordination !== '',
		agenda: record.agenda,
		categories: participation.categories
			.filter((row) => row.people > 0)
			.map((row) => ({
				category: row.category,
				people: row.people,
				withoutBasis: row.withoutBasis
			})),
		seats: seated.map(({ seat }) => seat),
		daysAhead: daysBetween(today, heldOn),
		meetingsThisYear: record.meetingsThisYear
	});
	return [...prepared, ...standing];
}
