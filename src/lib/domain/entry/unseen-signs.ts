/**
 * The signs that nobody sees, in one place. Unicode calls them default ignorable (breaks, joiners, marks of
 * direction, soft hyphens, Hangul fillers); the blank Braille cell and the marks of annotations show nothing
 * either. SQL has the same (`app.visible_signs`); a test compares the two over all signs.
 */
const unseen = '\\p{Default_Ignorable_Code_Point}\\ufff9-\\ufffb\\u2800';

/** Signs that are passed over where texts are compared or read as numbers. */
export const UNSEEN = new RegExp(`[${unseen}]+`, 'gu');

/**
 * The breaks that keyboards and programs put between Khmer words, or against breaking (U+200B, U+2060,
 * U+FEFF). They steer lines and carry no meaning; joiners (U+200C, U+200D) do, and are no breaks.
 */
export const WORD_BREAKS = '\\u200b\\u2060\\ufeff';

/**
 * Signs that steer how a text is set and are of no use in the scripts that are written here: marks, embeddings,
 * overrides and isolates of direction, signs of formulas, of notation and of annotations, tags. One of them turns
 * round on the screen what a paper shows the right way round. Joiners and breaks (U+200B to U+200D, U+2060, U+FEFF)
 * are not among them. SQL takes out the same (`app.without_steering`); a test compares the two.
 */
const STEERING =
	/[\u061c\u200e\u200f\u202a-\u202e\u2061-\u2064\u2066-\u206f\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0001}\u{e0020}-\u{e007f}]+/gu;

/** A text without the signs that steer how it is set; everything else as it is. */
export function withoutSteering(text: string): string {
	return text.replace(STEERING, '');
}

const SHOWS_NOTHING = new RegExp(`[\\p{White_Space}\\p{Cc}${unseen}]+`, 'gu');

/** A text without blanks, controls and unseen signs: only what can be seen of it. */
export function visibleSigns(text: string): string {
	return text.replace(SHOWS_NOTHING, '');
}

/** Whether anything of a text can be seen. What shows nothing counts as nothing typed. */
export function hasVisible(text: string): boolean {
	return visibleSigns(text) !== '';
}
