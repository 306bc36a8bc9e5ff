import { z } from 'zod';
import { meetingStatuses } from '../domain/meeting/meeting-status.ts';
import {
	tileLevels,
	type IssueGroup,
	type NationFigures,
	type ProvinceFacts,
	type WaitingIssue
} from '../domain/nation/figures.ts';
import { reportStatuses } from '../domain/report/report-status.ts';
import { id } from './fields.ts';
import { count, day, instant, percent } from './shared-views.ts';

/** What is known of a capital/province in a year. */
const provinceFacts = z.object({
	code: z.string(),
	nameKm: z.string(),
	nameEn: z.string(),
	/** Rough place on the tile map. */
	column: z.int(),
	row: z.int(),
	forumId: id,
	meetingId: id.nullable(),
	status: z.enum(meetingStatuses).nullable(),
	heldOn: day.nullable(),
	reportStatus: z.enum(reportStatuses).nullable(),
	/** Actions that were not cancelled. */
	actions: count,
	overdue: count,
	done: count
}) satisfies z.ZodType<ProvinceFacts>;

/** A capital/province as a tile and a row of the table. */
export const provinceTile = provinceFacts.extend({
	level: z.enum(tileLevels),
	/** Share of actions on time in whole percent; null without actions. */
	onTime: percent.nullable()
});
export type ProvinceTile = z.infer<typeof provinceTile>;

/** What the dialogues of the country come to in a year. */
const nationFigures = z.object({
	/** Provinces whose dialogue was held. */
	held: count,
	provinces: count,
	/** Provinces whose report was dispatched. */
	reports: count,
	/** Share of actions on time in whole percent; null without actions. */
	onTime: percent.nullable(),
	/** Issues that wait for an answer. */
	waiting: count
}) satisfies z.ZodType<NationFigures>;

/** An issue that waits for an answer at national level. */
const waitingIssue = z.object({
	id,
	title: z.string(),
	status: z.enum(['raised', 'acknowledged', 'under_review', 'referred']),
	raisedAt: instant,
	answerDueOn: day,
	areaCode: z.string().nullable(),
	unitKm: z.string(),
	unitEn: z.string(),
	holderKm: z.string(),
	holderEn: z.string()
}) satisfies z.ZodType<WaitingIssue>;

/** Issues with the same title in several provinces, as one; the longest waiting first. */
const issueGroup = z.object({
	title: z.string(),
	issues: z.array(waitingIssue),
	/** Since when the oldest waits. */
	since: instant
}) satisfies z.ZodType<IssueGroup>;

/** The state of the country in a year. */
export const nationView = z.object({
	year: z.int(),
	years: z.array(z.int()),
	/** YYYY-MM-DD in Cambodia. */
	today: day,
	figures: nationFigures,
	provinces: z.array(provinceTile),
	/** The issues that wait longest, those of the same words together; of all that wait (`figures.waiting`) the first. */
	issues: z.array(issueGroup)
});
export type NationView = z.infer<typeof nationView>;
