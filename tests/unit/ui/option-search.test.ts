import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OptionSearch, type ComboboxOption } from '../../../src/lib/ui/option-search.svelte';

const options: ComboboxOption[] = [
	{ value: '1', label: 'មន្ទីរអភិវឌ្ឍន៍ជនបទ', keywords: 'Department of Rural Development' },
	{ value: '2', label: 'UNICEF', detail: 'ដៃគូអភិវឌ្ឍន៍' }
];

describe('OptionSearch', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	it('finds among the given options in either script', () => {
		const found = new OptionSearch();
		found.find('rural', options, undefined);
		expect(found.results.map((option) => option.value)).toEqual(['1']);
		found.find('ដៃគូ', options, undefined);
		expect(found.results.map((option) => option.value)).toEqual(['2']);
	});

	it('asks the server once for what was typed in one go', async () => {
		const asked: string[] = [];
		const found = new OptionSearch();
		const remote = async (query: string) => {
			asked.push(query);
			return options;
		};
		for (const typed of ['u', 'un', 'uni ']) found.find(typed, [], remote);
		expect(found.status).toBe('searching');
		await vi.runAllTimersAsync();
		expect(asked).toEqual(['uni']);
		expect(found.results).toEqual(options);
	});

	it('drops a late answer to an older question', async () => {
		const answers: ((found: ComboboxOption[]) => void)[] = [];
		const remote = () => new Promise<ComboboxOption[]>((resolve) => answers.push(resolve));
		const found = new OptionSearch();
		found.find('first', [], remote);
		await vi.runAllTimersAsync();
		found.find('second', [], remote);
		await vi.runAllTimersAsync();
		answers[1]?.([options[1]!]);
		answers[0]?.([options[0]!]);
		await vi.runAllTimersAsync();
		expect(found.results.map((option) => option.value)).toEqual(['2']);
	});

	it('says when the server does not answer', async () => {
		const found = new OptionSearch();
		found.find('x', [], () => Promise.reject(new Error('offline')));
		await vi.runAllTimersAsync();
		expect(found.status).toBe('failed');
		expect(found.results).toEqual([]);
	});
});
