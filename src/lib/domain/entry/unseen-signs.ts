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

const SHOWS_NOTHING = new RegExp(`[\\p{White_Space}\\p{Cc}${unseen}]+`, 'gu');

/** A text without blanks, controls and unseen signs: only what can be seen of it. */
export function visibleSigns(text: string): string {
	return text.replace(SHOWS_NOTHING, '');
}

/** Whether anything of a text can be seen. What shows nothing counts as nothing typed. */
export function hasVisible(text: string): boolean {
	return visibleSigns(text) !== '';
}
