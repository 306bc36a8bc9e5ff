import type { RequestEvent } from '@sveltejs/kit';
import { readTyped } from '../form/read-form.ts';
import { typedTexts } from '../form/typed-texts.ts';

/** The page of a form, without the action that its address names. */
export function pageOfForm(url: URL): string {
	const query = url.search.slice(1).split('&');
	const rest = query.filter((part) => part !== '' && !/^(?:\/|%2F)/i.test(part)).join('&');
	return url.pathname + (rest && `?${rest}`);
}

// No form of ours has so many fields for text: what brings more was written by no person.
const maxTexts = 40;

/**
 * The texts that somebody typed into a form that comes without a script and is not taken, to be shown on the page
 * that says so: it stands in the place of the form. Empty for whatever else is asked; a script keeps its form. What
 * has not come through the door is read of the pages of the app alone: to a stranger nothing unknown is repeated.
 */
export async function textsToKeep({
	request,
	locals,
	route
}: Pick<RequestEvent, 'request' | 'locals' | 'route'>): Promise<string[]> {
	const isPage = /\btext\/html\b/.test(request.headers.get('accept') ?? '');
	if (request.method !== 'POST' || !isPage || request.headers.has('x-sveltekit-action')) return [];
	if (!locals.form && !route.id?.startsWith('/(app)')) return [];
	const texts = typedTexts(locals.form?.data ?? (await readTyped(request)));
	return texts.length > maxTexts ? [] : texts;
}
