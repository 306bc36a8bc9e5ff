import { describe, expect, test } from 'vitest';
import { commands } from '../../../src/lib/contract/commands';
import { machines } from '../../support/machines';
import { meetingMachine } from '../../../src/lib/domain/meeting/meeting-status';
import type { StatusMachine } from '../../../src/lib/domain/status-machine';
import {
	finalReasonOf,
	isUndo,
	undoOf,
	waysBack,
	type GivenCommand,
	type WayBack
} from '../../../src/lib/domain/way-back/ways-back';

/** The states to which steps lead from `start`, itself among them. */
function reachable({ transitions }: StatusMachine<string>, start: string): Set<string> {
	const seen = new Set([start]);
	for (const state of seen)
		for (const step of transitions) if (step.from === state) seen.add(step.to);
	return seen;
}

const wayOf = (command: string): WayBack => waysBack[command as GivenCommand];

/** The commands that lead on or back after this one. */
function after(command: string): readonly string[] {
	const way = wayOf(command);
	if ('final' in way) return [];
	return 'back' in way ? way.back : way.undo;
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

		test('have a way back from each step, or say why there is none', () => {
			for (const { from, to, command } of machine.transitions) {
				if ('final' in wayOf(command)) continue;
				const out = machine.transitions.filter(
					(step) => step.from === to && after(command).includes(step.command)
				);
				expect(out, `${name} ${from} → ${to} by ${command}`).not.toEqual([]);
			}
		});
	}
);

describe('the table of ways back', () => {
	test('names every command that there is, and leads only to such', () => {
		expect(Object.keys(waysBack).sort()).toEqual(Object.keys(commands).sort());
		for (const command of Object.keys(waysBack)) {
			expect(after(command).filter((one) => !(one in commands))).toEqual([]);
		}
	});

	test('holds no way back that takes nothing back', () => {
		const named = new Set(
			Object.values(waysBack).flatMap((way) => ('back' in way ? way.back : []))
		);
		const idle = Object.keys(waysBack).filter((one) => isUndo(one) && !named.has(one as never));
		expect(idle).toEqual([]);
	});

	test('says of a step what takes it back, or why nothing does', () => {
		expect(undoOf('meeting.start')).toBe('meeting.undo_start');
		expect(undoOf('meeting.update')).toBeUndefined();
		expect(undoOf('dispatch.hand_over')).toBe('dispatch.undo_hand_over');
		expect(undoOf('report.dispatch')).toBeUndefined();
		expect(finalReasonOf('report.dispatch')).toBe('told');
		expect(finalReasonOf('meeting.start')).toBeUndefined();
	});

	test('says which ways back a state has', () => {
		const undosFrom = (state: string) => [
			...new Set(
				meetingMachine.transitions
					.filter(({ from, command }) => from === state && isUndo(command))
					.map(({ command }) => command)
			)
		];
		expect(meetingMachine.states.map(undosFrom)).toEqual([
			[],
			['meeting.unschedule'],
			['meeting.undo_start'],
			['meeting.resume'],
			['meeting.reopen'],
			[],
			['meeting.reinstate']
		]);
	});
});
