import { readTypedDate, readTypedTime, type DateProblem, type ReadDate } from './typed-date.ts';
import { readNumber, wholeNumber, type NumberKind, type NumberProblem } from './typed-number.ts';
import { hasVisible, withoutSteering } from './unseen-signs.ts';

/** The longest value that is shown again; no field of the product takes more. */
const longestShown = 40_000;

/** What was sent without the signs that no text is to have. */
function withoutUnfit(value: string): string {
	return withoutSteering(value.replaceAll('\0', ''));
}

/** A field as text: without what no text is to have, with plain line ends; '' for a file and for a field that is missing. */
export function textOf(value: FormDataEntryValue | null): string {
	return typeof value === 'string' ? withoutUnfit(value).replaceAll('\r\n', '\n') : '';
}

/**
 * Reads a submitted form. Numbers and dates may be typed in Khmer digits. It remembers what it was asked
 * for: that is what the form has, and nothing else of what was sent is ever shown again.
 */
export class FormReader {
	readonly data: FormData;
	/** Why what was typed in a field is no number, date or time, by the field's name. */
	readonly problems: Record<string, NumberProblem | DateProblem> = {};
	readonly #asked = new Set<string>();
	readonly #boxes = new Set<string>();
	readonly #lists = new Set<string>();

	constructor(data: FormData) {
		this.data = data;
	}

	/**
	 * The text of a field, '' where it is missing. Without NUL, which no database text can hold, and without signs
	 * that steer how a text is set.
	 */
	text(name: string): string {
		this.#asked.add(name);
		return textOf(this.data.get(name));
	}

	/** Whether the form has a field of that name, as far as it was read. */
	hasAsked(name: string): boolean {
		return this.#asked.has(name);
	}

	/** The text of a field, or undefined where it is empty. */
	optional(name: string): string | undefined {
		const typed = this.text(name).trim();
		return hasVisible(typed) ? typed : undefined;
	}

	/** The texts of all fields of that name, the empty ones left out. */
	all(name: string): string[] {
		this.#asked.add(name);
		this.#lists.add(name);
		return this.data
			.getAll(name)
			.map((value) => (typeof value === 'string' ? withoutUnfit(value) : ''))
			.filter(hasVisible);
	}

	/**
	 * A number of a kind (see `readNumber`): a whole one unless said otherwise. Undefined where the field
	 * is empty; NaN where what was typed is none, which every schema refuses and `fieldProblems` explains.
	 */
	number(name: string, kind: NumberKind = wholeNumber): number | undefined {
		const typed = this.text(name);
		if (!hasVisible(typed)) return undefined;
		const read = readNumber(typed, kind);
		if (read.ok) return read.value;
		this.problems[name] = read.problem;
		return Number.NaN;
	}

	/** The problems of a refused form: where a number, date or time could not be read, why. */
	fieldProblems(fields: Record<string, string>): Record<string, string> {
		return Object.fromEntries(
			Object.entries(fields).map(([name, code]) => [name, this.problems[name] ?? code])
		);
	}

	/** Whether a checkbox is ticked. */
	ticked(name: string): boolean {
		this.#boxes.add(name);
		return this.data.has(name) && this.text(name) !== 'false';
	}

	/**
	 * A date as YYYY-MM-DD (see `readTypedDate`), '' where the field is empty. What cannot be read comes as
	 * it was typed, which every schema refuses and `fieldProblems` explains.
	 */
	date(name: string): string {
		return this.#dated(name, readTypedDate);
	}

	/**
	 * The fingerprint of what its sender had before them (`_seen`, features/form/seen-field.svelte), '' where the
	 * form carries none: every schema refuses that.
	 */
	seen(): string {
		return this.text('_seen');
	}

	/** A time of day as HH:MM (see `readTypedTime`), else as `date`. */
	time(name: string): string {
		return this.#dated(name, readTypedTime);
	}

	#dated(name: string, read: (text: string) => ReadDate): string {
		const typed = this.text(name).trim();
		if (!hasVisible(typed)) return '';
		const outcome = read(typed);
		if (outcome.ok) return outcome.value;
		this.problems[name] = outcome.problem;
		return typed;
	}

	/** An uploaded file, or null where none was chosen. One without content is a file too, to be refused. */
	file(name: string): File | null {
		const value = this.data.get(name);
		return value instanceof File && (value.size > 0 || value.name !== '') ? value : null;
	}

	/**
	 * What was typed into the fields of the form, to be shown again; files and passwords are left out, and what
	 * the page itself put there (its name begins with `_`): the page that answers has its own. A box
	 * that isn't ticked is not sent, and is shown as it was: 'false'; of several, those that were ticked are
	 * given in lines.
	 */
	values(): Record<string, string> {
		const values = new Map<string, string>();
		for (const name of this.#asked) {
			const value = this.data.getAll(name).at(-1);
			if (typeof value === 'string' && !/password|^_/i.test(name)) {
				values.set(name, withoutUnfit(value).slice(0, longestShown));
			}
		}
		for (const name of this.#lists) {
			values.set(name, this.all(name).join('\n').slice(0, longestShown));
		}
		for (const name of this.#boxes) if (!this.data.has(name)) values.set(name, 'false');
		return Object.fromEntries(values);
	}
}
