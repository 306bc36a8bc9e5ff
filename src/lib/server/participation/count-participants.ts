import type { ForumKind } from '../../domain/forum/forum-kind.ts';
import { categoriesOf, type ParticipantCategory } from '../../domain/participation/category.ts';
import type { InvitationStatus } from '../../domain/participation/invitation-status.ts';
import {
	countParticipation,
	type CountedGroup,
	type ParticipationCounts
} from '../../domain/participation/participation-counts.ts';
import type { Context } from '../request/context.ts';
import { rowsOf } from '../db/read.ts';

/**
 * How many are on the list of a meeting, by category, state and sex. `kind`: of the meeting's forum;
 * where it is still being read, both are read at the same time.
 */
export async function countParticipants(
	context: Pick<Context, 'db'>,
	meetingId: string,
	kind: ForumKind | Promise<ForumKind>
): Promise<ParticipationCounts> {
	const [response, forumKind] = await Promise.all([
		context.db.rpc('participation_summary', { p_meeting: meetingId }),
		kind
	]);
	const groups = rowsOf(response).map((row) => ({
		category: row.category as ParticipantCategory,
		invitation: row.invitation as InvitationStatus,
		sex: row.sex as CountedGroup['sex'],
		people: row.people,
		withoutWords: row.without_words,
		withoutItem: row.without_item,
		withoutMail: row.without_mail
	}));
	return countParticipation(groups, categoriesOf(forumKind));
}
