import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startManyRows, type ManyRows } from './many-rows.ts';
import { explain } from './plan.ts';

let many: ManyRows;
beforeAll(async () => {
	many = await startManyRows();
});
afterAll(() => many?.end());

/** Of 200,000: the meetings of a province are 8,000, and nothing is looked at twice. */
const maxRead = 10_000;

const large = ['meeting', 'participant', 'input', 'action'];

/** The list queries as the pages send them, each with the index that it has to use. */
const lists: [name: string, query: string, value: keyof ManyRows | null, index: RegExp][] = [
	[
		'the participants of a meeting',
		'select id, name_km from public.participant where meeting_id = $1 and removed_at is null order by category, id limit 50',
		'meetingId',
		/^participant_meeting_id_idx$/
	],
	[
		'the inputs of a meeting',
		'select id, body from public.input where meeting_id = $1 and removed_at is null order by sequence limit 50',
		'meetingId',
		/^input_meeting_id_idx$/
	],
	[
		'the actions of a meeting',
		'select id, title from public.action where meeting_id = $1 order by sequence limit 50',
		'meetingId',
		/^action_meeting_id_idx$/
	],
	[
		'the open actions that one may see, by deadline',
		'select id, title from public.action where app.is_open_action(status) order by deadline limit 50',
		null,
		/^action_open_deadline_idx$/
	],
	[
		'the actions of an owner',
		'select id, title from public.action where owner_id = $1 order by deadline limit 50',
		'ownerId',
		/^action_owner_id_idx$/
	],
	[
		'the meetings of a forum, the last one first',
		'select id, title_km from public.meeting where forum_id = $1 order by held_on desc limit 50',
		'forumId',
		/^meeting_forum_id_idx$/
	],
	[
		'the meetings that one may see',
		'select id, title_km from public.meeting order by held_on desc limit 50',
		null,
		/^meeting_/
	]
];

describe('at 200,000 rows', () => {
	test.each(lists)('%s', async (_name, query, value, index) => {
		const plan = await explain(many.client, many.secretariatId, query, value ? [many[value]] : []);
		expect(plan.sequential.filter((table) => large.includes(table))).toEqual([]);
		expect(
			plan.indexes.some((name) => index.test(name)),
			plan.indexes.join(', ')
		).toBe(true);
		// The permission is asked once a query, not once a row.
		expect(plan.initPlans).toBeGreaterThan(0);
		expect(plan.perRow).toEqual([]);
		expect(plan.rowsRead).toBeLessThan(maxRead);
	});

	test('somebody of another province finds nothing by an id, and no more is read', async () => {
		const plan = await explain(
			many.client,
			'00000000-0000-7000-8000-00000000ffff',
			'select id from public.participant where meeting_id = $1',
			[many.meetingId]
		);
		expect(plan.sequential).not.toContain('participant');
		expect(plan.rowsRead).toBeLessThan(maxRead);
	});
});
