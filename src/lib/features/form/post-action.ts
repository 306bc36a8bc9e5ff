import { invalidateAll } from '$app/navigation';
import { deserialize } from '$app/forms';
import { v7 } from 'uuid';

/**
 * Sends a form action of this page from a script, as an undo does, and brings the page up to date.
 * Tells whether it was done.
 */
export async function postAction(action: string, fields: Record<string, string>): Promise<boolean> {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.append(name, value);
	body.append('_command', v7());
	const answer = await fetch(action, {
		method: 'POST',
		body,
		headers: { 'x-sveltekit-action': 'true' }
	});
	const result = deserialize(await answer.text());
	await invalidateAll();
	return result.type === 'success';
}
