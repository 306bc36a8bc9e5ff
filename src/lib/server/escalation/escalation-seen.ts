import { fingerprintOf } from '../seen/fingerprint.ts';

/** The solutions that stand, in their order: the order of the database (`app.challenge_content`). */
export function solutionsOf(
	rows: readonly { id: string; body: string; sequence: number; removed_at: string | null }[]
): string[] {
	return rows
		.filter((solution) => solution.removed_at === null)
		.toSorted((a, b) => a.sequence - b.sequence || (a.id < b.id ? -1 : 1))
		.map((solution) => solution.body);
}

/**
 * The fingerprint of what the page of an issue shows beside its own row (`app.escalation_shown`): the challenge
 * with its solutions, and the documents that lie there.
 */
export function escalationSeen(
	challenge: { title: string; description: string; solutions: readonly string[] },
	files: readonly { id: string; removed: boolean }[]
): string {
	const { title, description, solutions } = challenge;
	const lying = files.filter(({ removed }) => !removed).map(({ id }) => id);
	return fingerprintOf({ title, description, solutions, files: lying.toSorted() });
}
