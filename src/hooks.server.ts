import { type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { paraglideMiddleware } from '$lib/i18n/paraglide/server';
import { startApp } from '$lib/server/start/start-app';
import { isOutage } from '$lib/server/db/outage';
import { receiveForms } from '$lib/server/web/receive-forms';
import { checkAddress } from '$lib/server/web/check-address';
import { securityHeaders } from '$lib/server/web/headers';
import { identify } from '$lib/server/web/identify';
import { answerOutage, outageError } from '$lib/server/web/outage';
import { readToEnd } from '$lib/server/web/read-to-end';
import { sameOrigin } from '$lib/server/web/same-origin';
import { askToSignIn } from '$lib/server/web/signed-out';
import { log } from '$lib/server/log';
import { v7 } from 'uuid';

export const init: ServerInit = () => startApp();

/** Sets the locale for all that is rendered: Khmer unless the cookie says English. */
const localise: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ locale }) => {
		event.locals.locale = locale;
		return resolve(event, {
			transformPageChunk: ({ html }) => html.replace('%lang%', locale)
		});
	});

/** Pages of the app send whoever is not signed in to the sign-in page and back. */
const letIn: Handle = async ({ event, resolve }) => {
	event.locals.context = await identify(event);
	if (!event.locals.context && event.route.id?.startsWith('/(app)')) {
		return askToSignIn(event);
	}
	const response = await resolve(event);
	if (event.locals.context) response.headers.set('cache-control', 'no-store');
	return response;
};

const pages = import.meta.glob<{ actions?: object }>('./routes/**/+page.server.ts');

/** The actions of a route's page. */
async function actionsOf(route: string): Promise<object | undefined> {
	const path = `./routes${route === '/' ? '' : route}/+page.server.ts`;
	return Object.hasOwn(pages, path) ? (await pages[path]!()).actions : undefined;
}

export const handle = sequence(
	readToEnd,
	securityHeaders,
	answerOutage,
	sameOrigin,
	localise,
	checkAddress,
	letIn,
	receiveForms(actionsOf)
);

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 404) return { message };
	const reference = v7().slice(-12);
	if (isOutage(error)) {
		event.locals.outage = true;
		const reason = error instanceof Error ? error.message : undefined;
		log().warn({ reference, reason, route: event.route.id }, 'a part is away');
		return { ...outageError(event.locals.locale), reference };
	}
	log().error({ reference, err: error, route: event.route.id }, 'request failed');
	return { message, reference };
};
