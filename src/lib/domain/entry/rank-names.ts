import { foldText, foldWords } from './fold-text.ts';

/** The words under which a thing is found. */
export interface Named {
	/** What it is called, in each script, and its short name. */
	names: readonly (string | null | undefined)[];
	/** What tells it from others of the same name: the position, the body, the place. */
	details?: readonly (string | null | undefined)[];
}

/**
 * How well a thing fits what is typed, the best first: its name is that, begins so, has words that
 * begin so, has it in the middle, or it is found only together with its details.
 */
const fits = ['name', 'beginning', 'words', 'middle', 'details'] as const;
export type Fit = (typeof fits)[number];

/** After which a word begins: blanks, the breaks that Khmer keyboards put between words, brackets, dashes. */
const WORD_START = /[\s\u200b\u2060()[\]"'“”‘’«»/,.;:–—-]+/g;

function wordStarts(name: string): string[] {
	const words = foldWords(name);
	return [0, ...[...words.matchAll(WORD_START)].map((gap) => gap.index + gap[0].length)].map(
		(start) => foldText(words.slice(start))
	);
}

function fitOfName(name: string, query: string, words: readonly string[]): Fit | null {
	const text = foldText(name);
	if (text === query) return 'name';
	if (text.startsWith(query)) return 'beginning';
	if (!words.every((word) => text.includes(word))) return null;
	const starts = wordStarts(name);
	const begins = (part: string) => starts.some((start) => start.startsWith(part));
	return begins(query) || words.every(begins) ? 'words' : 'middle';
}

/** How a thing fits a query of one or more words, or null where it does not. An empty query fits all. */
export function fitOf(query: string, { names, details = [] }: Named): Fit | null {
	const asked = foldText(query);
	const words = asked.split(' ').filter(Boolean);
	const present = names.filter((name): name is string => Boolean(name));
	const best = present
		.map((name) => fitOfName(name, asked, words))
		.filter((fit) => fit !== null)
		.sort((one, other) => fits.indexOf(one) - fits.indexOf(other))[0];
	if (best) return best;
	const all = foldText([...present, ...details.filter(Boolean)].join(' '));
	return words.every((word) => all.includes(word)) ? 'details' : null;
}

/**
 * The things that fit what is typed, the best first; those that fit alike stay in the order in which
 * they came. The one place where this is decided: for the server's search and on the device.
 */
export function rankNames<T>(
	query: string,
	things: readonly T[],
	namedOf: (thing: T) => Named
): T[] {
	if (foldText(query) === '') return [...things];
	return things
		.flatMap((thing) => {
			const fit = fitOf(query, namedOf(thing));
			return fit ? [{ thing, rank: fits.indexOf(fit) }] : [];
		})
		.sort((one, other) => one.rank - other.rank)
		.map(({ thing }) => thing);
}

/**
 * The one thing that is meant beyond doubt by what is typed, or null: the only one that fits, or the
 * only one whose name is that or begins so while all others merely hold it.
 */
export function onlyOneMeant<T>(
	query: string,
	things: readonly T[],
	namedOf: (thing: T) => Named
): T | null {
	if (foldText(query) === '') return null;
	const [only, ...others] = things;
	if (only !== undefined && others.length === 0) return only;
	for (const wanted of ['name', 'beginning'] as const) {
		const meant = things.filter((thing) => fitOf(query, namedOf(thing)) === wanted);
		if (meant.length > 0) return meant.length === 1 ? meant[0]! : null;
	}
	return null;
}
