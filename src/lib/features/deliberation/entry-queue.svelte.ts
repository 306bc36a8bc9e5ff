import { v7 } from 'uuid';
import type { InputKind } from '$lib/domain/deliberation/capture';
import { hasVisible } from '$lib/domain/entry/unseen-signs';
import { Sending } from '$lib/ui/sending.svelte';

/** What is on its way to the server, by a sending of its own: sent again, it counts once. */
export interface Entry {
	id: string;
	sending: Sending;
	fields: Record<string, string>;
	state: 'saving' | 'saved' | 'failed';
	/** Why it is not saved; '' when the network was away. */
	reason: string;
}

/** The line as it stands, before it is saved. `speakerName`: what the field of the speaker shows. */
export interface EntryDraft {
	kind: InputKind;
	speakerId: string;
	speakerName: string;
	body: string;
}

function isKeptBack(entry: Entry): boolean {
	return entry.state === 'failed' && entry.reason === '';
}

/**
 * Sends what the scribe writes, one after another, while the scribe goes on writing. What fails
 * stays, with its reason, until it is sent again or taken back: nothing that was typed is lost.
 */
export class EntryQueue {
	entries = $state<Entry[]>([]);
	draft = $state<EntryDraft>({ kind: 'problem', speakerId: '', speakerName: '', body: '' });
	readonly #action: string;
	readonly #refresh: () => Promise<void>;
	#running = false;

	constructor(action: string, refresh: () => Promise<void>) {
		this.#action = action;
		this.#refresh = refresh;
	}

	/** How many were written and aren't known to be saved. */
	get waiting(): number {
		return this.entries.filter((entry) => entry.state !== 'saved').length;
	}

	/** Whether closing the page now would lose something: what waits, or a line half written. */
	get unsaved(): boolean {
		return this.waiting > 0 || hasVisible(this.draft.body);
	}

	/** Takes an entry and starts sending. */
	add(fields: Record<string, string>): void {
		this.entries.push({ id: v7(), sending: new Sending(), fields, state: 'saving', reason: '' });
		void this.#run();
	}

	/** Sends what failed once more. */
	retry(id: string): void {
		const entry = this.entries.find((one) => one.id === id);
		if (entry) entry.state = 'saving';
		void this.#run();
	}

	/** Sends again what the network kept back; what the server refused waits for the scribe. */
	retryAll(): void {
		for (const entry of this.entries) if (isKeptBack(entry)) entry.state = 'saving';
		void this.#run();
	}

	/** Takes an entry out again and gives back what was written. */
	takeBack(id: string): Record<string, string> | null {
		const entry = this.entries.find((one) => one.id === id);
		this.entries = this.entries.filter((one) => one.id !== id);
		return entry?.fields ?? null;
	}

	async #run(): Promise<void> {
		if (this.#running) return;
		this.#running = true;
		try {
			for (;;) {
				const next = this.entries.find((entry) => entry.state === 'saving');
				if (!next) break;
				await this.#send(next);
			}
			// The list is fresh before the sent ones leave, so that nothing flickers.
			// Without the network asking for it would put an error page in the place of what was written.
			const saved = this.entries.some((entry) => entry.state === 'saved');
			if (saved && !this.entries.some(isKeptBack)) {
				await this.#refresh();
				this.entries = this.entries.filter((entry) => entry.state !== 'saved');
			}
		} finally {
			this.#running = false;
		}
		if (this.entries.some((entry) => entry.state === 'saving')) void this.#run();
	}

	async #send(entry: Entry): Promise<void> {
		await entry.sending.post(this.#action, entry.fields, (sent) => {
			entry.state = sent.kind === 'done' ? 'saved' : 'failed';
			entry.reason = sent.kind === 'refused' || sent.kind === 'signed_out' ? sent.message : '';
		});
	}
}
