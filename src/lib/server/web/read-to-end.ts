import type { Handle } from '@sveltejs/kit';

/**
 * Reads what is left of a request that was answered before its form was read, such as one that is
 * refused at the door. Otherwise the rest waits in the connection, and the next request that a browser or
 * a proxy sends over it is never answered. The size is bounded by the server (`BODY_SIZE_LIMIT`).
 */
export const readToEnd: Handle = async ({ event, resolve }) => {
	try {
		return await resolve(event);
	} finally {
		const { request } = event;
		// What is broken off or too large has been dealt with where the body comes in.
		if (request.body && !request.bodyUsed) await request.arrayBuffer().catch(() => undefined);
	}
};
