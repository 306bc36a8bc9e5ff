/** Chance that always falls the same way for the same seed. */
export interface Chance {
	/** From 0 up to, but not, 1. */
	next(): number;
	/** A whole number between two bounds, both possible. */
	between(min: number, max: number): number;
	/** True with the given probability. */
	happens(probability: number): boolean;
	/** One of the items. */
	pick<T>(items: readonly T[]): T;
	/** Some of the items, each at most once, in a new order. */
	some<T>(items: readonly T[], count: number): T[];
}

/** Chance from a seed (mulberry32 over an FNV-1a hash of the text). */
export function chance(seed: string): Chance {
	let state = 2_166_136_261;
	for (const character of seed) state = Math.imul(state ^ character.codePointAt(0)!, 16_777_619);
	function next(): number {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	}
	const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
	return {
		next,
		between,
		happens: (probability) => next() < probability,
		pick: (items) => items[between(0, items.length - 1)]!,
		some(items, count) {
			const rest = [...items];
			for (let place = rest.length - 1; place > 0; place--) {
				const other = between(0, place);
				[rest[place], rest[other]] = [rest[other]!, rest[place]!];
			}
			return rest.slice(0, count);
		}
	};
}
