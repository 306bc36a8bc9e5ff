import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	renameSync,
	rmSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isOutage } from '../../../src/lib/server/db/outage';
import { openFileStores } from '../../../src/lib/server/files/file-store';
import { markName } from '../../../src/lib/server/files/store-mark';

const bytes = Buffer.from('ឯកសារ');
const other = Buffer.from('other');
const missing = `ab/${'ab'.repeat(32)}`;

/** What something ends with, and whether that says that the store is away. */
const awayOf = (what: Promise<unknown>) => what.then(() => false, isOutage);

describe('files in a folder', () => {
	let base: string;
	let root: string;
	beforeEach(() => {
		base = mkdtempSync(join(tmpdir(), 'sontonea-files-'));
		root = join(base, 'files');
	});
	afterEach(() => rmSync(base, { recursive: true }));
	let onRecord: boolean;
	beforeEach(() => {
		onRecord = false;
	});
	const open = () =>
		openFileStores({ FILES_DIR: root, SUPABASE_URL: 'http://localhost' }, () =>
			Promise.resolve(onRecord)
		);

	it('are found by their content, and by nothing that leads elsewhere', async () => {
		const { files } = open();
		const { key } = await files.put(bytes, 'text/plain');
		expect(await files.put(bytes, 'text/plain')).toMatchObject({ key });
		expect(await files.get(key)).toEqual(bytes);
		expect(await files.get(missing)).toBeNull();
		writeFileSync(join(base, 'secret'), 'secret');
		for (const wrong of ['../secret', `../${key}`, '', 'previewed']) {
			expect(await files.get(wrong), wrong).toBeNull();
		}
		expect(readdirSync(join(root, 'arriving'))).toEqual([]);
	});

	it('are away, not lost, where they are on record and another place stands where they were', async () => {
		onRecord = true;
		for (const place of ['none', 'an empty folder']) {
			if (place === 'an empty folder') mkdirSync(root);
			// Opened as by a process that starts only now.
			const { files, previewed } = open();
			expect(await awayOf(files.get(missing)), place).toBe(true);
			expect(await awayOf(files.put(bytes, 'text/plain')), place).toBe(true);
			expect(await awayOf(previewed.put(bytes, 'text/plain')), place).toBe(true);
			expect(await awayOf(previewed.sweep(new Date())), place).toBe(true);
		}
		expect(readdirSync(root)).toEqual([]);
	});

	it('begin where none is on record, and are known by their mark from then on', async () => {
		const { key } = await open().files.put(bytes, 'text/plain');
		expect(existsSync(join(root, markName))).toBe(true);
		onRecord = true;
		expect(await open().files.get(key)).toEqual(bytes);
		expect(await open().files.get(missing)).toBeNull();
	});

	it.each(['gone', 'a file', 'an empty folder'])(
		'are away while the folder is %s, which is not the same as missing',
		async (how) => {
			const { files, previewed } = open();
			const { key } = await files.put(bytes, 'text/plain');
			onRecord = true;
			renameSync(root, `${root}.away`);
			if (how === 'a file') writeFileSync(root, '');
			if (how === 'an empty folder') mkdirSync(root);

			expect(await awayOf(files.put(other, 'text/plain'))).toBe(true);
			expect(await awayOf(files.get(key))).toBe(true);
			expect(await awayOf(previewed.sweep(new Date()))).toBe(true);
			expect(existsSync(root)).toBe(how !== 'gone');
			if (how === 'an empty folder') expect(readdirSync(root)).toEqual([]);

			rmSync(root, { force: true, recursive: true });
			renameSync(`${root}.away`, root);
			expect(await files.get(key)).toEqual(bytes);
			await files.put(other, 'text/plain');
		}
	);

	it('leave nothing behind when one cannot be written', async () => {
		const { files } = open();
		const { key } = await files.put(bytes, 'text/plain');
		rmSync(join(root, key));
		rmSync(join(root, key.slice(0, 2)), { recursive: true });
		writeFileSync(join(root, key.slice(0, 2)), 'no folder');
		expect(await awayOf(files.put(bytes, 'text/plain'))).toBe(true);
		expect(readdirSync(join(root, 'arriving'))).toEqual([]);
	});

	it('that were previewed are swept by their age, with what a killed process has left, and no others', async () => {
		const { files, previewed } = open();
		expect(await previewed.sweep(new Date())).toBe(0);
		const recorded = await files.put(bytes, 'text/plain');
		const old = await previewed.put(bytes, 'text/plain');
		const young = await previewed.put(other, 'text/plain');
		const past = new Date('2026-01-01');
		writeFileSync(join(root, 'arriving', 'half'), 'ha');
		for (const path of [`previewed/${old.sha256}`, recorded.key, 'arriving/half']) {
			utimesSync(join(root, path), past, past);
		}

		expect(await previewed.sweep(new Date('2026-01-02'))).toBe(2);

		expect(await previewed.get(old.key)).toBeNull();
		expect(await previewed.get(young.key)).toEqual(other);
		expect(await files.get(recorded.key)).toEqual(bytes);
		expect(readdirSync(join(root, 'arriving'))).toEqual([]);
	});
});

describe('files of a folder that nothing on record refers to', () => {
	let root: string;
	beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'sontonea-unused-'))));
	afterEach(() => rmSync(root, { recursive: true }));
	const past = new Date('2026-01-01');
	const before = new Date('2026-01-02');
	const none = () => Promise.resolve(new Set<string>());

	/** A store with an old file of these bytes. */
	async function old() {
		const { files } = openFileStores({ FILES_DIR: root, SUPABASE_URL: 'http://localhost' }, () =>
			Promise.resolve(false)
		);
		const { key } = await files.put(bytes, 'text/plain');
		utimesSync(join(root, key), past, past);
		return { files, key };
	}

	it('are set aside by one sweep, still given out, and removed by the next', async () => {
		const { files, key } = await old();
		const young = await files.put(other, 'text/plain');
		expect(await files.sweep(before, none)).toBe(0);
		expect(existsSync(join(root, key))).toBe(false);
		expect(await files.get(key)).toEqual(bytes);
		expect(await files.sweep(before, none)).toBe(1);
		expect(await files.get(key)).toBeNull();
		expect(await files.get(young.key)).toEqual(other);
	});

	it('are told from those on record, which stay where they are', async () => {
		const { files, key } = await old();
		const asked: string[] = [];
		for (const _sweep of [1, 2]) {
			await files.sweep(before, (keys) => {
				asked.push(...keys);
				return Promise.resolve(new Set(keys));
			});
			expect(existsSync(join(root, key))).toBe(true);
		}
		expect(asked).toEqual([key, key]);
	});

	it('come back when they are recorded after all', async () => {
		const { files, key } = await old();
		await files.sweep(before, none);
		await files.sweep(before, (keys) => Promise.resolve(new Set(keys)));
		expect(existsSync(join(root, key))).toBe(true);
		expect(await files.get(key)).toEqual(bytes);
	});

	it('stay where one was put again between the look and the move', async () => {
		const { files, key } = await old();
		await files.sweep(before, async () => {
			await files.put(bytes, 'text/plain');
			return new Set();
		});
		// Its command has not come yet when the next sweep looks; its age keeps it.
		expect(await files.sweep(before, none)).toBe(0);
		expect(await files.get(key)).toEqual(bytes);
	});
});

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
