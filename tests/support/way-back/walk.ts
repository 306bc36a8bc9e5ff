import type { CommandType } from '../../../src/lib/contract/commands.ts';
import type { RoleName } from '../../../src/lib/domain/authorisation/roles.ts';
import type { StatusMachine } from '../../../src/lib/domain/status-machine.ts';
import { give, type Opened } from './ground.ts';

/** One way to give a command, and what must be so before. */
export interface Attempt {
	command: CommandType;
	payload: Record<string, unknown>;
	before?: () => Promise<unknown>;
}

/** A step that somebody took. */
export interface Taken {
	from: string;
	to: string;
	command: string;
	roles: RoleName[];
}

/**
 * Walks a status from its present state wherever a command of anybody leads. `stateOf` reads the state,
 * `attempts` gives the ways in which each command is tried.
 */
export async function walk(
	opened: Opened,
	machine: StatusMachine<string>,
	stateOf: () => Promise<string>,
	attempts: () => Attempt[]
): Promise<Taken[]> {
	const { client, people } = opened;
	const taken: Taken[] = [];
	const visited = new Set<string>();
	let depth = 0;

	async function from(state: string): Promise<void> {
		if (visited.has(state)) return;
		visited.add(state);
		for (const attempt of attempts()) {
			const reached = new Map<string, RoleName[]>();
			for (const [role, userId] of people) {
				const to = await tryOnce(attempt, userId);
				if (to !== null && to !== state) reached.set(to, [...(reached.get(to) ?? []), role]);
			}
			for (const [to, roles] of reached) {
				taken.push({ from: state, to, command: attempt.command, roles });
				if (visited.has(to)) continue;
				const mark = `walk_${(depth += 1)}`;
				await client.query(`savepoint ${mark}`);
				await attempt.before?.();
				await give(opened, people.get(roles[0]!)!, attempt.command, attempt.payload);
				await from(to);
				await client.query(`rollback to savepoint ${mark}`);
			}
		}
	}

	/** The state to which the command leads, null where it is refused. Nothing of it stays. */
	async function tryOnce(attempt: Attempt, userId: string): Promise<string | null> {
		await client.query('savepoint attempt');
		await attempt.before?.();
		const code = await give(opened, userId, attempt.command, attempt.payload);
		const to = code === 'ok' ? await stateOf() : null;
		await client.query('rollback to savepoint attempt');
		return to;
	}

	await from(machine.start);
	return taken;
}
