import { describe, expect, test } from 'vitest';
import { maxRows, wholeResponses } from '../../../src/lib/server/db/whole-responses.ts';

const table = 'http://127.0.0.1/rest/v1/participant?select=id';

/** What is answered to an address where PostgREST says this of its rows. */
function answered(address: string, range: string | null, init?: RequestInit) {
	const asked: string[] = [];
	const given = wholeResponses((input) => {
		asked.push(String(input));
		const headers = new Headers(range === null ? [] : [['content-range', range]]);
		return Promise.resolve(new Response('[]', { headers }));
	})(address, init);
	return given.then(async (answer) => ({
		asked: asked.length,
		status: answer.status,
		said: (await answer.json()) as { code?: string; message?: string }
	}));
}

describe('a list that PostgREST may have cut', () => {
	test.each(['0-999/*', '0-999/4186', '500-1499/*'])('is an error: %s', async (range) => {
		const { status, said } = await answered(table, range);
		expect(status).toBe(500);
		expect(said.code).toBe('cut_answer');
		expect(said.message).toContain('/rest/v1/participant');
	});

	test.each(['0-998/*', '0-999/1000', '*/*', '*/0', null])('is none: %s', async (range) => {
		expect(await answered(table, range)).toEqual({ asked: 1, status: 200, said: [] });
	});

	test('is none where so many were asked for', async () => {
		const page = `${table}&offset=0&limit=${maxRows}`;
		expect((await answered(page, '0-999/4186')).status).toBe(200);
	});

	test('is none where only their number is asked for', async () => {
		const { asked, status } = await answered(table, '0-999/4186', { method: 'HEAD' });
		expect([asked, status]).toEqual([1, 200]);
	});

	test('is not even asked for', async () => {
		const { asked, status, said } = await answered(`${table}&limit=2000`, '0-999/*');
		expect([asked, status, said.code]).toEqual([0, 500, 'cut_answer']);
	});
});
