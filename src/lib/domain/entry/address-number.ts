/**
 * Numbers in addresses. Pages write them in plain digits; what else stands there was written by hand and
 * is taken for nothing, so that no address is an error.
 */

const LAST_PAGE = 10_000;

/** The page of a list that an address asks for: 1 where it asks for none. */
export function pageNumber(text: string | null): number {
	return text !== null && /^[1-9]\d{0,5}$/.test(text) ? Math.min(Number(text), LAST_PAGE) : 1;
}

/** The year that an address asks for, from 2000 to 2100, or null. */
export function yearNumber(text: string | null): number | null {
	return text !== null && /^(?:20\d{2}|2100)$/.test(text) ? Number(text) : null;
}
