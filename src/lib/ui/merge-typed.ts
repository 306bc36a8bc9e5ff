/** What stands in the fields of a form, by their names; of a name that several bear, all. */
export type Fields = ReadonlyMap<string, string>;

/** What carries the form, and is nobody's to type. */
const carried = /^_|^(id|base)$/;

/** Reads what stands in a form now, or was sent of it: texts, choices and ticks, no files. */
export function readFields(form: HTMLFormElement | FormData): Fields {
	const fields = new Map<string, string>();
	for (const [name, value] of form instanceof FormData ? form : new FormData(form)) {
		if (carried.test(name) || typeof value !== 'string') continue;
		const before = fields.get(name);
		fields.set(name, before === undefined ? value : `${before}\n${value}`);
	}
	return fields;
}

/** What becomes of what was typed, once the record has changed beneath it. */
export interface Merged {
	/** What was typed in the fields that were touched: all others show what is on record now. */
	values: Record<string, string>;
	/** The fields that somebody else has changed too, to something else. */
	conflicts: string[];
}

/**
 * Puts together what was typed and what is on record now.
 *
 * @param asRead what stood in the form before anything was typed
 * @param typed what stood in it when it was sent
 * @param onRecord what it shows now of the record alone
 */
export function mergeTyped(asRead: Fields, typed: Fields, onRecord: Fields): Merged {
	const names = [...new Set([...asRead.keys(), ...typed.keys()])];
	const touched = names.filter((name) => typed.get(name) !== asRead.get(name));
	return {
		values: Object.fromEntries(touched.map((name) => [name, typed.get(name) ?? ''])),
		conflicts: touched.filter((name) => {
			const now = onRecord.get(name);
			return now !== asRead.get(name) && now !== typed.get(name);
		})
	};
}

/**
 * What a refused form was sent with, or what was typed in its fields since.
 *
 * @param sentBack what the answer gives back, by field
 * @param sent what stood in the form when it was sent
 * @param now what stands in it as the answer arrives
 */
export function withTypedSince(
	sentBack: Record<string, string>,
	sent: Fields,
	now: Fields
): Record<string, string> {
	const names = [...new Set([...sent.keys(), ...now.keys()])];
	const since = names.filter((name) => now.get(name) !== sent.get(name));
	// What is there no more is a tick that was taken off.
	return { ...sentBack, ...Object.fromEntries(since.map((name) => [name, now.get(name) ?? ''])) };
}

/**
 * What was typed, up to the moment at which the page is fresh.
 *
 * @param before what stood in the form as the answer arrived
 * @param now what stands in it on the fresh page
 * @param held the fields that show what was typed, whatever is on record
 */
export function typedMeanwhile(before: Fields, now: Fields, held: Iterable<string>): Fields {
	const typed = new Map(before);
	for (const name of held) {
		const text = now.get(name);
		if (text === undefined) typed.delete(name);
		else typed.set(name, text);
	}
	return typed;
}

/** What a field shows, in words: the label or name of what is chosen, else its text. */
export function shownIn(form: HTMLFormElement, name: string): string {
	const field = form.elements.namedItem(name);
	if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.text ?? '';
	if (field instanceof HTMLInputElement && field.type === 'hidden') {
		// What is chosen by its name carries its id beside the name.
		const named = field.parentElement?.querySelector<HTMLInputElement>('[role="combobox"]');
		if (named) return named.value;
	}
	return readFields(form).get(name) ?? '';
}
