import { PartAwayError } from '../db/outage.ts';

/** The name of the file that marks a place as the store: no key is written so. */
export const markName = 'sontonea-files';

/** What it says to whoever finds it. */
export const markText =
	'Sontonea keeps its files here. Without this file the place is taken for another one: back it up with the rest.\n';

/** How a store looks for its mark, and leaves it. */
export interface StoreMark {
	isThere(): Promise<boolean>;
	leave(): Promise<void>;
}

/** Whether anything on record names a file that is kept. */
export type AreOnRecord = () => Promise<boolean>;

/**
 * Sees that this is the store where the files on record were kept, and not an empty place that came to stand
 * where it was: a mount point without its disk, a bucket that was made anew. The mark is left once, while no
 * file is on record yet.
 *
 * @throws PartAwayError where the mark is missing though files are on record
 */
export async function requireMark(mark: StoreMark, areOnRecord: AreOnRecord): Promise<void> {
	if (await mark.isThere()) return;
	if (await areOnRecord()) {
		throw new PartAwayError(
			`the store for files: files are on record, but ${markName} is missing where they should be`
		);
	}
	await mark.leave();
}
