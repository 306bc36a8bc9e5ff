import { v7 } from 'uuid';
import type { CommandType } from '../../src/lib/contract/commands.ts';
import type { RoleName } from '../../src/lib/domain/authorisation/roles.ts';
import type { Result } from '../../src/lib/domain/result.ts';
import { runCommand, type Outcome } from '../../src/lib/server/command/run-command.ts';
import type { Db } from '../../src/lib/server/db/client.ts';
import { asShown, type Given } from './as-shown.ts';

/** The database as its owner: a pool, or a client within a transaction. */
interface Owner {
	query: (sql: string, values: unknown[]) => Promise<unknown>;
}

/** Gives a person a role in a unit. */
export async function addGrant(
	owner: Owner,
	userId: string,
	role: RoleName,
	unitId: string
): Promise<void> {
	await owner.query(
		'insert into public.role_grant (id, user_id, role, unit_id) values ($1, $2, $3, $4)',
		[v7(), userId, role, unitId]
	);
}

/** Adds an account at home in a unit, with a role there where one is given. */
export async function addPerson(
	owner: Owner,
	role: RoleName | null,
	unitId: string
): Promise<{ id: string; email: string }> {
	const id = v7();
	const email = `${id}@person.example`;
	await owner.query(
		`insert into public.user_account (id, email, name_km, name_en, position_km, position_en, home_unit_id)
		values ($1, $2, 'អ្នកសាកល្បង', 'Tester', 'មន្ត្រី', 'Officer', $3)`,
		[id, email, unitId]
	);
	if (role) await addGrant(owner, id, role, unitId);
	return { id, email };
}

/** Gives a command with the revisions and fingerprints that a page would show now; `id` where it is repeated. */
export type GiveCommand = <T extends CommandType>(
	type: T,
	payload: Given<T>,
	id?: string
) => Promise<Result<Outcome<T>>>;

/** The commands of whoever this database is opened for. */
export function commandsOf(db: Db): GiveCommand {
	return async (type, payload, id = v7()) =>
		runCommand(db, { id, type, payload: await asShown(db, id, type, payload) });
}
