import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { undoBy } from '$lib/features/form/undo-by';
import { toasts } from '$lib/ui/toasts.svelte';

const page = vi.hoisted(() => ({ invalidate: vi.fn(), invalidateAll: vi.fn() }));
vi.mock('$app/forms', () => ({ deserialize: (text: string) => JSON.parse(text) as unknown }));
vi.mock('$app/navigation', () => page);

afterEach(() => {
	for (const { id } of toasts.list) toasts.dismiss(id);
	vi.unstubAllGlobals();
	vi.clearAllMocks();
});

beforeEach(() => {
	vi.stubGlobal('document', { baseURI: 'http://localhost/meetings/1/session', cookie: '' });
});

const away = () => Promise.reject(new TypeError('Failed to fetch'));
const answer =
	(data: object, type = 'success', status = 200) =>
	() =>
		Promise.resolve(new Response(JSON.stringify({ type, status, data }), { status: 200 }));

/** Answers each post in turn; gives the ids under which they were sent. */
function answering(...answers: (() => Promise<Response>)[]): string[] {
	const ids: string[] = [];
	vi.stubGlobal('fetch', (_: string, { body }: { body: FormData }) => {
		ids.push(String(body.get('_command')));
		return answers.shift()!();
	});
	return ids;
}

it('is sent again under its id while nobody knows what became of it', async () => {
	const done = vi.fn();
	const ids = answering(away, answer({ ok: true, result: { id: 'a' }, within: 'page' }));
	const undo = undoBy<'contact.restore'>('?/restore', { id: 'a' }, done);
	expect(await undo()).toBe(false);
	expect(toasts.list).toMatchObject([{ tone: 'red' }]);
	expect(page.invalidateAll).not.toHaveBeenCalled();
	expect(await undo()).toBe(true);
	// What was said of the network is past.
	expect(toasts.list).toEqual([]);
	expect(ids).toHaveLength(2);
	expect(new Set(ids).size).toBe(1);
	expect(page.invalidate).toHaveBeenCalledWith('app:page');
	expect(done).toHaveBeenCalledExactlyOnceWith({ id: 'a' });
});

it('is never on its way twice', async () => {
	const ids = answering(answer({ ok: true, result: {} }));
	const undo = undoBy('?/restore', {});
	expect(await Promise.all([undo(), undo()])).toEqual([true, false]);
	expect(ids).toHaveLength(1);
});

it('says why it was refused, and shows the page as it is', async () => {
	answering(answer({ ok: false, message: 'No longer there.' }, 'failure', 404));
	expect(await undoBy('?/restore', {})()).toBe(true);
	expect(toasts.list).toMatchObject([{ text: 'No longer there.', tone: 'red' }]);
	expect(page.invalidateAll).toHaveBeenCalledOnce();
});

it('goes to the page where it was offered, wherever one has gone since', async () => {
	const asked: string[] = [];
	vi.stubGlobal('fetch', (address: string) => {
		asked.push(address);
		return answer({ ok: true, result: {} })();
	});
	const undo = undoBy('?/restore', {});
	vi.stubGlobal('document', {
		baseURI: 'http://localhost/meetings/1/session/check-in',
		cookie: ''
	});
	await undo();
	expect(asked).toEqual(['http://localhost/meetings/1/session?/restore']);
});
