import { uniqueChoices } from './unique-choices';
import { choiceMeant, findChoices, type Choosable } from '$lib/i18n/find-choices';

export type ComboboxOption = Choosable;

/** Asks the server; must give up when the signal is aborted. */
export type RemoteSearch = (query: string, signal: AbortSignal) => Promise<ComboboxOption[]>;

/** Where the choices come from. */
export interface ChoiceSource {
	/** All choices, or with `search` those offered before anything is typed. */
	options: readonly ComboboxOption[];
	search?: RemoteSearch | undefined;
	/** The options are searched here, and the server is asked only where none of them fits. */
	onDevice?: boolean;
}

/** Why what is typed is not chosen. */
export type ChoiceProblem = 'searching' | 'failed' | 'not_found' | 'not_chosen';

const MAX_SHOWN = 50;
const TYPING_PAUSE_MS = 200;
const ANSWER_WITHIN_MS = 10_000;

/**
 * What is typed into a field of choices, and what is chosen. A choice is made only from what was found
 * for exactly the text that stands in the field: the earlier one is void with the first sign that is
 * changed, answers to earlier texts are dropped, and whoever confirms before the answer is there waits
 * for it. Then only what is meant beyond doubt is taken; otherwise the field says why nothing is.
 */
export class Choice {
	/** What stands in the field. */
	text = $state('');
	chosen = $state.raw<ComboboxOption | null>(null);
	results = $state.raw<readonly ComboboxOption[]>([]);
	status = $state<'ready' | 'searching' | 'failed'>('ready');
	open = $state(false);
	/** The place of the highlighted result, -1 for none. */
	active = $state(-1);
	problem = $state<ChoiceProblem | null>(null);

	readonly #source: () => ChoiceSource;
	readonly #onchange: (option: ComboboxOption | null) => void;
	/** The text that the results answer. */
	#answered: string | null = null;
	/** Whether the highlight was moved there by hand. */
	#highlighted = false;
	/** Whether somebody has confirmed the text before its answer came. */
	#confirmed = false;
	#waiting: ((settled: boolean) => void)[] = [];
	#pause: ReturnType<typeof setTimeout> | undefined;
	#patience: ReturnType<typeof setTimeout> | undefined;
	#asking: AbortController | undefined;

	constructor(source: () => ChoiceSource, onchange: (option: ComboboxOption | null) => void) {
		this.#source = source;
		this.#onchange = onchange;
	}

	/** Whether something is typed that is not chosen: no form may be sent with it. */
	get unsettled(): boolean {
		return this.chosen === null && this.text.trim() !== '';
	}

	/**
	 * Takes what stands in the field now, also while an input method is composing: on phones a whole word is
	 * composed, and its list must not wait for the end of it.
	 */
	type(text: string): void {
		// An input method may end its word with what stands there already.
		if (text === this.text) return;
		this.#forget();
		const was = this.chosen;
		this.text = text;
		this.chosen = null;
		if (was) this.#onchange(null);
		this.#find();
	}

