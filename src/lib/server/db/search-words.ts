/**
 * What is typed into a search box as an `ilike` pattern. The wildcards of SQL and the marks with which
 * PostgREST parts its conditions lose their meaning; at most 100 characters count.
 */
export function likePattern(query: string): string {
	const words = query
		.trim()
		.slice(0, 100)
		.replace(/[%_*\\]/g, ' ')
		.replace(/[",()]/g, ' ');
	return `%${words.split(/\s+/).filter(Boolean).join('%')}%`;
}
