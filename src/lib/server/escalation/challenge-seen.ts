import { fingerprintOf } from '../form/seen.ts';

/** The solutions that stand, in their order: the order of the database (`app.check_challenge_seen`). */
export function solutionsOf(
	rows: readonly { id: string; body: string; sequence: number; removed_at: string | null }[]
): string[] {
	return rows
		.filter((solution) => solution.removed_at === null)
		.toSorted((a, b) => a.sequence - b.sequence || (a.id < b.id ? -1 : 1))
		.map((solution) => solution.body);
}

/** The fingerprint of what is sent up, or answered. */
export function challengeSeen(challenge: {
	title: string;
	description: string;
	solutions: readonly string[];
}): string {
	const { title, description, solutions } = challenge;
	return fingerprintOf({ title, description, solutions });
}
