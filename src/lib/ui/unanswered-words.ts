import { errorWords } from '$lib/i18n/error-words';
import { m } from '$lib/i18n/paraglide/messages';

/**
 * Why what was sent got no answer that says what became of it: a part is away, a fault with its reference,
 * something between here and the server that answered in its place, or no network.
 *
 * `problem`: what the server said (`App.Error`), or what was thrown where it said nothing that can be read;
 * `status`: the one of its answer, where there was one.
 */
export function unansweredWords(problem: unknown, status?: number): string {
	const { words, reference, outage } = (problem ?? {}) as Partial<App.Error>;
	if (words) return words;
	// `fetch` throws this where no answer came, and nothing else; what can't be read is a SyntaxError.
	if (!status && problem instanceof TypeError) return m.ui_no_network();
	const { title, text } = errorWords(outage || !status ? 503 : status);
	const said = m.ui_title_and_text({ title, text });
	return reference ? `${said} ${m.shell_error_reference()} ${reference}` : said;
}
