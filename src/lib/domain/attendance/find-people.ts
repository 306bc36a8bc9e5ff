import { foldText } from '../entry/fold-text.ts';

/** Those whose texts hold each word of the query somewhere, in either script; all for an empty query. */
export function findPeople<T>(
	people: readonly T[],
	query: string,
	textsOf: (person: T) => (string | null | undefined)[]
): T[] {
	const words = foldText(query).split(' ').filter(Boolean);
	if (words.length === 0) return [...people];
	return people.filter((person) => {
		const text = foldText(textsOf(person).filter(Boolean).join(' '));
		return words.every((word) => text.includes(word));
	});
}
