import { accept, type Result } from '../../domain/result.ts';
import type { CommandType } from '../../contract/commands.ts';
import type { Db } from '../db/client.ts';
import { rowsOf } from '../db/read.ts';
import { readResult, type Outcome } from './run-command.ts';

/** What a command of the signed-in user gave back when it took effect; null where it has not. */
async function givenBefore<T extends CommandType>(
	db: Db,
	{ id, type }: { id: string; type: T }
): Promise<Outcome<T> | null> {
	const result = rowsOf(await db.rpc('command_result', { p_id: id, p_type: type }));
	return result === null ? null : { result: readResult(type, result), replayed: true };
}

/**
 * Gives a command whose payload the server composes from what is on record. The same form sent twice, because
 * its answer was lost, would be composed anew from what the first has already changed, and be refused: what has
 * taken effect is answered as the first time, also where that happened while this one was being composed.
 */
export async function giveOnce<T extends CommandType>(
	db: Db,
	command: { id: string; type: T },
	give: () => Promise<Result<Outcome<T>>>
): Promise<Result<Outcome<T>>> {
	const before = await givenBefore(db, command);
	if (before) return accept(before);
	const outcome = await give();
	if (outcome.ok) return outcome;
	const meanwhile = await givenBefore(db, command);
	return meanwhile ? accept(meanwhile) : outcome;
}
