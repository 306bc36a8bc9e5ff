import { deserialize } from '$app/forms';
import { m } from '$lib/i18n/paraglide/messages';
import { endsSession } from '$lib/ui/signed-out';
import { unansweredWords } from '$lib/ui/unanswered-words';

/**
 * How a form action that was posted from a script ended. `unreachable`: it wasn't answered, and nobody knows;
 * `message` says why, as far as anything between said so.
 */
export type Posted =
	| { kind: 'done'; result: Record<string, unknown> }
	| { kind: 'refused'; message: string }
	| { kind: 'unreachable'; message: string };

/** Posts fields to a form action, as its form would. `_command` among them makes a second post harmless. */
export async function postCommand(action: string, fields: Record<string, string>): Promise<Posted> {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.set(name, value);
	try {
		const response = await fetch(action, {
			method: 'POST',
			body,
			headers: { 'x-sveltekit-action': 'true' }
		});
		const answer = deserialize(await response.text());
		if (answer.type === 'success') {
			return { kind: 'done', result: (answer.data?.result as Record<string, unknown>) ?? {} };
		}
		if (answer.type === 'redirect' && endsSession(answer.location)) {
			return { kind: 'refused', message: m.ui_signed_out() };
		}
		if (answer.type === 'failure') {
			const fields = Object.values((answer.data?.fields as Record<string, string>) ?? {});
			return { kind: 'refused', message: [answer.data?.message, ...fields].join(' ') };
		}
		const problem: unknown = answer.type === 'error' ? answer.error : undefined;
		return { kind: 'unreachable', message: unansweredWords(problem, response.status) };
	} catch (problem) {
		// The network is away, or something between here and the server answered.
		return { kind: 'unreachable', message: unansweredWords(problem) };
	}
}
