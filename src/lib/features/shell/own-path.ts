/**
 * A path on this site to go back to, from what a form or a link says; `/` for anything else.
 *
 * Guards against an open redirect: `//host`, `/\host` and a scheme all lead elsewhere, and browsers
 * drop tabs and line breaks before they look.
 */
export function ownPath(said: string | null | undefined): string {
	// eslint-disable-next-line no-control-regex -- these are what is refused
	if (!said || !/^\/(?![/\\])/.test(said) || /[\u0000-\u001f\\]/.test(said)) return '/';
	const url = new URL(said, 'http://own.invalid');
	if (url.host !== 'own.invalid') return '/';
	// `/./` + `/host` folds to `//host`, which a browser would read as another site.
	const path = url.pathname.replace(/^\/+/, '/');
	return path + url.search + url.hash;
}

/** The address to return to after the language has changed: without a form action's `?/name`. */
export function pathToReturnTo(url: URL): string {
	return url.search.startsWith('?/') ? url.pathname : url.pathname + url.search;
}
