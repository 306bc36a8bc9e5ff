/** Women and men of a group; whoever is neither has not stated the sex. */
export interface CountBySex {
	readonly people: number;
	readonly women: number;
	readonly men: number;
}

/** Of how many the sex is not stated. */
export function sexUnstated({ people, women, men }: CountBySex): number {
	return people - women - men;
}

/** How many women, as far as it can be said; null: there are people, and the sex of none is stated. */
export function womenStated(count: CountBySex): number | null {
	return count.people > 0 && sexUnstated(count) === count.people ? null : count.women;
}

/**
 * Women among those whose sex is stated, 0–100; null where it is stated of nobody. Who has not stated it is
 * counted as neither: what is not known is no figure.
 */
export function shareOfWomen({ women, men }: Omit<CountBySex, 'people'>): number | null {
	return women + men === 0 ? null : (women / (women + men)) * 100;
}
