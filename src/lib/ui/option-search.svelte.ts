import { matchesText } from './match-text';

/** One thing that can be found and chosen. */
export interface ComboboxOption {
	value: string;
	label: string;
	/** A second line: the unit, the place. */
	detail?: string;
	/** Further words under which it is found: the name in the other script, a code. */
	keywords?: string;
}

/** Asks the server; must give up when the signal is aborted. */
export type RemoteSearch = (query: string, signal: AbortSignal) => Promise<ComboboxOption[]>;

const SHOWN_AT_MOST = 50;
const TYPING_PAUSE_MS = 200;

/** Finds options for what is being typed, among those given or by asking the server. */
export class OptionSearch {
	results = $state<ComboboxOption[]>([]);
	status = $state<'ready' | 'searching' | 'failed'>('ready');
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running: AbortController | undefined;

	/** Shows what fits the query; with a remote search after a pause in typing. */
	find(query: string, options: ComboboxOption[], remote: RemoteSearch | undefined): void {
		this.stop();
		if (!remote || query.trim() === '') {
			this.status = 'ready';
			this.results = options
				.filter((option) => matchesText(query, option.label, option.detail, option.keywords))
				.slice(0, SHOWN_AT_MOST);
			return;
		}
		this.status = 'searching';
		this.#timer = setTimeout(() => void this.#ask(query, remote), TYPING_PAUSE_MS);
	}

	/** Forgets a search that is under way; its late answer must not replace a newer one. */
	stop(): void {
		clearTimeout(this.#timer);
		this.#running?.abort();
	}

	async #ask(query: string, remote: RemoteSearch): Promise<void> {
		const running = new AbortController();
		this.#running = running;
		try {
			const found = await remote(query.trim(), running.signal);
			if (running.signal.aborted) return;
			this.results = found.slice(0, SHOWN_AT_MOST);
			this.status = 'ready';
		} catch {
			if (running.signal.aborted) return;
			this.results = [];
			this.status = 'failed';
		}
	}
}
