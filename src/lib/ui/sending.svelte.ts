import type { SubmitFunction } from '@sveltejs/kit';
import { deserialize } from '$app/forms';
import { invalidate, invalidateAll } from '$app/navigation';
import { v7 } from 'uuid';
import { isReplied, sentOf, type Replied, type Sent } from './sent';
import { toasts } from './toasts.svelte';
import { unansweredWords } from './unanswered-words';

/**
 * Brings the page up to date after something was sent: the page's own data, and the frame around it where that may have
 * changed. Without an answer the page stays, since asking for it anew would put an error page in its place.
 */
export async function refresh(sent: Sent): Promise<void> {
	if (!isReplied(sent)) return;
	// The data of pages hang on this key (server/request/context-of.ts).
	if (sent.kind === 'done' && sent.within === 'page') await invalidate('app:page');
	else await invalidateAll();
}

/** Posts fields to a form action, as its form would. */
async function posted<Result>(
	action: string,
	fields: Record<string, string>
): Promise<Sent<Result>> {
	const body = new FormData();
	for (const [name, value] of Object.entries(fields)) body.set(name, value);
	try {
		const response = await fetch(action, {
			method: 'POST',
			body,
			headers: { 'x-sveltekit-action': 'true' }
		});
		return sentOf(deserialize(await response.text()), response.status);
	} catch (problem) {
		// The network is away, or something between here and the server answered.
		return { kind: 'unanswered', message: unansweredWords(problem) };
	}
}

/** What a form or a button does with its answer; the page is not fresh yet. */
type SettleForm<Result> = (answered: {
	sent: Replied<Result>;
	formElement: HTMLFormElement;
	/** Hands the answer on to the page (`page.form`), or leads to the next one. */
	hand: () => Promise<void>;
}) => void | Promise<void>;

/**
 * The one way in which anything is sent from a page: never twice at once, under the same id until it is known what
 * became of it, and never without a word. `Result`: what is given back when it is done.
 */
export class Sending<Result = unknown> {
	/** While the answer is awaited, and until the page shows it. */
	busy = $state(false);
	/** What was said where no answer came: past, once there is one. */
	#said: number | undefined;
	/** The id of the command, which makes it harmless to send it again. */
	commandId = $state(v7());

	/**
	 * For `use:enhance`. `begin` is called when the form is sent, with the page as it then is, and gives what is done with
	 * the answer. Where none came the form stays as it is, and why is said.
	 */
	byForm(begin: (form: HTMLFormElement) => SettleForm<Result>): SubmitFunction {
		return ({ cancel, formElement }) => {
			if (this.busy) return cancel();
			this.busy = true;
			const settle = begin(formElement);
			return async ({ result, update }) => {
				const hand = () => update({ reset: false, invalidateAll: false });
				await this.#learn(sentOf<Result>(result), (sent) => {
					if (isReplied(sent)) return settle({ sent, formElement, hand });
					// An error page, or the one to sign in at, would take the place of what was typed.
					this.#said = toasts.show({ text: sent.message, tone: 'red' });
				});
			};
		};
	}

	/**
	 * Posts fields to a form action, as its form would; `settle` has to say what became of it, whatever that is. Nothing
	 * is done while it is on its way already.
	 */
	async post(
		action: string,
		fields: Record<string, string>,
		settle: (sent: Sent<Result>) => void | Promise<void>
	): Promise<void> {
		if (this.busy) return;
		this.busy = true;
		await this.#learn(
			await posted<Result>(action, { ...fields, _command: this.commandId }),
			settle
		);
	}

	async #learn(
		sent: Sent<Result>,
		settle: (sent: Sent<Result>) => void | Promise<void>
	): Promise<void> {
		if (this.#said !== undefined) toasts.dismiss(this.#said);
		this.#said = undefined;
		try {
			await settle(sent);
			// What was refused is on no ledger: put right, it is sent under the same id. Where that id is on the ledger
			// with something else, its answer was lost, and what is sent next is another command.
			const known = sent.kind === 'refused' && sent.reply.code === 'command_id_reused';
			if (sent.kind === 'done' || sent.kind === 'led' || known) this.commandId = v7();
		} finally {
			this.busy = false;
		}
	}
}
