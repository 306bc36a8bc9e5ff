import type { RequestEvent } from '@sveltejs/kit';
import type { SessionOrigin } from '../session/session';

/** Where a request comes from, as "my sessions" shows it. */
export function originOf(event: RequestEvent): SessionOrigin {
	return {
		userAgent: (event.request.headers.get('user-agent') ?? '').slice(0, 300),
		address: event.getClientAddress()
	};
}
