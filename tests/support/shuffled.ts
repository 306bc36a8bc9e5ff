/** The same elements in an order that follows from the seed, a whole number (Fisher and Yates). */
export function shuffled<T>(elements: readonly T[], seed: number): T[] {
	const result = [...elements];
	let state = seed >>> 0;
	for (let last = result.length - 1; last > 0; last--) {
		// A linear congruential generator: its upper bits are even enough for an order of files.
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		const other = Math.floor((state / 2 ** 32) * (last + 1));
		[result[last], result[other]] = [result[other]!, result[last]!];
	}
	return result;
}
