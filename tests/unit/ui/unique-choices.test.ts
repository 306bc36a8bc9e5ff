import { expect, it } from 'vitest';
import { choiceKey, uniqueChoices } from '../../../src/lib/ui/unique-choices.ts';

it('offers each choice once, and a heading that is called as a choice beside it', () => {
	const choices = [
		{ value: 'a', label: 'Department of Water' },
		{ label: 'a', options: [] },
		{ value: 'b', label: 'Ministry of Health' },
		{ value: 'a', label: 'Department of Water, again' }
	];
	expect(uniqueChoices(choices).map(({ label }) => label)).toEqual([
		'Department of Water',
		'a',
		'Ministry of Health'
	]);
	expect(new Set(choices.map(choiceKey)).size).toBe(3);
});
