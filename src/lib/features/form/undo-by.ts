import type { CommandType, ResultOf } from '$lib/contract/commands';
import { isReplied } from '$lib/ui/sent';
import { refresh, Sending } from '$lib/ui/sending.svelte';
import { toasts, type Undo } from '$lib/ui/toasts.svelte';

/** Where a form of this page would post to, also once the page is left. */
export function addressOf(action: string): string {
	return new URL(action, document.baseURI).href;
}

/**
 * The way back that a notice offers: posts fields to a form action and brings the page up to date; what was refused, or
 * got no answer, is said. However often it is pressed it is one command, until it is known what became of it.
 * `ondone`: is told what the command gave back.
 */
export function undoBy<T extends CommandType>(
	action: string,
	fields: Record<string, string>,
	ondone?: (result: ResultOf<T>) => void
): Undo {
	const sending = new Sending<ResultOf<T>>();
	const address = addressOf(action);
	/** What was said where the last press got no answer: it is past once there is one. */
	let said: number | undefined;
	return async () => {
		let known = false;
		await sending.post(address, fields, async (sent) => {
			known = isReplied(sent);
			if (said !== undefined) toasts.dismiss(said);
			said = 'message' in sent ? toasts.show({ text: sent.message, tone: 'red' }) : undefined;
			await refresh(sent);
			if (sent.kind === 'done') ondone?.(sent.result);
		});
		return known;
	};
}
