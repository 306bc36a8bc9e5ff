/**
 * Asks for the outcome of a key once and remembers it, the last `max` of them. One that failed is asked for
 * anew, unless `isOutcome` says that the problem is the outcome: it would be the same again.
 */
export function outcomesOnce<Outcome>(
	max: number,
	isOutcome: (problem: unknown) => boolean = () => false
): (key: string, ask: () => Promise<Outcome>) => Promise<Outcome> {
	const outcomes = new Map<string, Promise<Outcome>>();
	return (key, ask) => {
		const known = outcomes.get(key);
		if (known) return known;
		const outcome = ask();
		outcomes.set(key, outcome);
		outcome.catch((problem: unknown) => {
			if (!isOutcome(problem)) outcomes.delete(key);
		});
		const [oldest] = outcomes.keys();
		if (outcomes.size > max && oldest !== undefined) outcomes.delete(oldest);
		return outcome;
	};
}
