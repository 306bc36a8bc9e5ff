import { redirect, type RequestEvent } from '@sveltejs/kit';
import { m } from '../../i18n/paraglide/messages.js';
import { pageOfForm, textsToKeep } from './form-page.ts';
import { answerPlainly } from './plain-page.ts';

/**
 * The answer to a request of the app without a session: to sign in, and back to the page. What was typed into a
 * form is shown, beside the way to sign in: once that is done, sending the page again sends the form.
 */
export async function askToSignIn(
	event: Pick<RequestEvent, 'request' | 'locals' | 'url' | 'route'>
): Promise<Response> {
	const { locale } = event.locals;
	const href = `/sign-in?next=${encodeURIComponent(pageOfForm(event.url))}`;
	const texts = await textsToKeep(event);
	if (texts.length === 0) redirect(303, href);
	return answerPlainly({
		locale,
		status: 401,
		title: m.shell_error_401_title({}, { locale }),
		text: m.ui_signed_out({}, { locale }),
		link: { href, label: m.shell_sign_in({}, { locale }) },
		texts
	});
}
