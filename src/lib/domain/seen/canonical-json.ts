/** Bytes of UTF-8, by which keys are put in order. */
const encoder = new TextEncoder();

/**
 * The one text of a JSON value, whatever the order in which its keys were written: the text that
 * Postgres gives a `jsonb`. Both sides can so compute the same fingerprint of the same content.
 *
 * Keys stand by their length in bytes, then by their bytes; what is `undefined` is left out of an
 * object, as in JSON. Throws a TypeError for what JSON can't hold (a function, NaN).
 */
export function canonicalJson(value: unknown): string {
	if (value === null || value === undefined) return 'null';
	if (typeof value === 'boolean') return String(value);
	if (typeof value === 'string') return JSON.stringify(value);
	if (typeof value === 'number') return decimal(value);
	if (Array.isArray(value)) return `[${value.map(canonicalJson).join(', ')}]`;
	if (typeof value !== 'object') throw new TypeError(`JSON holds no ${typeof value}`);
	const fields = Object.entries(value)
		.filter(([, held]) => held !== undefined)
		.map(([key, held]) => ({ key, bytes: encoder.encode(key), held: held as unknown }))
		.toSorted((a, b) => compareBytes(a.bytes, b.bytes));
	return `{${fields.map(({ key, held }) => `${JSON.stringify(key)}: ${canonicalJson(held)}`).join(', ')}}`;
}

function compareBytes(a: Uint8Array, b: Uint8Array): number {
	if (a.length !== b.length) return a.length - b.length;
	const differs = a.findIndex((byte, index) => byte !== b[index]);
	return differs === -1 ? 0 : a[differs]! - b[differs]!;
}

/** A number without an exponent. */
function decimal(value: number): string {
	if (!Number.isFinite(value)) throw new TypeError(`JSON holds no ${value}`);
	const text = JSON.stringify(value);
	const [mantissa = '', exponent] = text.split('e');
	if (exponent === undefined) return text;
	const sign = mantissa.startsWith('-') ? '-' : '';
	const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
	const shift = Number(exponent);
	const digits = whole + fraction;
	const point = whole.length + shift;
	if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
	return `${sign}${digits.padEnd(point, '0')}`;
}
