import { describe, expect, test } from 'vitest';
import { commands } from '../../../src/lib/contract/commands';
import { machines } from '../../../src/lib/domain/machines';
import type { StatusMachine } from '../../../src/lib/domain/status-machine';
import { finalReasonOf, waysBack } from '../../../src/lib/domain/way-back/ways-back';

/** The states to which steps lead from `start`, itself among them. */
function reachable({ transitions }: StatusMachine<string>, start: string): Set<string> {
	const seen = new Set([start]);
	for (const state of seen)
		for (const step of transitions) if (step.from === state) seen.add(step.to);
	return seen;
}

describe.each(machines.map((machine) => [machine.name, machine] as const))(
	'the states of %s',
	(name, machine) => {
		test('are all reached from the first', () => {
			expect([...reachable(machine, machine.start)].sort()).toEqual([...machine.states].sort());
		});

		test('each lead to an end', () => {
			for (const state of machine.states) {
				const ends = [...reachable(machine, state)].filter((one) => machine.ends.includes(one));
				expect(ends, `${name} ${state}`).not.toEqual([]);
			}
		});

		test('are left and entered by commands that exist', () => {
			expect(machine.transitions.map((step) => step.command)).toSatisfy((used: string[]) =>
				used.every((command) => command in commands)
			);
		});

		test('have a way back from each step, or say why there is none', () => {
			const declared = Object.keys(waysBack[name]!).sort();
			expect(declared).toEqual([...new Set(machine.transitions.map((s) => s.command))].sort());
			for (const { from, to, command } of machine.transitions) {
				const way = waysBack[name]![command]!;
				if ('final' in way) continue;
				const out = machine.transitions.filter(
					(step) => step.from === to && way.back.includes(step.command)
				);
				expect(out, `${name} ${from} → ${to} by ${command}`).not.toEqual([]);
			}
		});
	}
);

test('a step without a declared way back is a mistake of the table', () => {
	expect(() => finalReasonOf('meeting', 'meeting.vanish')).toThrow(/no way back/);
	expect(finalReasonOf('report', 'report.dispatch')).toBe('told');
	expect(finalReasonOf('meeting', 'meeting.start')).toBeUndefined();
});
