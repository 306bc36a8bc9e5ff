/**
 * How much room words take on a sheet. Spreadsheets find the height of a row by themselves only when
 * somebody edits it, and of merged cells never; so each row is given the height that its text needs.
 */

const KHMER = /[\u1780-\u17ff]/;

/** Points from line to line at 11 points of type; Khmer stacks above and below the line. */
const LINE = { khmer: 21, latin: 16 } as const;
/** Lines are seldom filled to their end: words are longer in Khmer, where they aren't divided. */
const FILLED = 0.9;

/**
 * The height in points that a text needs.
 *
 * @param width of its cell, in characters
 * @param size of its type, in points
 */
export function textHeight(text: string, width: number, size = 11): number {
	const room = Math.max(1, ((width - 1) * FILLED * 11) / size);
	const lines = text
		.split('\n')
		.reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
	return Math.ceil((lines * (KHMER.test(text) ? LINE.khmer : LINE.latin) * size) / 11);
}

/** In characters; signs that stack on a letter, and letters that stand beneath one, take no room. */
function textWidth(text: string): number {
	const standing = text.replace(/\u17d2.|\p{Mn}|\u200b/gu, '');
	let width = 0;
	for (const sign of standing) width += KHMER.test(sign) ? 1.1 : 0.95;
	return width;
}
