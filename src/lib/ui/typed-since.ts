import { labelOf } from './refusals.svelte';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isField = (target: EventTarget | null): target is Field =>
	target instanceof HTMLInputElement ||
	target instanceof HTMLTextAreaElement ||
	target instanceof HTMLSelectElement;

const isTick = (field: Field): field is HTMLInputElement =>
	field.type === 'checkbox' || field.type === 'radio';

const stateOf = (field: Field) => (isTick(field) ? String(field.checked) : field.value);

/**
 * What somebody types, chooses or ticks in a form from when it is sent until its answer is shown: the later word, which
 * no emptying of the form may take. What a script writes in the fields is none of it.
 */
export class TypedSince {
	readonly #form: HTMLFormElement;
	readonly #typed = new Map<Field, string>();

	constructor(form: HTMLFormElement) {
		this.#form = form;
		// On the document: a field may stand outside the form that it is sent with.
		document.addEventListener('input', this.#note);
	}

	/** The names of the fields in which something was typed. */
	get names(): string[] {
		return [...new Set([...this.#typed.keys()].map(({ name }) => name))];
	}

	/** Types it again where it stands no more, so that all who listen to the fields learn of it. */
	putBack(): void {
		for (const [field, state] of this.#typed) {
			if (!field.isConnected || stateOf(field) === state) continue;
			if (isTick(field)) field.checked = state === 'true';
			else field.value = state;
			const kind = isTick(field) || field instanceof HTMLSelectElement ? 'change' : 'input';
			field.dispatchEvent(new Event(kind, { bubbles: true }));
		}
	}

	/** What was typed in fields that are not to be seen any more, each with its label. */
	get lost(): { label: string; text: string }[] {
		return [...this.#typed]
			.filter(([field, state]) => !isTick(field) && state.trim() !== '' && !field.checkVisibility())
			.map(([field, text]) => ({
				label: labelOf(field),
				text: field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.text ?? '') : text
			}));
	}

	/** Listens no longer. */
	stop(): void {
		document.removeEventListener('input', this.#note);
	}

	readonly #note = (event: Event): void => {
		const field = event.target;
		if (!event.isTrusted || !isField(field) || field.form !== this.#form) return;
		// A file that was chosen cannot be chosen again by a script.
		if (field.type === 'file') return;
		this.#typed.set(field, stateOf(field));
	};
}
