/**
 * The present address with some query parameters changed; an empty or absent value removes one.
 * Lists keep their state here, so that a filtered, sorted page can be sent to a colleague.
 */
export function withParams(url: URL, changes: Record<string, string | undefined>): string {
	const params = new URLSearchParams(url.searchParams);
	// `?/save` names a form action, not a state of the page.
	for (const key of [...params.keys()]) if (key.startsWith('/')) params.delete(key);
	for (const [key, value] of Object.entries(changes)) {
		if (value) params.set(key, value);
		else params.delete(key);
	}
	const query = params.toString();
	return query === '' ? url.pathname : `${url.pathname}?${query}`;
}

/** Where the list that the present address shows is had as a file: what narrows it narrows the file. */
export function exportOf(url: URL, format: 'csv' | 'xlsx'): string {
	const list = new URL(url);
	list.pathname = `${url.pathname}/export`;
	return withParams(list, { format, page: undefined });
}
