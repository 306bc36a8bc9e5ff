import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/lib/domain/seen/canonical-json';
import { FormReader } from '../../../src/lib/domain/entry/form-reader';
import { seenOf } from '../../../src/lib/server/form/seen';
import { fingerprintOf } from '../../../src/lib/server/seen/fingerprint';

/** The same value with the keys of each object written in the opposite order. */
function turned(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(turned);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.map(([key, held]) => [key, turned(held)] as const)
			.reverse()
	);
}

describe('the canonical text', () => {
	it('orders keys by length, then by bytes, and writes numbers without an exponent', () => {
		expect(
			canonicalJson({ bb: 1, ក: true, a: null, ab: [1e21, 1e-7, -0.5], gone: undefined })
		).toBe('{"a": null, "ab": [1000000000000000000000, 0.0000001, -0.5], "bb": 1, "ក": true}');
	});

	it('means what JSON means', () => {
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
				expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
			})
		);
	});

	it('refuses what JSON can not hold', () => {
		expect(() => canonicalJson({ n: NaN })).toThrow(TypeError);
		expect(() => canonicalJson([() => 1])).toThrow(TypeError);
	});
});

describe('a fingerprint', () => {
	it('is the same whatever the order of the keys', () => {
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
				expect(fingerprintOf(turned(value))).toBe(fingerprintOf(value));
			})
		);
	});

	it('differs with any value, any key and any order of rows', () => {
		const content = { rows: ['ក', 'ខ'], due: '2026-12-12', n: 1 };
		const others = [
			{ ...content, rows: ['ខ', 'ក'] },
			{ ...content, rows: ['ក'] },
			{ ...content, due: '2026-12-13' },
			{ ...content, n: '1' },
			{ ...content, n: null },
			{ rows: content.rows, due: content.due, m: 1 }
		];
		const known = new Set([content, ...others].map(fingerprintOf));
		expect(known.size).toBe(others.length + 1);
	});
});

describe('a form that confirms', () => {
	const formWith = (seen?: string) => {
		const data = new FormData();
		if (seen !== undefined) data.set('_seen', seen);
		return new FormReader(data);
	};

	it('is read from a form that carries one, and from no other', () => {
		const sent = fingerprintOf({ names: ['ក'] });
		expect(seenOf(formWith(sent))).toBe(sent);
		for (const form of [formWith(), formWith(''), formWith('not a fingerprint')]) {
			expect(seenOf(form)).toBeUndefined();
		}
	});
});
