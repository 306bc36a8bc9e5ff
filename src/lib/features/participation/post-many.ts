import { postAction } from '$lib/features/form/post-action';

/**
 * Sends a form action about many people from a script, and brings the page up to date. All go in one field:
 * a form takes no more than so many. What was refused is said.
 */
export async function postMany(action: string, ids: readonly string[]): Promise<void> {
	await postAction(action, { chosen: ids.join(' ') });
}
