import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mayBeStale, sentOf } from '$lib/ui/sent';

describe('what became of something that was sent', () => {
	it('is its result', () => {
		const data = { form: 'move', ok: true, result: { rev: 4 }, within: 'page' };
		expect(sentOf({ type: 'success', status: 200, data })).toEqual({
			kind: 'done',
			result: { rev: 4 },
			within: 'page'
		});
		expect(sentOf({ type: 'success', status: 204 })).toEqual({ kind: 'done', result: {} });
	});

	it('is a refusal, with all its words in one', () => {
		const data = { ok: false, message: 'Not saved.', fields: { title: 'Required.' } };
		expect(sentOf({ type: 'failure', status: 400, data })).toEqual({
			kind: 'refused',
			status: 400,
			message: 'Not saved. Required.',
			reply: data
		});
	});

	it('is another page, but not the one to sign in at', () => {
		expect(sentOf({ type: 'redirect', status: 303, location: '/reports' })).toEqual({
			kind: 'led'
		});
		const ended = sentOf({ type: 'redirect', status: 303, location: '/sign-in?next=%2Freports' });
		expect(ended.kind).toBe('signed_out');
	});

	it('is unknown where the server failed', () => {
		const sent = sentOf({ type: 'error', status: 500, error: { message: 'no' } });
		expect(sent.kind).toBe('unanswered');
	});
});

describe('a page that may be old', () => {
	const refused = (status: number, fields: Record<string, string> = {}, confirms = false) =>
		mayBeStale(
			sentOf({ type: 'failure', status, data: { ok: false, message: 'no', fields } }),
			confirms
		);

	it('is one on which something was refused for what is on record', () => {
		expect(refused(409)).toBe(true);
		expect(refused(404)).toBe(true);
	});

	it('is one on which something that was read is confirmed, whatever was wrong', () => {
		expect(refused(400, { approvedOn: 'In the future.' }, true)).toBe(true);
		expect(refused(503, {}, true)).toBe(false);
	});

	it('is none where a field was wrong, or too much was sent', () => {
		expect(refused(400, { title: 'Required.' })).toBe(false);
		expect(refused(429)).toBe(false);
		expect(refused(503)).toBe(false);
	});
});

it('asks anew for what pages hang on, by the same key', () => {
	const key = /'app:page'/;
	expect(readFileSync('src/lib/ui/sending.svelte.ts', 'utf8')).toMatch(key);
	expect(readFileSync('src/lib/server/request/context-of.ts', 'utf8')).toMatch(key);
});
