import { z } from 'zod';
import type { ActionRights } from '../domain/action/action-gate.ts';
import { progressDecisions, type Reported } from '../domain/action/progress-report.ts';
import type { ProgressSummary } from '../domain/action/progress-summary.ts';
import { actionStatuses } from '../domain/action/action-status.ts';
import { challengeStatuses } from '../domain/deliberation/challenge-status.ts';
import { escalationStatuses } from '../domain/escalation/escalation-status.ts';
import { meetingStatuses } from '../domain/meeting/meeting-status.ts';
import { reportStatuses } from '../domain/report/report-status.ts';
import { id, seen } from './fields.ts';
import { bilingual, count, day, instant, named, pageOf, percent } from './shared-views.ts';

/** An action as lists show it. */
export const actionRow = z.object({
	id,
	sequence: z.int(),
	title: z.string(),
	expectedResult: z.string(),
	owner: named,
	ownerPerson: z.string(),
	/** YYYY-MM-DD in Cambodia. */
	deadline: day,
	/** In riel. */
	budget: z.number().nullable(),
	budgetSource: z.string(),
	status: z.enum(actionStatuses),
	percent,
	meeting: z.object({
		id,
		title: bilingual,
		heldOn: day
	}),
	unit: named,
	challenge: z
		.object({
			id,
			title: z.string()
		})
		.nullable(),
	/** How many progress reports can be decided now. */
	waiting: count,
	/** The words of the progress report whose figure stands; empty where there are none. */
	progressNote: z.string(),
	rev: z.int()
});
export type ActionRow = z.infer<typeof actionRow>;

/** How the list of actions is narrowed; the address holds it. Empty: not narrowed. */
export const actionQuery = z.object({
	q: z.string(),
	status: z.string(),
	unit: z.string(),
	owner: z.string(),
	year: z.string(),
	meeting: z.string(),
	sort: z.enum(['deadline', 'title', 'percent']),
	dir: z.enum(['asc', 'desc']),
	page: z.int()
});
export type ActionQuery = z.infer<typeof actionQuery>;

/** One page of the actions that the user may see. */
export const actionList = pageOf(actionRow).extend({
	query: actionQuery,
	figures: z.object({
		all: count,
		open: count,
		done: count,
		overdue: count,
		waiting: count
	}),
	choices: z.object({
		years: z.array(z.int()),
		units: z.array(named),
		owners: z.array(named),
		/** The one that the list is narrowed to; null where it isn't, or the user may not see it. */
		meeting: named.nullable()
	})
});
export type ActionList = z.infer<typeof actionList>;

/** A file beside a progress report. */
export const progressFile = z.object({
	id,
	fileName: z.string(),
	bytes: count
});
export type ProgressFile = z.infer<typeof progressFile>;

/** A progress report. */
const reported = z.object({
	id,
	status: z.enum(actionStatuses),
	percent,
	note: z.string(),
	/** ISO 8601 with zone; reports count in this order, those of the same instant by their id. */
	reportedAt: instant,
	decision: z.enum(progressDecisions).nullable()
}) satisfies z.ZodType<Reported>;

/** A progress report with what was decided on it. */
export const progressEntry = reported.extend({
	reportedBy: z.string(),
	decisionNote: z.string(),
	decidedBy: z.string(),
	decidedAt: instant.nullable(),
	files: z.array(progressFile),
	/** Whether the user can take it back: nothing is decided on it, and it is of the body that owned the action then. */
	mayWithdraw: z.boolean(),
	/** The fingerprint of it and of the action beside it, with which it is decided. */
	seen
});
export type ProgressEntry = z.infer<typeof progressEntry>;

/** A change of what was agreed. */
const actionStep = z.object({
	id,
	kind: z.enum(['deadline', 'cancelled', 'reopened']),
	fromDeadline: day.nullable(),
	toDeadline: day.nullable(),
	reason: z.string(),
	actor: bilingual,
	takenAt: instant
});

/** An action with its history, and the user's rights in it (`domain/action/action-gate.ts`); the database decides again. */
export const actionDetail = actionRow.extend({
	agendaItemId: id.nullable(),
	ownerContactId: id.nullable(),
	statusReason: z.string(),
	meetingStatus: z.enum(meetingStatuses),
	/** Of its meeting: while it is in review, it holds what was agreed. */
	report: z
		.object({
			status: z.enum(reportStatuses),
			holder: bilingual
		})
		.nullable(),
	progress: z.array(progressEntry),
	steps: z.array(actionStep),
	may: z.object({
		manage: z.boolean(),
		report: z.boolean(),
		confirm: z.boolean(),
		/** Whether what the user reports is reported in the owner's name. */
		reportsForOwner: z.boolean()
	}) satisfies z.ZodType<ActionRights>
});
export type ActionDetail = z.infer<typeof actionDetail>;

/** How far actions are. */
const progressSummary = z.object({
	/** All but the cancelled ones: of these the shares are taken. */
	counted: count,
	byStatus: z.record(z.enum(actionStatuses), count),
	overdue: count,
	/** Mean of the confirmed percentages of the counted ones, whole; 0 where there are none. */
	percent,
	/** Share of the counted ones that are done, whole; 0 where there are none. */
	donePercent: percent
}) satisfies z.ZodType<ProgressSummary>;

/** The actions of one meeting with how far they are. */
export const meetingActions = z.object({
	meeting: z.object({
		id,
		title: bilingual,
		heldOn: day
	}),
	actions: z.array(actionRow),
	summary: progressSummary
});
export type MeetingActions = z.infer<typeof meetingActions>;

/** A challenge that was left unresolved, with what became of it. */
export const unresolvedChallenge = z.object({
	id,
	title: z.string(),
	status: z.enum(challengeStatuses),
	rev: z.int(),
	escalation: z
		.object({
			id,
			status: z.enum(escalationStatuses),
			/** Until it is closed. */
			open: z.boolean(),
			holder: bilingual,
			raisedAt: instant,
			answerDueOn: day,
			answer: z.string()
		})
		.nullable()
});
export type UnresolvedChallenge = z.infer<typeof unresolvedChallenge>;

/** The stage follow-up of a meeting. */
export const followUp = meetingActions.extend({
	unresolved: z.array(unresolvedChallenge),
	/** Whether the reader sees every issue that went up: else it isn't said that there is none. */
	seesAll: z.boolean()
});
export type FollowUp = z.infer<typeof followUp>;

/** A person or position of a body, as the directory has it. */
export const personChoice = z.object({
	id,
	label: z.string()
});
export type PersonChoice = z.infer<typeof personChoice>;
