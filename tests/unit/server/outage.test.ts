import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { awaitDatabase } from '../../../src/lib/server/db/await-database';
import { boundedFetch } from '../../../src/lib/server/db/bounded-fetch';
import { createDbClients } from '../../../src/lib/server/db/client';
import { isOutage } from '../../../src/lib/server/db/outage';
import { openPool } from '../../../src/lib/server/db/pool';
import { QueryError, rowsOf } from '../../../src/lib/server/db/read';

let server: Server | undefined;
afterEach(async () => {
	server?.closeAllConnections();
	await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
	server = undefined;
});

/** A server that answers as told, or never. */
async function serve(status?: number, body = ''): Promise<string> {
	server = createServer((_, answer) => {
		if (status === undefined) return;
		answer.writeHead(status, { 'content-type': 'application/json' }).end(body);
	});
	await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const clientFor = (url: string) =>
	createDbClients({ url, anonKey: 'key', jwtSecret: 'x'.repeat(32) }).anonymous();

/** What a query ends with, through the real client. */
async function failureOf(url: string): Promise<unknown> {
	const answer = await clientFor(url).from('area').select('code');
	try {
		rowsOf(answer);
	} catch (error) {
		return error;
	}
	return null;
}

const withCode = (code: string, message = 'x') => Object.assign(new Error(message), { code });

describe('an outage', () => {
	it.each(['57P01', '57P02', '57P03', '08006', '53300', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT'])(
		'is what the database or the system says by %s, however deep',
		(code) => {
			expect(isOutage(withCode(code))).toBe(true);
			expect(isOutage(new Error('query failed', { cause: withCode(code) }))).toBe(true);
			expect(isOutage(new AggregateError([withCode(code)]))).toBe(true);
		}
	);

	it.each([
		'Connection terminated unexpectedly',
		'timeout exceeded when trying to connect',
		'Query read timeout'
	])('is what the database’s client says without a code: %s', (message) => {
		expect(isOutage(new Error(message))).toBe(true);
	});

	it.each([
		[502, '{"message":"An invalid response was received from the upstream"}'],
		[503, '{"code":"PGRST001","message":"Database client error"}'],
		[504, '{"code":"PGRST003","message":"Timed out acquiring connection"}'],
		[502, '<html>Bad gateway</html>'],
		// The connection broke, and the database could not say why.
		[400, '{"code":"","message":"","details":null,"hint":null}']
	])('is an answer of %i before the database: %s', async (status, body) => {
		expect(isOutage(await failureOf(await serve(status, body)))).toBe(true);
	});

	it('is a service that nobody runs', async () => {
		const url = await serve(200);
		server!.close();
		expect(isOutage(await failureOf(url))).toBe(true);
	});

	it('is none where the question was wrong', async () => {
		expect(isOutage(withCode('23505'))).toBe(false);
		expect(isOutage(withCode('42P01'))).toBe(false);
		expect(isOutage(new TypeError('x is not a function'))).toBe(false);
		expect(isOutage('a text')).toBe(false);
		// Errors of our own: a message to the database that is wrong, a read that would write, a wrong option.
		expect(isOutage(withCode('08P01'))).toBe(false);
		expect(isOutage(withCode('25006'))).toBe(false);
		expect(isOutage(withCode('UND_ERR_INVALID_ARG'))).toBe(false);
		expect(isOutage(Object.assign(new Error('x'), { status: 503 }))).toBe(false);
		expect(isOutage(new Error('the words "fetch failed" in a text'))).toBe(false);
		expect(isOutage(new Error('no column TimeoutError: in the table'))).toBe(false);
		expect(isOutage(Object.assign(new Error('a check'), { code: '', status: 400 }))).toBe(false);
		const wrong = '{"code":"42703","message":"column does not exist"}';
		const failure = await failureOf(await serve(400, wrong));
		expect(failure).toBeInstanceOf(QueryError);
		expect(isOutage(failure)).toBe(false);
	});
});

describe('nobody waits without end', () => {
	it('for a service that gives no answer', async () => {
		const url = await serve();
		const failure: unknown = await boundedFetch(100)(url).catch((error: unknown) => error);
		expect(isOutage(failure)).toBe(true);
	});

	it('for a database that is not there at the start: it is said', async () => {
		const pool = openPool('postgres://nobody@127.0.0.1:1/none');
		const problem = await awaitDatabase(pool, pino({ level: 'silent' }), 300);
		expect(problem).toMatch(/DATABASE_URL has not answered for 0 s: .*ECONNREFUSED/);
		await pool.end();
	});

	it('for a connection that is taken and never spoken on', async () => {
		const url = await serve();
		const { port } = new URL(url);
		const pool = openPool(`postgres://nobody@127.0.0.1:${port}/none`);
		pool.options.connectionTimeoutMillis = 200;
		const failure: unknown = await pool.query('select 1').catch((error: unknown) => error);
		expect(isOutage(failure)).toBe(true);
		await pool.end();
	});
});
