import type { ForumKind } from '../../domain/forum/forum-kind.ts';
import { categoriesOf, type ParticipantCategory } from '../../domain/participation/category.ts';
import type { InvitationStatus } from '../../domain/participation/invitation-status.ts';
import {
	countParticipation,
	type CountedGroup,
	type ParticipationCounts
} from '../../domain/participation/participation-counts.ts';
import type { Context } from '../context.ts';
import { rowsOf } from '../db/read.ts';

/** How many are on the list of a meeting, by category, state and sex. */
export async function countParticipants(
	context: Pick<Context, 'db'>,
	meeting: { id: string; forum: { kind: ForumKind } }
): Promise<ParticipationCounts> {
	const rows = rowsOf(await context.db.rpc('participation_summary', { p_meeting: meeting.id }));
	const groups = rows.map((row) => ({
		category: row.category as ParticipantCategory,
		invitation: row.invitation as InvitationStatus,
		sex: row.sex as CountedGroup['sex'],
		people: row.people,
		withoutWords: row.without_words,
		withoutItem: row.without_item,
		withoutMail: row.without_mail
	}));
	return countParticipation(groups, categoriesOf(meeting.forum.kind));
}
