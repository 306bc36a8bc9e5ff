import { expect } from 'vitest';
import { machines } from '../machines.ts';
import { ground, opened } from './stand.ts';
import { walk, type Attempt } from './walk.ts';

/** Reads the status of a row of the ground; `none` where there is no such row. */
export const status =
	(table: string, id: string, column = 'status') =>
	async () => {
		const { rows } = await ground.sql(
			`select ${column}::text as status from public.${table} where id = $1`,
			[id]
		);
		return (rows[0] as { status: string } | undefined)?.status ?? 'none';
	};

/** Walks a machine from where the ground stands, and checks what was found against the table of the domain. */
export async function walkAll(
	name: string,
	stateOf: () => Promise<string>,
	attempts: () => Attempt[]
): Promise<void> {
	const machine = machines.find((one) => one.name === name)!;
	const taken = await walk(opened, machine, stateOf, attempts);
	const steps = (list: readonly { from: string; to: string; command: string }[]) =>
		[...new Set(list.map(({ from, to, command }) => `${from} → ${to} by ${command}`))].sort();
	// Every step of the table is one that somebody can take, and nobody takes one that it lacks.
	expect(steps(taken)).toEqual(steps(machine.transitions));
	for (const state of machine.states) {
		if (machine.ends.includes(state)) continue;
		const out = taken.filter((step) => step.from === state && step.roles.length > 0);
		expect(out, `${name}: nobody can go on from ${state}`).not.toEqual([]);
	}
	// Nobody without a part in it moves anything.
	const strangers = ['lead_facilitator', 'twg_member', 'cdc', 'district_officer'];
	expect(taken.filter(({ roles }) => roles.some((role) => strangers.includes(role)))).toEqual([]);
}
