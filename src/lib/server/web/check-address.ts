import type { Handle } from '@sveltejs/kit';
import { isId } from '../../contract/fields.ts';
import { turnAway } from './turn-away.ts';

/** Longer than any address that the product makes; a browser's bookmark of all filters has some hundreds. */
const maxAddress = 8_000;
const maxQueries = 100;
/** A browser sends some twenty, each proxy adds a few. */
const maxHeaders = 100;

/** What stands in an address and is no id: tokens and codes of links, kinds of documents, steps. */
const noIds: ReadonlySet<string> = new Set(['token', 'code', 'kind', 'step']);

/**
 * The one place where addresses are checked: their size, signs that no text can hold (NUL), and that
 * what stands where an id belongs is one. A page gets nothing but UUIDs for its parameters.
 */
export const checkAddress: Handle = ({ event, resolve }) => {
	const { url, request, params } = event;
	if (url.pathname.length + url.search.length > maxAddress) return turnAway(event, 414);
	if ([...request.headers.keys()].length > maxHeaders) return turnAway(event, 431);
	if (url.searchParams.size > maxQueries || /%00/.test(url.search)) return turnAway(event, 400);
	for (const [name, value] of Object.entries(params)) {
		if (value !== undefined && !noIds.has(name) && !isId(value)) return turnAway(event, 404);
	}
	return resolve(event);
};
