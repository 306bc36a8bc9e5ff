import { invalidateAll } from '$app/navigation';

/** Sends a form action about many people from a script, and brings the page up to date. */
export async function postMany(action: string, ids: readonly string[]): Promise<void> {
	const body = new FormData();
	body.append('chosen', ids.join(' '));
	body.append('_command', crypto.randomUUID());
	await fetch(action, { method: 'POST', body, headers: { 'x-sveltekit-action': 'true' } });
	await invalidateAll();
}
