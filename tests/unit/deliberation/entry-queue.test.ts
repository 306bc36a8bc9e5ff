import { afterEach, expect, it, vi } from 'vitest';
import { EntryQueue } from '$lib/features/deliberation/entry-queue.svelte';

// The framework's own decoding needs a started app; the answers here are plain JSON.
vi.mock('$app/forms', () => ({ deserialize: (text: string) => JSON.parse(text) as unknown }));
afterEach(() => vi.unstubAllGlobals());

it('keeps what was written when the network is away, and asks for nothing new', async () => {
	vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
	const refresh = vi.fn(() => Promise.resolve());
	const queue = new EntryQueue('?/record', refresh);
	queue.add({ body: 'ផ្លូវខូច' });
	await expect.poll(() => queue.entries[0]?.state).toBe('failed');
	await Promise.resolve();
	expect(queue.unsaved).toBe(true);
	expect(refresh).not.toHaveBeenCalled();
});

it('sends what the network kept back when it returns, with the same id, and then refreshes', async () => {
	const sent: (FormDataEntryValue | null)[] = [];
	let away = true;
	vi.stubGlobal('fetch', (_: string, { body }: { body: FormData }) => {
		sent.push(body.get('_command'));
		if (away) return Promise.reject(new TypeError('Failed to fetch'));
		const answer = { type: 'success', status: 200, data: { ok: true, result: {} } };
		return Promise.resolve(new Response(JSON.stringify(answer), { status: 200 }));
	});
	const refresh = vi.fn(() => Promise.resolve());
	const queue = new EntryQueue('?/record', refresh);
	queue.add({ body: 'ផ្លូវខូច' });
	await expect.poll(() => queue.entries[0]?.state).toBe('failed');
	away = false;
	queue.retryAll();
	await expect.poll(() => queue.entries).toEqual([]);
	expect(refresh).toHaveBeenCalledOnce();
	expect(new Set(sent).size).toBe(1);
	expect(sent).toHaveLength(2);
});

it('counts what is not known to be saved, and holds the line that is half written', async () => {
	vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
	const queue = new EntryQueue('?/record', () => Promise.resolve());
	expect([queue.waiting, queue.unsaved]).toEqual([0, false]);
	queue.draft.body = ' \u200b ';
	expect(queue.unsaved).toBe(false);
	queue.draft.body = 'ផ្លូវ';
	expect([queue.waiting, queue.unsaved]).toEqual([0, true]);
	queue.draft.body = '';
	queue.add({ body: 'ផ្លូវខូច' });
	await expect.poll(() => queue.entries[0]?.state).toBe('failed');
	expect([queue.waiting, queue.unsaved]).toEqual([1, true]);
});
