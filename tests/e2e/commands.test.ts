import { commands, type CommandType } from '../../src/lib/contract/commands.ts';
import { expect, test } from '../support/e2e.ts';
import { accounts } from './commands/accounts.ts';
import { dispatchReport } from './commands/dispatch.ts';
import { followUp } from './commands/follow-up.ts';
import { groups } from './commands/groups.ts';
import { createMeeting, notHeld, prepare } from './commands/meeting.ts';
import { writeReport } from './commands/report.ts';
import { session } from './commands/session.ts';
import { settingsAndDirectory } from './commands/settings-and-directory.ts';
import { beginStory } from './commands/story.ts';

// One story, told concept by concept in `commands/`: the ledger says in the end which commands it has given.
test('every command does its work through the form of its page, as the role that may @commands', async ({
	app
}) => {
	const story = await beginStory(app);
	const { client } = story;
	const began = (await client.query<{ now: string }>('select clock_timestamp()::text as now'))
		.rows[0]!.now;
	const { step } = test;
	await step('accounts', () => accounts(story));
	await step('settings, areas and the directory', () => settingsAndDirectory(story));
	await step('a working group and its seats', () => groups(story));
	await step('a meeting that is not held', () => notHeld(story));
	const id = await createMeeting(story, app.today);
	const prepared = await step('before: agenda and invitations', () => prepare(story, id));
	const agreed = await step('during: the hall, inputs, challenges, actions', () =>
		session(story, id, prepared)
	);
	const report = await step('after: the report, returned once, approved, published', () =>
		writeReport(story, id)
	);
	await step('after: sent, arrived, acknowledged', () => dispatchReport(story, id, report));
	await step('follow-up: progress, and what goes up', () => followUp(story, id, report, agreed));

	const { rows } = await client.query<{ type: string }>(
		'select distinct type from app.command_ledger where at >= $1::timestamptz',
		[began]
	);
	const done = new Set(rows.map(({ type }) => type));
	const missing = (Object.keys(commands) as CommandType[]).filter((type) => !done.has(type));
	expect(missing, 'commands that no form has sent').toEqual([]);
	const { sent } = story;
	const another = sent.filter(({ first, again }) => again !== first);
	expect(another, 'answered in another way when they are sent again').toEqual([]);
	const bare = sent.filter(({ served }) => served.length > 0 && !served.includes('_command'));
	expect(
		bare.map(({ path }) => path),
		'served without the id of their command'
	).toEqual([]);
	await client.end();
});
