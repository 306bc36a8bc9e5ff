import type { Handle } from '@sveltejs/kit';
import { limitsOf } from '../form/form-limits.ts';
import { FormReader } from '../../domain/entry/form-reader.ts';
import { readForm } from '../form/read-form.ts';
import { textsToKeep } from './form-page.ts';
import { turnAway } from './turn-away.ts';

/** The actions of a page; undefined where the route is no page or has none. */
export type ActionsOf = (route: string) => Promise<object | undefined>;

const statusOf: Record<string, number> = {
	form_too_large: 413,
	file_too_large: 413,
	form_too_many_fields: 413,
	form_takes_no_file: 400,
	form_not_readable: 400,
	form_kind_unknown: 415
};

/** The action that an address asks for, as the framework reads it: the first parameter like `/name`. */
function askedAction(url: URL): string | null {
	for (const name of url.searchParams.keys()) if (name.startsWith('/')) return name.slice(1);
	return null;
}

/**
 * The door for forms: reads each within its limits before anything else sees it, and keeps it for
 * `formOf`. An action that the page doesn't have is not found, whatever objects have by nature
 * (`?/constructor`).
 */
export function receiveForms(actionsOf: ActionsOf): Handle {
	return async ({ event, resolve }) => {
		const route = event.route.id;
		if (event.request.method !== 'POST' || !route) return resolve(event);
		const asked = askedAction(event.url);
		const actions = await actionsOf(route);
		if (actions && asked !== null && (asked === 'default' || !Object.hasOwn(actions, asked))) {
			return turnAway(event, 404);
		}
		const read = await readForm(event.request, limitsOf(route, asked ?? 'default'));
		if (!read.ok) {
			const texts = await textsToKeep(event);
			return turnAway(event, statusOf[read.refusal.code] ?? 400, read.refusal, texts);
		}
		event.locals.form = new FormReader(read.value);
		return resolve(event);
	};
}
