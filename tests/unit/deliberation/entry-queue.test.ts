import { afterEach, expect, it, vi } from 'vitest';
import { EntryQueue } from '$lib/features/deliberation/entry-queue.svelte';

afterEach(() => vi.unstubAllGlobals());

it('keeps what was written when the network is away, and asks for nothing new', async () => {
	vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
	const refresh = vi.fn(() => Promise.resolve());
	const queue = new EntryQueue('?/record', refresh);
	queue.add({ body: 'ផ្លូវខូច' });
	await vi.waitFor(() => expect(queue.entries[0]?.state).toBe('failed'));
	await Promise.resolve();
	expect(queue.unsaved).toBe(true);
	expect(refresh).not.toHaveBeenCalled();
});
