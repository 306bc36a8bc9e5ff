import type { Handle } from '@sveltejs/kit';

/**
 * Throws away what is left of a request that was answered before its end, such as one that is refused at
 * the door. Otherwise the rest waits in the connection, and the next request that a browser or a proxy
 * sends over it is never answered. Nothing of it is kept, and the server bounds its size
 * (`BODY_SIZE_LIMIT`).
 */
export const readToEnd: Handle = async ({ event, resolve }) => {
	try {
		return await resolve(event);
	} finally {
		const { body } = event.request;
		if (body && !body.locked) {
			const reader = body.getReader();
			// What is broken off or too large has been dealt with where the body comes in.
			try {
				while (!(await reader.read()).done);
			} catch {
				// There is nothing left to read.
			}
		}
	}
};
