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

/** A filter for `.or()`: any of the columns contains the text, in any case. */
export function anyContains(columns: readonly string[], text: string): string {
	const quoted = `"${containing(text).replace(/[\\"]/g, '\\$&')}"`;
	return columns.map((column) => `${column}.ilike.${quoted}`).join(',');
}
