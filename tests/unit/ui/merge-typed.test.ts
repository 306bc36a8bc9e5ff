import { expect, it } from 'vitest';
import { mergeTyped, withFieldsOf } from '../../../src/lib/ui/merge-typed.ts';

const asRead = new Map([
	['title', 'Roads'],
	['minutes', '25'],
	['presenter', '']
]);

it('keeps what was typed, and takes what somebody else has written elsewhere', () => {
	const typed = new Map(asRead).set('title', 'Roads and bridges');
	const onRecord = new Map(asRead).set('minutes', '45').set('presenter', 'Department');
	expect(mergeTyped(asRead, typed, onRecord)).toEqual({
		values: { title: 'Roads and bridges' },
		conflicts: [],
		others: ['minutes', 'presenter']
	});
});

it('names the fields that both have changed, to different things', () => {
	const typed = new Map(asRead).set('minutes', '30').set('title', 'Bridges');
	const onRecord = new Map(asRead).set('minutes', '45').set('title', 'Bridges');
	expect(mergeTyped(asRead, typed, onRecord)).toEqual({
		values: { minutes: '30', title: 'Bridges' },
		conflicts: ['minutes'],
		others: []
	});
});

it('keeps a field that was emptied, or whose tick was taken off', () => {
	const ticked = new Map(asRead).set('word', 'on');
	const typed = new Map(asRead).set('title', '');
	expect(mergeTyped(ticked, typed, ticked)).toEqual({
		values: { title: '', word: '' },
		conflicts: [],
		others: []
	});
});

it('puts ticks together one by one, where several may be ticked', () => {
	const read = new Map([['inputIds', 'a\nb']]);
	const typed = new Map([['inputIds', 'b\nc']]);
	const onRecord = new Map([['inputIds', 'a\nb\nd']]);
	expect(mergeTyped(read, typed, onRecord, new Set(['inputIds']))).toEqual({
		values: { inputIds: 'b\nd\nc' },
		conflicts: [],
		others: []
	});
});

it('keeps what was typed while the page was made fresh, and takes no record for something typed', () => {
	const before = new Map(asRead).set('title', 'Bridges').set('word', 'on');
	const now = new Map(asRead).set('title', 'Bridges and roads').set('presenter', 'Department');
	expect(withFieldsOf(now, ['title', 'word'], before)).toEqual(
		new Map(asRead).set('title', 'Bridges and roads')
	);
});
