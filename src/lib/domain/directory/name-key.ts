/**
 * The form in which two names are compared: no case, spaces, signs or invisible breaks between Khmer
 * words. SQL does the same (`app.name_key`).
 */
export function nameKey(name: string): string {
	return name
		.normalize('NFC')
		.toLowerCase()
		.replace(/[\s\u200b-\u200d\u2060.,'"()/&-]+/g, '');
}

/** A name as it is kept: one space between words, no invisible breaks, composed characters. */
export function tidyName(name: string): string {
	return name
		.normalize('NFC')
		.replace(/[\u200b\u2060\ufeff]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
}
