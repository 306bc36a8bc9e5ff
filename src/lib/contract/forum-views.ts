import { z } from 'zod';
import { actionStatuses } from '../domain/action/action-status.ts';
import { forumKinds, forumSeats } from '../domain/forum/forum-kind.ts';
import { id, locale, sex } from './fields.ts';
import { meetingLine } from './meeting-views.ts';
import { bilingual, count, day, named, percent } from './shared-views.ts';

/** A forum in a list. */
export const forumLine = z.object({
	id,
	kind: z.enum(forumKinds),
	name: bilingual,
	host: bilingual.nullable(),
	parent: bilingual.nullable(),
	meetings: count,
	/** The last meeting that was held or is planned, YYYY-MM-DD. */
	latest: day.nullable()
});
export type ForumLine = z.infer<typeof forumLine>;

/** Somebody with a seat in a forum, now or before. */
export const forumMemberView = z.object({
	id,
	seat: z.enum(forumSeats),
	concern: z.string(),
	organisation: named,
	contactId: id.nullable(),
	name: bilingual,
	/** What only those see who run the forum; null to everybody else. */
	personal: z
		.object({
			sex,
			email: z.string().nullable(),
			phone: z.string().nullable()
		})
		.nullable(),
	locale,
	since: day,
	until: day.nullable(),
	ended: z.boolean(),
	rev: z.int()
});
export type ForumMemberView = z.infer<typeof forumMemberView>;

/** An agreed action as the forum's list shows it. */
export const forumActionLine = z.object({
	id,
	title: z.string(),
	owner: bilingual,
	deadline: day,
	status: z.enum(actionStatuses),
	percent,
	overdue: z.boolean(),
	meeting: bilingual
});
export type ForumActionLine = z.infer<typeof forumActionLine>;

/** A forum with all that its page shows. */
export const forumDetail = z.object({
	id,
	kind: z.enum(forumKinds),
	name: bilingual,
	unit: named,
	host: named.nullable(),
	parent: named.nullable(),
	children: z.array(
		z.object({
			id,
			kind: z.enum(forumKinds),
			name: bilingual
		})
	),
	membershipCap: count.nullable(),
	rev: z.int(),
	meetings: z.array(meetingLine),
	members: z.array(forumMemberView),
	actions: z.array(forumActionLine),
	may: z.object({
		manage: z.boolean(),
		convene: z.boolean(),
		readActions: z.boolean(),
		readMembers: z.boolean()
	})
});
export type ForumDetail = z.infer<typeof forumDetail>;
