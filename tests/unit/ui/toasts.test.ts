import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { toasts } from '$lib/ui/toasts.svelte';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
	for (const { id } of toasts.list) toasts.dismiss(id);
	vi.useRealTimers();
});

const texts = () => toasts.list.map(({ text }) => text);

it('keeps a notice while nobody knows what became of its undo, and lets it go then', async () => {
	let known = false;
	const undo = vi.fn(() => Promise.resolve(known));
	toasts.show({ text: 'Removed', undo });
	const [toast] = toasts.list;
	await toasts.undo(toast!);
	for (const text of ['one', 'two', 'three', 'four']) toasts.show({ text });
	toasts.resume(toast!);
	vi.advanceTimersByTime(60_000);
	expect(texts()).toEqual(['Removed']);
	known = true;
	await toasts.undo(toast!);
	expect(undo).toHaveBeenCalledTimes(2);
	expect(texts()).toEqual([]);
});

it('says what went wrong once, however often it does', () => {
	for (const text of ['No network', 'No network']) toasts.show({ text, tone: 'red' });
	expect(texts()).toEqual(['No network']);
});
