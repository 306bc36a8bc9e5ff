import type { RequestEvent } from '@sveltejs/kit';
import type { Context } from './context.ts';

/** The context of a signed-in request. Throws where the hook has let nobody in. */
export function contextOf(event: RequestEvent): Context {
	if (!event.locals.context) throw new Error('no signed-in user');
	return event.locals.context;
}
