import type { RequestEvent, ServerLoadEvent } from '@sveltejs/kit';
import type { Context } from './context.ts';

/**
 * The context of a signed-in request. Throws where the hook has let nobody in. What a page loads with it is loaded again
 * once something was done on the page (ui/sending).
 */
export function contextOf(
	event: Pick<RequestEvent, 'locals'> & Partial<Pick<ServerLoadEvent, 'depends'>>
): Context {
	event.depends?.('app:page');
	if (!event.locals.context) throw new Error('no signed-in user');
	return event.locals.context;
}
