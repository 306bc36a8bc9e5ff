import { invalidateAll } from '$app/navigation';

/**
 * After a refusal, by its status: where something has changed since it was read, the page shows it as it is, and the next
 * press is about that. What was typed stays in the form.
 */
export async function showPresent(status: number): Promise<void> {
	if (status === 409) await invalidateAll();
}
