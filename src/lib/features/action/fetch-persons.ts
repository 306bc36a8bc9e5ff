import type { PersonChoice } from '$lib/contract/action-views';

/** The persons of a body; none when they can't be had. */
export async function fetchPersons(ownerId: string): Promise<PersonChoice[]> {
	try {
		const response = await fetch(`/actions/owners/${ownerId}`);
		return response.ok ? ((await response.json()) as PersonChoice[]) : [];
	} catch {
		return [];
	}
}
