import { visibleSigns, WORD_BREAKS } from '../entry/unseen-signs.ts';

const BREAKS = new RegExp(`[${WORD_BREAKS}]`, 'g');

/**
 * The form in which two names are compared: no case, spaces, signs of punctuation or unseen signs. SQL does the same (`app.name_key`).
 */
export function nameKey(name: string): string {
	return visibleSigns(name.normalize('NFC').toLowerCase()).replace(/[.,'"()/&-]+/g, '');
}

/** A name as it is kept: one space between words, no invisible breaks, composed characters. */
export function tidyName(name: string): string {
	return name.normalize('NFC').replace(BREAKS, '').replace(/\s+/g, ' ').trim();
}
