import { z } from 'zod';
import { forumKinds } from '../domain/forum/forum-kind.ts';
import { meetingStatuses } from '../domain/meeting/meeting-status.ts';
import { plansServed } from '../domain/meeting/plan-served.ts';
import { stages } from '../domain/meeting/stage.ts';
import { reportStatuses } from '../domain/report/report-status.ts';
import { id, time } from './fields.ts';
import { bilingual, day, pageOf } from './shared-views.ts';

/** What every page of a meeting's workspace shows of it. */
export const meetingHeader = z.object({
	id,
	forum: z.object({
		id,
		kind: z.enum(forumKinds),
		name: bilingual
	}),
	unit: z.object({
		id,
		name: bilingual,
		areaCode: z.string().nullable()
	}),
	previousId: id.nullable(),
	title: bilingual,
	status: z.enum(meetingStatuses),
	statusReason: z.string(),
	/** Brought back from having been cancelled, and waiting for a date since. */
	reinstated: z.boolean(),
	/** YYYY-MM-DD in Cambodia. */
	heldOn: day,
	year: z.int(),
	/** HH:MM. */
	startsAt: time,
	place: bilingual,
	hostMechanism: bilingual,
	/** `holder`: before whom it lies while it is in review, and holds what it prints. */
	report: z
		.object({
			id,
			status: z.enum(reportStatuses),
			holder: bilingual
		})
		.nullable(),
	stage: z.enum(stages),
	rev: z.int(),
	/** The refusal to take back the step that brought it to its state; null where nothing hangs on that. */
	hanging: z.object({ code: z.string(), detail: z.record(z.string(), z.unknown()) }).nullable(),
	/** What the user may do here; the database decides again. */
	may: z.object({
		manage: z.boolean(),
		lead: z.boolean(),
		prepareReport: z.boolean(),
		approveReport: z.boolean(),
		/** How participants are reached, their sex and what they wrote: those who run the meeting. */
		seePersonal: z.boolean(),
		/** Who got the report when: a body that got a copy sees its own alone, among what it received. */
		seeDispatch: z.boolean(),
		raiseEscalation: z.boolean()
	})
});
export type MeetingHeader = z.infer<typeof meetingHeader>;

/** A meeting in a list. */
export const meetingLine = z.object({
	id,
	title: bilingual,
	unit: bilingual,
	forumKind: z.enum(forumKinds),
	status: z.enum(meetingStatuses),
	report: z.enum(reportStatuses).nullable(),
	heldOn: day,
	place: bilingual
});
export type MeetingLine = z.infer<typeof meetingLine>;

/** A page of a list, with what it was asked for. */
export const meetingList = pageOf(meetingLine);
export type MeetingList = z.infer<typeof meetingList>;

/** What the secretariat may change of a meeting before it is held. */
export const meetingDetails = z.object({
	plans: z.array(z.enum(plansServed)),
	hostCoordination: z.string(),
	titleKm: z.string(),
	titleEn: z.string(),
	placeKm: z.string(),
	placeEn: z.string(),
	hostMechanismKm: z.string(),
	hostMechanismEn: z.string()
});
export type MeetingDetails = z.infer<typeof meetingDetails>;

/** A forum for which the user may convene a meeting. */
export const convenableForum = z.object({
	id,
	kind: z.enum(forumKinds),
	name: bilingual,
	place: bilingual,
	/** Meetings that there are, by year; cancelled ones don't count. */
	years: z.array(z.int())
});
export type ConvenableForum = z.infer<typeof convenableForum>;
