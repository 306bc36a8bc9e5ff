import { invalidateAll } from '$app/navigation';
import { v7 } from 'uuid';
import { toasts } from '$lib/ui/toasts.svelte';
import { postCommand } from './post-command';

/**
 * Sends a form action of this page from a script, as an undo does, and brings the page up to date. What
 * was refused, or got no answer, is said; without an answer the page stays, since asking for it anew would
 * put an error page in its place. Tells whether it was done.
 */
export async function postAction(action: string, fields: Record<string, string>): Promise<boolean> {
	const posted = await postCommand(action, { ...fields, _command: v7() });
	if (posted.kind !== 'done') toasts.show({ text: posted.message, tone: 'red' });
	if (posted.kind !== 'unreachable') await invalidateAll();
	return posted.kind === 'done';
}
