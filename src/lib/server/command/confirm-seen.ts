import type { CommandType } from '../../contract/commands.ts';
import { accept, type Result } from '../../domain/result.ts';
import { unmadeRefusal } from '../document-maker/unmade-refusal.ts';
import type { Outcome } from './run-command.ts';

/** What a command will do, with the fingerprint by which that is confirmed. */
export interface Preview {
	seen: string;
}

/** Done; or shown first: `changed` where another preview had been seen. */
export type Confirmed<T extends CommandType, P extends Preview> =
	{ outcome: Outcome<T> } | { preview: P; changed: boolean };

interface Confirmation<T extends CommandType, P extends Preview> {
	/** The fingerprint of the preview that is confirmed; undefined where none was seen. */
	seen: string | undefined;
	/** What the command will do as things stand; refuses where it could do nothing. */
	show: () => Promise<Result<P>>;
	/** Gives the command, which compares `seen` in its own transaction and refuses with `preview_changed`. */
	give: (seen: string) => Promise<Result<Outcome<T>>>;
}

/**
 * Shows what a command will do before it does it: without the fingerprint of just that, nothing is done
 * and the answer is the preview as it is now. Refused where a document that the preview shows is not made.
 */
export async function confirmSeen<T extends CommandType, P extends Preview>({
	seen,
	show,
	give
}: Confirmation<T, P>): Promise<Result<Confirmed<T, P>>> {
	if (seen !== undefined) {
		const outcome = await give(seen);
		if (outcome.ok) return accept({ outcome: outcome.value });
		if (outcome.refusal.code !== 'preview_changed') return outcome;
	}
	const shown = await show().catch((problem: unknown) => {
		const refusal = unmadeRefusal(problem);
		if (!refusal) throw problem;
		return { ok: false, refusal } as const;
	});
	return shown.ok ? accept({ preview: shown.value, changed: seen !== undefined }) : shown;
}
