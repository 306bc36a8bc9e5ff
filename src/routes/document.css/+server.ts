import { createHash } from 'node:crypto';
import type { RequestEvent } from '@sveltejs/kit';
import { stylesheet } from '$lib/documents/html/stylesheet';

const tag = `"${createHash('sha256').update(stylesheet).digest('base64url').slice(0, 22)}"`;

/** How documents look on screen: the very stylesheet that a document carries when it is kept as a file. */
export function GET({ request }: RequestEvent) {
	const headers = { etag: tag, 'cache-control': 'public, max-age=300, must-revalidate' };
	if (request.headers.get('if-none-match') === tag) {
		return new Response(null, { status: 304, headers });
	}
	return new Response(stylesheet, {
		headers: { ...headers, 'content-type': 'text/css; charset=utf-8' }
	});
}
