import { toLatinDigits } from '../../i18n/format.ts';

/** Reads a submitted form. Numbers and dates may be typed in Khmer digits. */
export class FormReader {
	readonly data: FormData;

	constructor(data: FormData) {
		this.data = data;
	}

	/** The text of a field, '' where it is missing. Without NUL, which no database text can hold. */
	text(name: string): string {
		const value = this.data.get(name);
		return typeof value === 'string' ? value.replaceAll('\r\n', '\n').replaceAll('\0', '') : '';
	}

	/** The text of a field, or undefined where it is empty. */
	optional(name: string): string | undefined {
		return this.text(name).trim() || undefined;
	}

	/** The texts of all fields of that name, the empty ones left out. */
	all(name: string): string[] {
		return this.data
			.getAll(name)
			.map((value) => (typeof value === 'string' ? value.replaceAll('\0', '') : ''))
			.filter((value) => value.trim() !== '');
	}

	/** A number, with digits of either script and thousands separators; NaN where it is none, undefined where empty. */
	number(name: string): number | undefined {
		const typed = toLatinDigits(this.text(name)).replace(/[\s,.]/g, '');
		return typed === '' ? undefined : Number(typed);
	}

	/** Whether a checkbox is ticked. */
	ticked(name: string): boolean {
		return this.data.has(name) && this.text(name) !== 'false';
	}

	/** A date YYYY-MM-DD with digits of either script. */
	date(name: string): string {
		return toLatinDigits(this.text(name)).trim();
	}

	/** An uploaded file, or null where none was chosen. */
	file(name: string): File | null {
		const value = this.data.get(name);
		return value instanceof File && value.size > 0 ? value : null;
	}

	/** What was typed, to be shown again; files and passwords are left out. */
	values(): Record<string, string> {
		const values: Record<string, string> = {};
		for (const [name, value] of this.data) {
			if (typeof value === 'string' && !/password/i.test(name)) values[name] = value;
		}
		return values;
	}
}
