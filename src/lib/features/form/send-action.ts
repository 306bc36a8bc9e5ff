import { deserialize } from '$app/forms';
import { invalidateAll } from '$app/navigation';
import { v7 } from 'uuid';

/**
 * Sends a form action without a form, for "undo": the address of the action, and its fields. True: it
 * was done, and the page's data is fresh.
 */
export async function sendAction(action: string, fields: Record<string, string>): Promise<boolean> {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.set(name, value);
	body.set('_command', v7());
	const response = await fetch(action, {
		method: 'POST',
		body,
		headers: { 'x-sveltekit-action': 'true' }
	});
	const result = deserialize(await response.text());
	await invalidateAll();
	return result.type === 'success';
}
