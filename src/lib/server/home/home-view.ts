import { firstOf } from '../../contract/first-of.ts';
import type { HomeView } from '../../contract/home-views.ts';
import type { HomeFacts } from '../../domain/home/facts.ts';
import { tasksOf } from '../../domain/home/tasks.ts';
import type { Context } from '../request/context.ts';
import { rowsOf } from '../db/read.ts';

/** What the signed-in user has to do now, and by when. */
export async function homeView(context: Context): Promise<HomeView> {
	const facts = rowsOf(await context.db.rpc('home_facts')) as unknown as HomeFacts;
	// What has been answered waits for the province alone.
	const escalations = facts.escalations.filter(
		({ own, status }) => own || (status !== 'answered' && status !== 'returned')
	);
	return {
		today: facts.today,
		tasks: tasksOf(facts),
		actions: facts.actions,
		escalations: firstOf(
			escalations.toSorted((a, b) => a.raisedAt.localeCompare(b.raisedAt)),
			8
		),
		national: facts.nation !== null
	};
}
