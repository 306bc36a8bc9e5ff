import { expect } from 'vitest';
import type { CommandType } from '../../../src/lib/contract/commands.ts';
import {
	rolePermissions,
	type Permission,
	type RoleName
} from '../../../src/lib/domain/authorisation/roles.ts';
import type { Result } from '../../../src/lib/domain/result.ts';
import { give } from './ground.ts';
import { opened } from './stand.ts';

/** What a gate said of a step, and what became of its command: `ok` or the code of the refusal. */
export interface Compared {
	what: string;
	/** What was so, in words that tell it from every other. */
	where: string;
	gate: string;
	command: string;
}

/** The code of a gate's answer, as `give` has that of a command. */
export const codeOfGate = (gate: Result<void>) => (gate.ok ? 'ok' : gate.refusal.code);

/** Whether somebody of the ground has the right in its province. */
export function has(role: RoleName, permission: Permission): boolean {
	return Object.values(rolePermissions[role]).some((permissions) =>
		permissions.includes(permission)
	);
}

/** Does something of which nothing stays. */
export async function undone<T>(act: () => Promise<T>): Promise<T> {
	// One name for all: each hides those before it until it is gone.
	await opened.client.query('savepoint undone');
	try {
		return await act();
	} finally {
		await opened.client.query('rollback to savepoint undone; release savepoint undone');
	}
}

/** Gives a command of which nothing stays; its code. What somebody can't see is refused to them as what isn't theirs. */
export function tried(role: RoleName, command: CommandType, payload: object): Promise<string> {
	return undone(async () => {
		const code = await give(opened, opened.people.get(role)!, command, payload);
		return code === 'not_found' && !has(role, 'meeting.manage') ? 'forbidden' : code;
	});
}

/** That gate and command agree everywhere. */
export function expectAgreement(compared: readonly Compared[]): void {
	expect(compared.length).toBeGreaterThan(0);
	expect(compared.filter(({ gate, command }) => gate !== command)).toEqual([]);
}

/** That each step is both accepted and refused somewhere. */
export function expectBoth(compared: readonly Compared[]): void {
	for (const what of new Set(compared.map((one) => one.what))) {
		const accepted = compared.filter((one) => one.what === what).map(({ gate }) => gate === 'ok');
		expect(new Set(accepted).size, what).toBe(2);
	}
}
