import { v5 } from 'uuid';

/**
 * The id of something that a command makes, from the command's: sent again, the command says the same, and is answered
 * as the first time. `what`: the kind of thing, and where the command makes several, which of them.
 */
export function newId(commandId: string, what: string): string {
	return v5(what, commandId);
}
