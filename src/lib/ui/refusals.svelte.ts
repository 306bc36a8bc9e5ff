import type { Fields } from './merge-typed';

/** A form that was refused and then went: what it asked for is not possible any more. */
interface RefusedForm {
	id: number;
	/** Why, in the user's words. */
	message: string;
	/** What was typed in it. */
	texts: readonly { label: string; text: string }[];
}

const MAX_KEPT = 3;

class Refusals {
	list = $state<RefusedForm[]>([]);
	#next = 1;

	/** Keeps what a form that went was answered, and what was typed in it. */
	keep(form: Omit<RefusedForm, 'id'>): void {
		this.list = [...this.list, { ...form, id: this.#next++ }].slice(-MAX_KEPT);
	}

	/** Puts one away, which was read. */
	dismiss(id: number): void {
		this.list = this.list.filter((form) => form.id !== id);
	}

	/** Forgets all, as when the person leaves the page. */
	clear(): void {
		if (this.list.length > 0) this.list = [];
	}
}

/** The refused forms of this browser tab whose place is gone. Only the browser keeps any; the server must not. */
export const refusals = new Refusals();

/** The label of a field, without the star of one that is required. */
export function labelOf(field: { readonly labels: NodeListOf<HTMLLabelElement> | null }): string {
	return (field.labels?.[0]?.textContent ?? '').replace(/\s*\*\s*$/, '').trim();
}

const typedIn =
	'textarea, input:not([type]), input[type="text"], input[type="email"], input[type="date"]';

/**
 * What was typed into the fields of a form, each with its label: what stands in them otherwise than it was read, or all of
 * it where nobody knows that.
 */
export function typedTexts(
	form: HTMLFormElement,
	asRead: Fields | undefined
): { label: string; text: string }[] {
	return [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(typedIn)]
		.filter(({ value, readOnly }) => value.trim() !== '' && !readOnly)
		.filter(({ name, value }) => asRead === undefined || value !== (asRead.get(name) ?? ''))
		.map((field) => ({
			label: labelOf(field),
			text: field.value
		}));
}
