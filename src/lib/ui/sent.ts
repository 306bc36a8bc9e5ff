import type { ActionResult } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages';
import { endsSession } from './signed-out';
import { unansweredWords } from './unanswered-words';

/** What the server says to a form, as `submit()` of the server answers it. `Result`: what it tells of what was done. */
export interface Reply<Result = unknown> {
	form?: string;
	ok: boolean;
	/** Why it was refused, as `domain/result` names it. */
	code?: string;
	/** One sentence for the whole form, in the user's language. */
	message?: string;
	/** The sentence for each field that is wrong. */
	fields?: Record<string, string>;
	/** What was typed. */
	values?: Record<string, string>;
	result?: Result;
	/** Nothing outside the page's own data has changed: the frame around it stays as it is. */
	within?: 'page';
}

/**
 * What became of something that was sent. `refused`: why, in words for the whole of it, and the answer to its form.
 * `led`: the answer is another page. `signed_out`: nothing was done, the session has ended meanwhile. `unanswered`:
 * nobody knows what became of it, and the same may be sent again under the same id; `message` says why, as far as
 * anything between said so.
 */
export type Sent<Result = unknown> =
	| { kind: 'done'; result: Result; within?: 'page' }
	| { kind: 'led' }
	| { kind: 'refused'; status: number; message: string; reply: Partial<Reply> }
	| { kind: 'signed_out'; message: string }
	| { kind: 'unanswered'; message: string };

/** What was done, refused, or leads to another page. */
export type Replied<Result = unknown> = Exclude<
	Sent<Result>,
	{ kind: 'signed_out' | 'unanswered' }
>;

/** Whether anybody knows what became of it. */
export function isReplied<Result>(sent: Sent<Result>): sent is Replied<Result> {
	return sent.kind !== 'unanswered' && sent.kind !== 'signed_out';
}

/** Too much to be taken, too often, or a part is away: sent again later, it may be taken. */
const passing = [413, 429, 503];

/**
 * Whether the page may show what is no longer so: it was refused for what is on record, not for what was typed. A form
 * by which somebody confirms what they read (`_seen`) is refused for both.
 */
export function mayBeStale(sent: Sent, confirms: boolean): boolean {
	if (sent.kind !== 'refused' || passing.includes(sent.status)) return false;
	return confirms || Object.keys(sent.reply.fields ?? {}).length === 0;
}

/** Why something was refused, in the user's words: the sentence for the whole of it, and those for its fields. */
export function refusalWords({ message, fields = {} }: Partial<Reply>): string {
	return [message, ...Object.values(fields)].filter(Boolean).join(' ');
}

/**
 * Reads the answer to what was sent; `status` is the one of the response, where the answer says none. `Result` is what
 * the action's command gives back, as whoever sent it names it: no schema of the contract comes to the browser.
 */
export function sentOf<Result = unknown>(
	result: ActionResult,
	status = result.status
): Sent<Result> {
	if (result.type === 'error') {
		return { kind: 'unanswered', message: unansweredWords(result.error, status) };
	}
	if (result.type === 'redirect') {
		if (!endsSession(result.location)) return { kind: 'led' };
		return { kind: 'signed_out', message: m.ui_signed_out() };
	}
	if (result.type === 'success') {
		const { result: made = {}, within } = result.data ?? {};
		return { kind: 'done', result: made, ...(within ? { within } : {}) };
	}
	const reply: Partial<Reply> = result.data ?? {};
	return { kind: 'refused', status: result.status, message: refusalWords(reply), reply };
}
