/**
 * A LIKE pattern for texts that contain `text`, with its wildcards taken literally. PostgREST reads
 * `*` as `%` and has no escape for it: it becomes any one character.
 */
export function containing(text: string): string {
	return `%${text
		.trim()
		.replace(/[\\%_]/g, '\\$&')
		.replaceAll('*', '_')}%`;
}

/**
 * The words of what is typed into a search box, each of which a row must contain. A zero-width space
 * parts words too: some keyboards put it between Khmer words, and what is stored may lack it.
 */
export function searchWords(typed: string): string[] {
	return typed
		.normalize('NFC')
		.slice(0, 100)
		.split(/[\s\u200b\u2060]+/)
		.filter(Boolean)
		.slice(0, 8);
}

/** A filter for `.or()`: any of the columns contains the text, in any case. */
export function anyContains(columns: readonly string[], text: string): string {
	const quoted = `"${containing(text).replace(/[\\"]/g, '\\$&')}"`;
	return columns.map((column) => `${column}.ilike.${quoted}`).join(',');
}
