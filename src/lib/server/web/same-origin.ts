import type { Handle } from '@sveltejs/kit';

/**
 * Refuses every request that changes something and doesn't come from our own pages, whatever its
 * content type: the framework's own check covers forms only. With `no-referrer`, browsers still send
 * Origin (as `null` for some navigations), and always Sec-Fetch-Site.
 */
export const sameOrigin: Handle = ({ event, resolve }) => {
	const { method, headers } = event.request;
	if (method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS') {
		const site = headers.get('sec-fetch-site');
		const origin = headers.get('origin');
		const own = site ? site === 'same-origin' : origin === event.url.origin;
		if (!own) return new Response('Forbidden', { status: 403 });
	}
	return resolve(event);
};
