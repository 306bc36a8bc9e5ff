import { accept, type Result } from '../../domain/result.ts';
import type { CommandType } from '../../contract/commands.ts';
import type { Db } from '../db/client.ts';
import { rowsOf } from '../db/read.ts';
import type { Outcome } from './dispatch.ts';

/** What a command of the signed-in user gave back when it took effect; null where it has not. */
async function givenBefore(db: Db, id: string, type: CommandType): Promise<Outcome | null> {
	const result = rowsOf(await db.rpc('command_result', { p_id: id, p_type: type }));
	return result === null
		? null
		: { result: result as unknown as Record<string, unknown>, replayed: true };
}

/**
 * Gives a command whose payload the server composes from what is on record. The same form sent twice, because
 * its answer was lost, would be composed anew from what the first has already changed, and be refused: what has
 * taken effect is answered as the first time, also where that happened while this one was being composed.
 */
export async function giveOnce(
	db: Db,
	{ id, type }: { id: string; type: CommandType },
	give: () => Promise<Result<Outcome>>
): Promise<Result<Outcome>> {
	const before = await givenBefore(db, id, type);
	if (before) return accept(before);
	const outcome = await give();
	if (outcome.ok) return outcome;
	const meanwhile = await givenBefore(db, id, type);
	return meanwhile ? accept(meanwhile) : outcome;
}
