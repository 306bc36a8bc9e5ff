import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import type { CommandType } from '../../../src/lib/contract/commands.ts';
import type { RoleName } from '../../../src/lib/domain/authorisation/roles.ts';
import { wordRefusal } from '../../../src/lib/i18n/refusal.ts';
import { answerTo, give } from './ground.ts';
import { ground, opened, standOnGround } from './stand.ts';

/** A command with its payload; by the secretariat where nobody else is named. */
export type Given = [command: CommandType, payload: object, by?: RoleName];

/** What hangs on a step, so that it isn't taken back any more, and what the refusal says of it in English. */
export interface Hanging {
	what: string;
	before: () => Promise<unknown>;
	code: string;
	says: RegExp;
}

/** A step with its way back. */
export interface UndoCase {
	/** What is so before the step. */
	given: () => Promise<unknown>;
	step: () => Given | Promise<Given>;
	undo: () => Given | Promise<Given>;
	/** What the undo brings back exactly: rows, without those columns that tell that it was done. */
	rows: () => [table: string, id: string][];
	/** Columns that keep what happened, or a count in the place of rows that stay on record. */
	except?: string[];
	count?: () => string;
	/** Those who reach the command by its address and may not give it. */
	wrong: RoleName[];
	/** Nothing: it can be undone at any time. */
	hanging: Hanging[];
}

/** The ways back of one machine, each with its case. */
export type UndoCases = Partial<Record<CommandType, UndoCase>>;

/** What is on record of a case, without what counts how often a row was written. */
async function recordOf({ rows, except = [], count }: UndoCase): Promise<unknown> {
	const read = [];
	for (const [table, id] of rows()) {
		const { rows: found } = await ground.sql(
			`select to_jsonb(t) - $2::text[] as row from public.${table} t where id = $1`,
			[id, ['rev', ...except]]
		);
		read.push((found[0] as { row: unknown }).row);
	}
	if (count) read.push((await ground.sql(count())).rows);
	return read;
}

const answer = ([command, payload, by = 'secretariat']: Given, id?: string) =>
	answerTo(opened, opened.people.get(by)!, command, payload, id);

/** The case with its step taken, and what was on record before. */
async function afterStep(one: UndoCase): Promise<unknown> {
	await one.given();
	const before = await recordOf(one);
	expect(await answer(await one.step())).toMatchObject({ code: 'ok' });
	expect(await recordOf(one)).not.toEqual(before);
	return before;
}

/** Whether pages offer to take back the meeting's step; null for what is no step of the meeting. */
async function isOffered(command: CommandType): Promise<boolean | null> {
	if (!command.startsWith('meeting.')) return null;
	const { rows } = await ground.sql(
		`select public.hanging(m) is null as offered from public.meeting m where m.id = $1`,
		[ground.meetingId]
	);
	return (rows[0] as { offered: boolean }).offered;
}

/**
 * Tries each way back under the real policies: that it brings back exactly what was, that whoever may not is
 * refused, and that what hangs on the step is said.
 */
export function tryUndos(cases: UndoCases): void {
	standOnGround();
	const table = Object.entries(cases) as [CommandType, UndoCase][];

	test.each(table)(
		'%s brings back exactly what was, and the same form twice is one',
		async (_, one) => {
			const before = await afterStep(one);
			const id = v7();
			const undo = await one.undo();
			expect(await answer(undo, id)).toMatchObject({ code: 'ok', replayed: false });
			expect(await recordOf(one)).toEqual(before);
			expect(await answer(undo, id)).toMatchObject({ code: 'ok', replayed: true });
			// Given anew, as from a page that is old, it does no more than say so.
			await answer(undo);
			expect(await recordOf(one)).toEqual(before);
		}
	);

	test.each(table)(
		'%s is refused to whoever may not, though they know its address',
		async (_, one) => {
			await afterStep(one);
			const after = await recordOf(one);
			const [command, payload] = await one.undo();
			for (const role of one.wrong) {
				const code = await give(opened, opened.people.get(role)!, command, payload);
				expect(['forbidden', 'not_found', 'escalation_file_of_others'], role).toContain(code);
			}
			expect(await recordOf(one)).toEqual(after);
		}
	);

	test.each(
		table.flatMap(([command, one]) =>
			one.hanging.map((hanging) => [command, hanging.what, one, hanging] as const)
		)
	)('%s is refused for %s, in words that say so', async (command, __, one, hanging) => {
		await afterStep(one);
		const offered = await isOffered(command);
		await hanging.before();
		if (offered !== null) expect([offered, await isOffered(command)]).toEqual([true, false]);
		const after = await recordOf(one);
		const refusal = await answer(await one.undo());
		expect(refusal.code).toBe(hanging.code);
		expect(wordRefusal(refusal, 'en')).toMatch(hanging.says);
		const unknown = wordRefusal({ code: 'unknown' }, 'km');
		expect(wordRefusal(refusal, 'km')).not.toBe(unknown);
		expect(await recordOf(one)).toEqual(after);
	});
}
