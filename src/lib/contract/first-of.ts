/** The first lines of a list that may be long, with how many there are in all. */
export interface FirstOf<T> {
	count: number;
	first: T[];
}

/** As many of the lines as a page shows of them. */
export function firstOf<T>(all: readonly T[], most: number): FirstOf<T> {
	return { count: all.length, first: all.slice(0, most) };
}
