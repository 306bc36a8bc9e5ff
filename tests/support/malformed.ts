import fc from 'fast-check';

/** A body as no page of the product sends it. */
export interface Malformed {
	name: string;
	type?: string;
	body?: string | Uint8Array | Uint8Array[];
	headers?: Record<string, string>;
	/** What it must be answered with, where that is always the same. */
	wanted?: readonly number[];
}

const urlencoded = 'application/x-www-form-urlencoded';
const multipart = 'multipart/form-data; boundary=cut';
const bytes = (text: string) => new TextEncoder().encode(text);
const part = (disposition: string, content: string) =>
	`--cut\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;

/** Refused at the door, by every action alike: nothing is done, whoever sends them. */
export const refusedAtTheDoor: Malformed[] = [
	{ name: 'plain text', type: 'text/plain', body: 'a=1', wanted: [415] },
	{ name: 'json', type: 'application/json', body: '{"a":1}', wanted: [415] },
	{
		name: 'json that calls itself an action',
		type: 'application/json',
		body: '{"id":null}',
		headers: { 'x-sveltekit-action': 'true' },
		wanted: [415]
	},
	{ name: 'no boundary', type: 'multipart/form-data', body: 'a', wanted: [400] },
	{
		name: 'another boundary',
		type: multipart,
		body: part('name="a"', '1').replaceAll('cut', 'x'),
		wanted: [400]
	},
	{
		name: 'a part broken off',
		type: multipart,
		body: part('name="a"', '1').slice(0, -4),
		wanted: [400]
	},
	{ name: 'a head broken off', type: multipart, body: '--cut\r\nContent-Disp', wanted: [400] },
	{ name: 'a million fields', type: urlencoded, body: 'a=1&'.repeat(60_000), wanted: [413] },
	{
		name: 'a million fields in pieces',
		type: urlencoded,
		body: Array.from({ length: 40 }, () => bytes('a=1&'.repeat(25_000))),
		wanted: [413]
	},
	{
		name: 'a thousand parts',
		type: multipart,
		body: `${part('name="a"', '').repeat(3000)}--cut--`,
		wanted: [413]
	}
];

/** Bodies that can be read and make no sense; what they do depends on the action. */
export const oddBodies: Malformed[] = [
	{
		name: 'broken escapes, bytes of no alphabet, names of what objects have',
		type: `${urlencoded}; charset=utf-7`,
		body: '%E0%A4%A=%ff&%ED%A0%80=%00&__proto__=x&constructor=y&toString=%C0%80&=&&id=%&page=NaN'
	},
	{
		name: 'a file’s name with quotation marks',
		type: multipart,
		body: `${part('name="a"; filename="a"b\\"c%22d.pdf"', 'x')}--cut--`
	},
	{ name: 'a part without a name', type: multipart, body: `${part('filename=""', '')}--cut--` }
];

const nasty = fc.oneof(
	{ weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
	{
		weight: 5,
		arbitrary: fc.constantFrom(
			'no-id',
			'11111111-1111-1111-1111-111111111111',
			'00000000-0000-0000-0000-000000000000',
			'00000000-0000-7000-8000-f00000000002',
			'-1',
			'1e999',
			'99999999999999999999',
			'NaN',
			'0.5',
			'2026-02-30',
			'25:99',
			'\ud800',
			'\0',
			'{"__proto__":1}',
			'[]',
			`'"%*\\,;().\``,
			'ក'.repeat(5000)
		)
	}
);

/** Forms of random fields of the product with random values, repeated ones among them. */
export function randomForms(names: readonly string[], seed: number, count: number): Malformed[] {
	const field = fc.tuple(fc.constantFrom(...names, '_command'), nasty);
	return fc
		.sample(fc.array(field, { minLength: 1, maxLength: 30 }), { seed, numRuns: count })
		.map((fields, at) => ({
			name: `random form ${at} of seed ${seed}`,
			type: urlencoded,
			// A lone half of a sign can't be written in UTF-8 at all: it comes as three bytes of nothing.
			body: fields.map(([name, value]) => `${name}=${escaped(value)}`).join('&')
		}));
}

function escaped(value: string): string {
	return value.isWellFormed() ? encodeURIComponent(value) : '%ED%A0%80';
}

/** What stands behind an address where a filter or a page should be. */
export const oddQueries: string[] = [
	'page=1e9&q=%ED%A0%80&row=abc',
	'page=-1&year=NaN&status=__proto__&sort=constructor',
	'page=NaN&q=%E0%A4%A&from=%&challenge=no-id&text=x&part=y&locale=zz&format=exe',
	'q=%00',
	`q=${'x'.repeat(9_000)}`,
	Array.from({ length: 400 }, (_, at) => `add=${at}`).join('&'),
	'x-sveltekit-invalidated=zz&_=1',
	'/__proto__&page=99999999999999999999'
];
