import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { CommandType } from '../../../src/lib/contract/commands.ts';
import { isUndo, waysBack } from '../../../src/lib/domain/way-back/ways-back.ts';
import { startStack, type Stack } from '../../../supabase/embedded/stack/stack.ts';
import { answerTo, type Opened } from '../../support/way-back/ground.ts';

// A stack of its own with the demo data.

let stack: Stack;
let client: pg.Client;
beforeAll(async () => {
	stack = await startStack({ fast: true, seed: 'demo', template: 'demo' });
	client = new pg.Client(stack.adminDatabaseUrl);
	await client.connect();
});
afterAll(async () => {
	await client?.end();
	await stack?.stop();
});
beforeEach(() => client.query('begin'));
afterEach(() => client.query('rollback'));

/** On what each undo works, and what of it has to be different for the undo to go another way. */
const subjects: Partial<Record<CommandType, [table: string, differs: string]>> = {
	'meeting.unschedule': ['meeting', 'status'],
	'meeting.undo_start': ['meeting', 'status'],
	'meeting.resume': ['meeting', 'status'],
	'meeting.reopen': ['meeting', 'status'],
	'meeting.reinstate': ['meeting', 'status'],
	'input.restore': ['input', 'status'],
	'input.take_back': ['input', 'status, answer = $$$$'],
	'challenge.restore': ['challenge', 'status'],
	'challenge.take_back': ['challenge', 'status'],
	'challenge.reopen': ['challenge', 'status'],
	'solution.restore': ['solution', 'removed_at is null'],
	'action.reopen': ['action', 'status'],
	'action.withdraw_progress': ['action_progress', 'status'],
	'report.recall': ['report', 'status'],
	'report.undo_revise': ['report', 'status'],
	'report.undo_inform_board': ['report', 'status'],
	'dispatch.undo_hand_over': ['report_recipient', 'channel, receipt_via, handed_over_on is null'],
	'dispatch.undo_receipt': ['report_recipient', 'channel, receipt_via, handed_over_on is null'],
	'escalation.withdraw': ['escalation', 'status'],
	'escalation.take_back': ['escalation', 'status'],
	'escalation.reopen': ['escalation', 'status'],
	'forum.reinstate_member': ['forum_member', 'seat, until is null'],
	'forum.remove_member': ['forum_member', 'seat, until is null']
};

/** A row with everybody who may do something where it is. */
interface Sample {
	id: string;
	rev: number | null;
	people: string[];
}

const peopleOf = (unit: string) =>
	`(select array_agg(distinct g.user_id) from public.role_grant g
		where g.unit_id = ${unit} or g.role in ('admin', 'ncdds', 'moi'))`;

/** Rows of each kind of forum, one for each thing that differs. */
async function samples(table: string, differs: string): Promise<Sample[]> {
	const { rows } = await client.query<Sample>(
		`select distinct on (f.kind, ${differs}) t.id, (to_jsonb(t) ->> 'rev')::integer as rev, ${peopleOf('t.unit_id')} as people
		from public.${table} t left join public.forum f on f.unit_id = t.unit_id
		order by f.kind, ${differs}, t.id`
	);
	return rows;
}

/** What becomes of an undo by whoever may give it. Throws at whatever is no answer. */
async function undo(command: CommandType, { id, rev, people }: Sample): Promise<string> {
	const payload = { id, base: rev ?? 1, reason: 'កំហុស' };
	for (const person of people) {
		const { code } = await answerTo({ client } as Opened, person, command, payload);
		if (code !== 'forbidden' && code !== 'not_found') return code;
	}
	return 'forbidden';
}

test.each(Object.keys(subjects) as CommandType[])(
	'%s is done or refused on whatever the demo has, never a fault',
	async (command) => {
		const answers = [];
		for (const one of await samples(...subjects[command]!)) answers.push(await undo(command, one));
		expect(answers.filter((code) => code !== 'forbidden').length).toBeGreaterThan(0);
	}
);

test('each paper copy of the demo that nobody has acknowledged can be taken back', async () => {
	const { rows: copies } = await client.query<Sample>(
		`select distinct on (r.report_version_id) r.id, r.rev, ${peopleOf('r.unit_id')} as people from public.report_recipient r
		where r.handed_over_on is not null and r.receipt_via is null order by r.report_version_id, r.id`
	);
	let undone = 0;
	for (const copy of copies) {
		const code = await undo('dispatch.undo_hand_over', copy);
		// Not every group of the demo has a secretariat with an account.
		if (code === 'forbidden') continue;
		expect(code).toBe('ok');
		undone++;
		const { rows } = await client.query(
			`select channel, left_out_reason, handed_over_on, before_hand_over from public.report_recipient where id = $1`,
			[copy.id]
		);
		expect(rows).toEqual([
			{ channel: 'printed', left_out_reason: '', handed_over_on: null, before_hand_over: null }
		]);
	}
	expect(undone).toBeGreaterThan(0);
});

test('no copy is on record as handed over without how it was to go before', async () => {
	await expect(
		client.query(
			`update public.report_recipient set before_hand_over = null
			where id = (select id from public.report_recipient where handed_over_on is not null order by id limit 1)`
		)
	).rejects.toMatchObject({ code: '23514' });
});

test('every undo of one record by its id is tried here', () => {
	// By several at once, or of what the demo has none: their cases stand with the other undos.
	const elsewhere = [
		'account.enable',
		'attachment.restore',
		'organisation.restore',
		'contact.restore',
		'forum.remove',
		'participant.restore',
		'participant.unapprove',
		'invitation.undo_send',
		'invitation.undo_answer',
		'report.withdraw_remark',
		'report.withdraw_publication'
	];
	const undos = Object.keys(waysBack).filter(isUndo);
	expect(undos.filter((one) => !(one in subjects) && !elsewhere.includes(one))).toEqual([]);
});
