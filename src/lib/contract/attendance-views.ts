import { z } from 'zod';
import {
	attendances,
	type AttendanceCount,
	type SexCount
} from '../domain/attendance/attendance-count.ts';
import { participantCategories } from '../domain/participation/category.ts';
import { invitationStatuses } from '../domain/participation/invitation-status.ts';
import { id, sex } from './fields.ts';
import { bilingual, count, pageOf } from './shared-views.ts';

/** One participant as the door sees them. */
export const attendeeRow = z.object({
	id,
	name: bilingual,
	position: bilingual,
	organisation: bilingual.nullable(),
	category: z.enum(participantCategories),
	sex,
	invitation: z.enum(invitationStatuses).nullable(),
	attendance: z.enum(attendances).nullable(),
	byDelegate: z.boolean(),
	delegateName: z.string().nullable(),
	walkIn: z.boolean(),
	/** How many inputs are on record in their name. */
	inputs: count,
	rev: z.int()
});
export type AttendeeRow = z.infer<typeof attendeeRow>;

/** How many there are, and of which sex. */
const sexCount = z.object({
	all: count,
	female: count,
	male: count,
	unstated: count
}) satisfies z.ZodType<SexCount>;

/** How many people are on a list, and came. */
const attendanceFigures = z.object({
	/** Everybody on the list, walk-ins among them. */
	listed: sexCount,
	/** Those in the room: a delegate counts with the delegate's own sex. */
	present: sexCount,
	excused: count,
	absent: count,
	/** Not checked in and not excused or absent. */
	awaited: count,
	byDelegate: count,
	walkIns: count
});

/** The figures of a meeting, and of each category in it. */
const attendanceCount = attendanceFigures.extend({
	byCategory: z.array(z.object({ category: z.string(), figures: attendanceFigures }))
}) satisfies z.ZodType<AttendanceCount>;

/** The check-in list of a meeting: one page of those who fit, the figures of all. */
export const checkIn = pageOf(attendeeRow).extend({
	query: z.object({
		q: z.string(),
		show: z.string(),
		category: z.string()
	}),
	/** Of everybody on the list, whatever is searched. */
	figures: attendanceCount
});
export type CheckIn = z.infer<typeof checkIn>;
