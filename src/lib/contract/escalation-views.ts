import { z } from 'zod';
import type { EscalationSides } from '../domain/escalation/escalation-gate.ts';
import { challengeStatuses } from '../domain/deliberation/challenge-status.ts';
import { escalationStatuses } from '../domain/escalation/escalation-status.ts';
import { reportStatuses } from '../domain/report/report-status.ts';
import { id, seen } from './fields.ts';
import { reachView } from './reach-views.ts';
import { bilingual, count, day, instant, named, pageOf, titled } from './shared-views.ts';

/** An issue as lists show it. */
export const escalationRow = z.object({
	id,
	title: z.string(),
	status: z.enum(escalationStatuses),
	/** `returned` not by the body that held it: called back by those who raised it. */
	withdrawn: z.boolean(),
	unit: named,
	/** Who has it: once it was returned, those who raised it. */
	holder: named,
	meeting: titled,
	challengeId: id,
	/** Instant, ISO. */
	raisedAt: instant,
	/** Since it was raised; whole days in Cambodia. */
	days: count,
	/** YYYY-MM-DD. */
	answerDueOn: day,
	overdue: z.boolean(),
	answer: z.string(),
	answeredAt: instant.nullable()
});
export type EscalationRow = z.infer<typeof escalationRow>;

export const escalationListView = pageOf(escalationRow).extend({
	filters: z.object({
		status: z.string(),
		holder: z.string(),
		unit: z.string(),
		query: z.string()
	}),
	holders: z.array(named),
	units: z.array(named),
	/** Whether the user can raise an issue somewhere. */
	mayRaise: z.boolean()
});
export type EscalationListView = z.infer<typeof escalationListView>;

/** One step of the conversation. */
export const escalationStepView = z.object({
	id,
	/** The command that took it. */
	command: z.string(),
	/** The state that it left; null where the issue was raised. */
	from: z.enum(escalationStatuses).nullable(),
	/** The state to which it led. */
	status: z.enum(escalationStatuses),
	/** Whether it was taken back since. */
	undone: z.boolean(),
	actor: bilingual,
	/** In which body the actor took it. */
	body: bilingual,
	holder: bilingual,
	words: z.string(),
	/** Instant, ISO. */
	takenAt: instant
});
export type EscalationStepView = z.infer<typeof escalationStepView>;

export const escalationPageView = escalationRow.extend({
	rev: z.int(),
	request: z.string(),
	/** Of the meeting that it comes from: in review it holds what it prints of the issue. */
	report: z
		.object({
			status: z.enum(reportStatuses),
			holder: bilingual
		})
		.nullable(),
	/** The fingerprint of what stands beside the issue: the challenge with its solutions, and the documents. */
	seen,
	challenge: z.object({
		title: z.string(),
		description: z.string(),
		solutions: z.array(z.string())
	}),
	/** How far the challenge is; null: taken off the record. */
	challengeStatus: z.enum(challengeStatuses).nullable(),
	/** Since when the present holder has it; instant, ISO. */
	heldSince: instant,
	steps: z.array(escalationStepView),
	files: z.array(
		z.object({
			id,
			fileName: z.string(),
			bytes: count,
			addedAt: instant,
			/** Taken away; shown only to the side that can bring it back. */
			removed: z.boolean(),
			/** Whether the user's side laid it there, and takes it away or brings it back. */
			mayMark: z.boolean()
		})
	),
	/** What decides what the user can do now (`domain/escalation/escalation-gate.ts`); the database decides again. */
	sides: z.object({
		origin: z.boolean(),
		national: z.boolean(),
		holder: z.boolean(),
		files: z.enum(['origin', 'holder']).nullable()
	}) satisfies z.ZodType<EscalationSides>
});
export type EscalationPageView = z.infer<typeof escalationPageView>;

/** What bringing a challenge up will do. */
export const escalationPreview = z.object({
	reach: reachView,
	/** By when an answer is due: YYYY-MM-DD. */
	dueOn: day,
	/** The fingerprint of it, with which it is confirmed. */
	seen
});
export type EscalationPreview = z.infer<typeof escalationPreview>;

/** A challenge that can be raised. */
export const raisableChallenge = z.object({
	id,
	title: z.string(),
	description: z.string(),
	solutions: z.array(z.string()),
	meeting: titled,
	unit: bilingual,
	/** The body one step up the ladder; null: the forum has no host yet. */
	holder: bilingual.nullable()
});
export type RaisableChallenge = z.infer<typeof raisableChallenge>;
