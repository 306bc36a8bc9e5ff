import { WORD_BREAKS } from '../../domain/entry/unseen-signs.ts';

const BETWEEN_WORDS = new RegExp(`[\\s${WORD_BREAKS}]+`);

/** What LIKE takes for a wildcard, taken literally. PostgREST reads `*` as `%` and has no escape for it. */
function literally(text: string): string {
	return text
		.trim()
		.replace(/[\\%_]/g, '\\$&')
		.replaceAll('*', '_');
}

/** A LIKE pattern for texts that contain `text`; a `*` in it stands for any one character. */
export function containing(text: string): string {
	return `%${literally(text)}%`;
}

/**
 * The words of what is typed into a search box, each of which a row must contain. A zero-width space
 * parts words too: some keyboards put it between Khmer words, and what is stored may lack it.
 */
export function searchWords(typed: string): string[] {
	return typed.normalize('NFC').slice(0, 100).split(BETWEEN_WORDS).filter(Boolean).slice(0, 8);
}

function anyLike(columns: readonly string[], pattern: string): string {
	const quoted = `"${pattern.replace(/[\\"]/g, '\\$&')}"`;
	return columns.map((column) => `${column}.ilike.${quoted}`).join(',');
}

/** A filter for `.or()`: any of the columns contains the text, in any case. */
export function anyContains(columns: readonly string[], text: string): string {
	return anyLike(columns, containing(text));
}

/** A filter for `.or()`: any of the columns begins with the text, in any case. */
export function anyBegins(columns: readonly string[], text: string): string {
	return anyLike(columns, `${literally(text)}%`);
}

/** A filter for `.or()`: in any of the columns a later word begins with the text, in any case. */
export function anyWordBegins(columns: readonly string[], text: string): string {
	return anyLike(columns, `% ${literally(text)}%`);
}
