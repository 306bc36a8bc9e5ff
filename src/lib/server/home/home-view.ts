import { takeFirst } from '../../contract/first-of.ts';
import type { HomeView } from '../../contract/home-views.ts';
import { awaitsAnswer } from '../../domain/escalation/answer-due.ts';
import type { HomeFacts } from '../../domain/home/facts.ts';
import { tasksOf } from '../../domain/home/tasks.ts';
import type { Context } from '../request/context.ts';
import { jsonOf } from '../db/read.ts';

/** What the signed-in user has to do now, and by when. */
export async function homeView(context: Context): Promise<HomeView> {
	const facts = jsonOf<HomeFacts>(await context.db.rpc('home_facts'));
	// What has been answered waits for the province alone.
	const escalations = facts.escalations.filter(({ own, status }) => own || awaitsAnswer(status));
	return {
		today: facts.today,
		tasks: tasksOf(facts),
		actions: facts.actions,
		escalations: takeFirst(
			escalations.toSorted((a, b) => a.raisedAt.localeCompare(b.raisedAt)),
			8
		),
		national: facts.nation !== null
	};
}