	/** Opens the list: of what fits, or of all that is offered. */
	show(): void {
		if (this.unsettled && this.#answered === this.text) this.open = true;
		else this.#find();
	}

	/** Highlights another result; opens the list first. */
	move(step: 1 | -1): void {
		if (!this.open) return this.show();
		const count = this.results.length;
		if (count === 0) return;
		const from = this.active < 0 && step < 0 ? 0 : this.active;
		this.active = (from + step + count) % count;
		this.#highlighted = true;
	}

	/** Chooses one of the results. */
	pick(option: ComboboxOption): void {
		this.set(option);
		this.#onchange(option);
	}

	/** Empties the field. */
	clear(): void {
		this.set(null);
		this.#onchange(null);
	}

	/** Takes a choice that was made elsewhere, or none. */
	set(option: ComboboxOption | null): void {
		// First the choice: whoever waits is told of it as what was under way is forgotten.
		this.chosen = option;
		this.text = option?.label ?? '';
		this.open = false;
		this.active = -1;
		this.#forget();
		this.#release();
	}

	/** Enter: takes the highlighted result of this very text, or waits for it. False: nothing to confirm. */
	confirm(): boolean {
		const shown = this.open;
		const option =
			this.#answered === this.text || !this.unsettled ? this.results[this.active] : null;
		if (shown && option) this.pick(option);
		else if (this.unsettled) void this.settle();
		else this.open = false;
		return shown || this.unsettled;
	}

	/**
	 * The field is left: what was highlighted by hand or is meant beyond doubt is chosen, otherwise the
	 * field says what is missing.
	 */
	leave(): void {
		const highlighted = this.open && this.#highlighted ? this.results[this.active] : undefined;
		if (highlighted) this.pick(highlighted);
		else if (this.unsettled) void this.settle();
		else this.text = this.chosen?.label ?? '';
		this.open = false;
		this.active = -1;
	}

	/** Escape: closes the list, then takes back what is typed. False: there was neither. */
	escape(): boolean {
		if (this.open) this.open = false;
		else if (this.unsettled) this.clear();
		else return false;
		return true;
	}

	/** Waits until what is typed is chosen (true) or known not to be (false, and the field says why). */
	settle(): Promise<boolean> {
		if (!this.unsettled) return Promise.resolve(true);
		const settled = new Promise<boolean>((resolve) => this.#waiting.push(resolve));
		this.#confirmed = true;
		const { search } = this.#source();
		if (this.status === 'ready' && this.#answered !== this.text) this.#find();
		if (!this.#confirmed) return settled;
		if (this.status === 'ready' && this.#answered === this.text) this.#decide();
		else {
			this.problem = 'searching';
			// Without the pause for further typing; a search under way goes on.
			if (search && !this.#asking) this.#ask(this.text, search);
		}
		return settled;
	}

	/** Ends what is under way; late answers change nothing any more. */
	stop(): void {
		this.#forget();
		this.#release();
	}

	#forget(): void {
		this.#rest();
		this.#answered = null;
		this.problem = null;
		this.status = 'ready';
		if (this.#confirmed) this.#release();
	}

	#rest(): void {
		clearTimeout(this.#pause);
		clearTimeout(this.#patience);
		this.#asking?.abort();
		this.#asking = undefined;
	}

	#release(): void {
		this.#confirmed = false;
		const waiting = this.#waiting;
		this.#waiting = [];
		for (const resolve of waiting) resolve(this.chosen !== null);
	}

	#find(): void {
		this.#rest();
		this.#highlighted = false;
		const { options, search, onDevice = false } = this.#source();
		const typed = this.unsettled ? this.text : '';
		this.open = true;
		if (!search || onDevice || typed === '') {
			const found = findChoices(typed, options);
			if (!search || typed === '' || found.length > 0) return this.#take(found);
		}
		this.results = [];
		this.active = -1;
		this.status = 'searching';
		this.#answered = null;
		this.#pause = setTimeout(() => this.#ask(this.text, search), TYPING_PAUSE_MS);
	}

	#ask(text: string, search: RemoteSearch): void {
		this.#rest();
		const asking = new AbortController();
		this.#asking = asking;
		this.status = 'searching';
		const fail = () => {
			if (this.#asking !== asking) return;
			this.#rest();
			this.results = [];
			this.active = -1;
			this.status = 'failed';
			if (this.#confirmed) this.#explain('failed');
		};
		this.#patience = setTimeout(fail, ANSWER_WITHIN_MS);
		search(text.trim(), asking.signal).then((found) => {
			if (this.#asking !== asking) return;
			this.#rest();
			this.#take(found);
		}, fail);
	}

	#take(found: readonly ComboboxOption[]): void {
		this.results = uniqueChoices(found).slice(0, MAX_SHOWN);
		this.#highlighted = false;
		this.status = 'ready';
		this.#answered = this.text;
		this.active = this.unsettled && found.length > 0 ? 0 : -1;
		if (this.#confirmed) this.#decide();
	}

	#decide(): void {
		const meant = choiceMeant(this.text, this.results);
		if (meant) this.pick(meant);
		else this.#explain(this.results.length === 0 ? 'not_found' : 'not_chosen');
	}

	#explain(problem: ChoiceProblem): void {
		this.problem = problem;
		this.#release();
	}
}
