import { describe, expect, it } from 'vitest';
import { FormReader } from '../../../src/lib/domain/entry/form-reader';

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

	it('shows a box that was unticked as unticked, and of several those that were ticked', () => {
		const data = new FormData();
		data.append('plans', 'budget');
		data.append('plans', 'investment');
		data.append('word', 'true');
		const reader = new FormReader(data);
		expect([reader.ticked('word'), reader.ticked('all')]).toEqual([true, false]);
		expect([reader.all('plans'), reader.all('none')]).toEqual([['budget', 'investment'], []]);
		expect(reader.values()).toEqual({
			word: 'true',
			all: 'false',
			plans: 'budget\ninvestment',
			none: ''
		});
	});

	it('has a file also where nothing is in it, and none where none was chosen', () => {
		const data = new FormData();
		data.append('empty', new File([], 'a.pdf'));
		data.append('none', new File([], ''));
		const reader = new FormReader(data);
		expect(reader.file('empty')?.size).toBe(0);
		expect(reader.file('none')).toBeNull();
	});

	it('is what somebody typed, not what the page itself put into the form', () => {
		const data = new FormData();
		for (const name of ['_marks', '_seen', '_command', 'note']) data.append(name, 'x');
		const reader = new FormReader(data);
		for (const name of ['_marks', '_seen', '_command', 'note']) reader.text(name);
		expect(reader.values()).toEqual({ note: 'x' });
	});

	it('is shown no longer than a field can be', () => {
		const reader = form();
		reader.text('long');
		expect(reader.values().long).toHaveLength(40_000);
	});
});
