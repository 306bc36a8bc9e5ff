import { undoOf, type GivenCommand } from '$lib/domain/way-back/ways-back';

/** What is offered beside the word that something is done; `undefined` where nothing takes it back. */
export function offerUndo(
	done: GivenCommand,
	action: string,
	fields: Record<string, string>
): { action: string; fields: Record<string, string> } | undefined {
	return undoOf(done) && { action, fields };
}
