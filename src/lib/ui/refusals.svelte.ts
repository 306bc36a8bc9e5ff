/** A form that was refused and then went: what it asked for is not possible any more. */
interface RefusedForm {
	id: number;
	/** Why, in the user's words. */
	message: string;
	/** What was typed in it. */
	texts: readonly { label: string; text: string }[];
}

const KEPT_MOST = 3;

class Refusals {
	list = $state<RefusedForm[]>([]);
	#next = 1;

	/** Keeps what a form that went was answered, and what was typed in it. */
	keep(form: Omit<RefusedForm, 'id'>): void {
		this.list = [...this.list, { ...form, id: this.#next++ }].slice(-KEPT_MOST);
	}

	/** Forgets all, as when the person leaves the page. */
	clear(): void {
		if (this.list.length > 0) this.list = [];
	}
}

/** The refused forms of this browser tab whose place is gone. Only the browser keeps any; the server must not. */
export const refusals = new Refusals();

const typedIn =
	'textarea, input:not([type]), input[type="text"], input[type="email"], input[type="date"]';

/** What stands in the fields of a form that people type into, each with its label. */
export function typedTexts(form: HTMLFormElement): { label: string; text: string }[] {
	return [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(typedIn)]
		.filter(({ value, readOnly }) => value.trim() !== '' && !readOnly)
		.map((field) => ({
			// Without the star of a field that is required.
			label: field.labels?.[0]?.innerText.replace(/\s*\*\s*$/, '').trim() ?? '',
			text: field.value
		}));
}
