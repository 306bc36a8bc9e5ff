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
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFileStores } from '../../../src/lib/server/files/open-file-stores';
import { markName } from '../../../src/lib/server/files/store-mark';
import { awayOf, bytes, missing, other } from './stored-files';

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
