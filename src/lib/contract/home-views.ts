import { z } from 'zod';
import { actionStatuses } from '../domain/action/action-status.ts';
import { escalationStatuses } from '../domain/escalation/escalation-status.ts';
import type { ActionRow, EscalationFacts } from '../domain/home/facts.ts';
import { taskKinds, type Task } from '../domain/home/task.ts';
import { id } from './fields.ts';
import { firstOf } from './first-of.ts';
import { bilingual, count, day, instant, percent } from './shared-views.ts';

/** Something to do: what, about which thing, by when, where. */
const task = z.object({
	kind: z.enum(taskKinds),
	/** The thing that it is about, in both languages; absent where a count says it. */
	subject: bilingual.optional(),
	count: count.optional(),
	/** Of how many, where something advances. */
	of: count.optional(),
	/** YYYY-MM-DD; null: no date is set. */
	due: day.nullable(),
	href: z.string(),
	/** Smaller is more pressing; orders tasks with the same date. */
	weight: z.number()
}) satisfies z.ZodType<Task>;

/** An open action around the user. */
const homeAction = z.object({
	id,
	title: z.string(),
	deadline: day,
	status: z.enum(actionStatuses),
	percent,
	ownerKm: z.string(),
	ownerEn: z.string()
}) satisfies z.ZodType<ActionRow>;

/** An issue that is not closed. */
const homeEscalation = z.object({
	id,
	title: z.string(),
	status: z.enum(escalationStatuses),
	raisedAt: instant,
	answerDueOn: day,
	unitKm: z.string(),
	unitEn: z.string(),
	/** Raised by the user's own province. */
	own: z.boolean(),
	/** Returned because those who raised it called it back. */
	withdrawn: z.boolean()
}) satisfies z.ZodType<EscalationFacts>;

/** The home page: what is to be done, the most pressing first, and what goes on around it. */
export const homeView = z.object({
	/** YYYY-MM-DD in Cambodia. */
	today: day,
	tasks: z.array(task),
	actions: z.object({
		count,
		rows: z.array(homeAction)
	}),
	escalations: firstOf(homeEscalation),
	/** Whether the user looks at the whole country. */
	national: z.boolean()
});
export type HomeView = z.infer<typeof homeView>;
