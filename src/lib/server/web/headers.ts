import type { Handle } from '@sveltejs/kit';

/**
 * The most that the head of a page says of what to fetch beside it, in characters. Proxies take heads of
 * 8 kB unless they are told otherwise, and some programs 16; a page of many parts would pass both.
 */
const maxLink = 6_000;

/** What is to be fetched, no longer than may be: what is left out the browser finds as it reads on. */
export function boundedLink(link: string): string {
	if (link.length <= maxLink) return link;
	return link.slice(0, link.lastIndexOf(', <', maxLink));
}

/** Headers that every answer carries, beside the content security policy that the framework sets. */
export const securityHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	response.headers.set('x-content-type-options', 'nosniff');
	const link = response.headers.get('link');
	if (link) response.headers.set('link', boundedLink(link));
	response.headers.set('x-frame-options', 'DENY');
	// Links in mails carry tokens: no page tells another site where it was.
	response.headers.set('referrer-policy', 'no-referrer');
	response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
	response.headers.set('cross-origin-opener-policy', 'same-origin');
	if (event.url.protocol === 'https:') {
		response.headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
	}
	return response;
};
