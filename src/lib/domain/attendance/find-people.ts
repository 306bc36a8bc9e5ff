// U+200B, U+200C, U+200D stand invisibly between Khmer words, in some names and not in others.
function fold(text: string): string {
	return text
		.normalize('NFC')
		.replace(/[\u200b-\u200d\u2060]/g, '')
		.toLowerCase();
}

/** Those whose texts hold each word of the query somewhere, in either script; all for an empty query. */
export function findPeople<T>(
	people: readonly T[],
	query: string,
	textsOf: (person: T) => (string | null | undefined)[]
): T[] {
	const words = fold(query).split(/\s+/).filter(Boolean);
	if (words.length === 0) return [...people];
	return people.filter((person) => {
		const text = fold(textsOf(person).filter(Boolean).join(' '));
		return words.every((word) => text.includes(word));
	});
}
