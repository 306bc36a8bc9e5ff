import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openFileStores } from '../../../src/lib/server/files/open-file-stores';
import { markName } from '../../../src/lib/server/files/store-mark';
import { awayOf, bytes, missing } from './stored-files';

describe('files in a bucket', () => {
	let server: Server | undefined;
	afterEach(() => {
		server?.closeAllConnections();
		server?.close();
	});

	type Answer = [status: number, body: unknown];

	/** Stores on a Storage that answers so, everything alike or each path in its own way; notes what it was asked. */
	async function storage(answerTo: Answer | ((asked: string) => Answer), onRecord = true) {
		const asked: string[] = [];
		server = createServer((request, answer) => {
			let sent = '';
			request.setEncoding('latin1').on('data', (piece: string) => (sent += piece));
			request.on('end', () => {
				const line = `${request.method} ${request.url} ${sent}`;
				asked.push(line);
				const [status, body] = typeof answerTo === 'function' ? answerTo(line) : answerTo;
				answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
			});
		});
		await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
		const { port } = server.address() as AddressInfo;
		const settings = {
			SUPABASE_URL: `http://127.0.0.1:${port}`,
			SUPABASE_SERVICE_ROLE_KEY: 'key'
		};
		return { asked, ...openFileStores(settings, () => Promise.resolve(onRecord)) };
	}

	it.each([500, 502, 503, 504, 429])('are away while Storage answers %i', async (status) => {
		const { files, previewed } = await storage([status, { message: 'not now' }]);
		expect(await awayOf(files.put(bytes, 'text/plain'))).toBe(true);
		expect(await awayOf(files.get(missing))).toBe(true);
		expect(await awayOf(previewed.sweep(new Date()))).toBe(true);
	});

	it('are away while nobody answers', async () => {
		const { files, previewed } = await storage([200, {}]);
		server!.closeAllConnections();
		await new Promise((resolve) => server!.close(resolve));
		expect(await awayOf(files.put(bytes, 'text/plain'))).toBe(true);
		expect(await awayOf(files.get(missing))).toBe(true);
		expect(await awayOf(previewed.sweep(new Date()))).toBe(true);
	});

	const notFound: Answer[] = [
		[404, { statusCode: '404', message: 'not found' }],
		[400, { statusCode: '404', error: 'not_found', message: 'Object not found' }]
	];

	it.each(notFound)(
		'are missing where Storage says so by %i of a bucket with the mark',
		async (...answer) => {
			const { files } = await storage((asked) =>
				asked.includes(markName) ? [200, 'mark'] : answer
			);
			expect(await files.get(missing)).toBeNull();
		}
	);

	it.each(notFound)(
		'are away where Storage says by %i that there is no bucket',
		async (...answer) => {
			for (const onRecord of [true, false]) {
				const { files } = await storage(answer, onRecord);
				expect(await awayOf(files.get(missing)), String(onRecord)).toBe(true);
				expect(await awayOf(files.put(bytes, 'text/plain')), String(onRecord)).toBe(true);
				server!.closeAllConnections();
				server!.close();
			}
		}
	);

	it('are away in a bucket that was made anew while files are on record, and begin where none is', async () => {
		const empty = (asked: string): Answer =>
			asked.startsWith('GET') ? notFound[0]! : [200, { Key: 'x', Id: 'x' }];
		const again = await storage(empty, true);
		expect(await awayOf(again.files.get(missing))).toBe(true);
		expect(await awayOf(again.files.put(bytes, 'text/plain'))).toBe(true);
		expect(again.asked.filter((one) => one.startsWith('POST'))).toEqual([]);
		server!.closeAllConnections();
		server!.close();
		const fresh = await storage(empty, false);
		await fresh.files.put(bytes, 'text/plain');
		const [mark, file] = fresh.asked.filter((one) => one.startsWith('POST'));
		expect(mark).toContain(`/object/files/${markName}`);
		expect(file).toMatch(/\/object\/files\/[\da-f]{2}\/[\da-f]{64}/);
	});

	it('are refused, not away, where the key is wrong', async () => {
		const { files } = await storage([403, { statusCode: '403', message: 'invalid signature' }]);
		await expect(files.put(bytes, 'text/plain')).rejects.toThrow('invalid signature');
		expect(await awayOf(files.put(bytes, 'text/plain'))).toBe(false);
	});

	it('that were previewed are removed from their own folder alone, the old ones', async () => {
		const { asked, previewed } = await storage([
			200,
			[
				{ name: 'a'.repeat(64), updated_at: '2026-01-01T00:00:00Z' },
				{ name: 'b'.repeat(64), updated_at: '2026-01-03T00:00:00Z' },
				{ name: '.folder', updated_at: null }
			]
		]);
		await previewed.sweep(new Date('2026-01-02'));
		expect(asked[0]).toMatch(/^POST \/storage\/v1\/object\/list\/files .*"prefix":"previewed"/);
		expect(asked.slice(1)).toEqual([
			`DELETE /storage/v1/object/files {"prefixes":["previewed/${'a'.repeat(64)}"]}`
		]);
	});

	it('that nothing refers to are moved aside, and removed from there', async () => {
		const [used, unused] = ['a'.repeat(64), 'b'.repeat(64)];
		const { asked, files } = await storage([
			200,
			[
				{ name: used, updated_at: '2026-01-01T00:00:00Z' },
				{ name: unused, updated_at: '2026-01-01T00:00:00Z' },
				{ name: 'c'.repeat(64), updated_at: '2026-01-03T00:00:00Z' },
				{ name: '.folder', updated_at: null }
			]
		]);
		const recorded = new Set([`aa/${used}`]);
		await files.sweep(new Date('2026-01-02'), (keys) =>
			Promise.resolve(new Set(keys.filter((key) => recorded.has(key))))
		);
		const done = asked.filter((one) => !/\/object\/list\//.test(one));
		expect(asked.filter((one) => /\/object\/list\//.test(one))).toHaveLength(1 + 256);
		// What is on record and has its place is left there; this Storage says of every key that it has it.
		expect(done[0]).toMatch(new RegExp(`^GET /storage/v1/object/files/aa/${used}`));
		expect(done[1]).toBe(`DELETE /storage/v1/object/files {"prefixes":["unused/${unused}"]}`);
		const moved = done.slice(2).map((one) => /"sourceKey":"([^"]+)"/.exec(one)?.[1]);
		expect(new Set(moved)).toEqual(new Set([`bb/${unused}`]));
	});
});
