import type { FirstOf } from './first-of.ts';
import type { ActionRow, EscalationFacts } from '../domain/home/facts.ts';
import type { Task } from '../domain/home/task.ts';

/** The home page: what is to be done, the most pressing first, and what goes on around it. */
export interface HomeView {
	/** YYYY-MM-DD in Cambodia. */
	today: string;
	tasks: Task[];
	actions: { count: number; rows: ActionRow[] };
	escalations: FirstOf<EscalationFacts>;
	/** Whether the user looks at the whole country. */
	national: boolean;
}
