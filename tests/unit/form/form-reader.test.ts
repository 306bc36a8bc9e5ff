import { describe, expect, it } from 'vitest';
import { FormReader } from '../../../src/lib/server/form/form-reader';

describe('what was typed', () => {
	const form = () => {
		const data = new FormData();
		for (const [name, value] of [
			['title', 'ប្រជុំ'],
			['password', 'secret'],
			['unknown', 'x'],
			['__proto__', 'y'],
			['long', 'ក'.repeat(100_000)]
		] as const) {
			data.append(name, value);
		}
		data.append('file', new File(['x'], 'a.pdf'));
		return new FormReader(data);
	};

	it('is shown again for the fields that the form has, and for no other', () => {
		const reader = form();
		expect(reader.values()).toEqual({});
		reader.text('title');
		reader.text('password');
		reader.text('missing');
		reader.file('file');
		expect(reader.values()).toEqual({ title: 'ប្រជុំ' });
	});

	it('is shown no longer than a field can be', () => {
		const reader = form();
		reader.text('long');
		expect(reader.values().long).toHaveLength(40_000);
	});
});
