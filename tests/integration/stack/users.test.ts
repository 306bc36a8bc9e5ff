import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dataFolder } from '../../../supabase/embedded/data/paths.ts';
import { clusterDirOf } from '../../../supabase/embedded/postgres/cluster.ts';
import { ownerOf } from '../../../supabase/embedded/data/identity.ts';
import { removeData } from '../../../supabase/embedded/postgres/remove-data.ts';
import type { StackOptions } from '../../../supabase/embedded/stack/stack.ts';
import { holdStack } from '../../support/held-stack.ts';
import { smallMigrations } from '../../support/small-migrations.ts';

const isRoot = process.getuid?.() === 0;
/** Somebody without rights: when root runs the tests a user that every system has, else ourselves. */
const daemon = { uid: 1, gid: 1 };
const ordinary = isRoot ? { ...daemon, cwd: '/' } : {};

let base: string;
let dataDir: string;
let migrationsDir: string;

beforeEach(() => {
	base = mkdtempSync(join(tmpdir(), 'sontonea-users-'));
	chmodSync(base, 0o755);
	dataDir = join(base, 'data');
	migrationsDir = smallMigrations();
	chmodSync(migrationsDir, 0o755);
});
afterEach(() => {
	removeData(dataFolder(dataDir));
	rmSync(base, { recursive: true, force: true });
	rmSync(migrationsDir, { recursive: true, force: true });
});

const options = (): StackOptions => ({ dataDir, fast: true, template: false, migrationsDir });

function ownFolder(mode: number): void {
	mkdirSync(dataDir);
	if (isRoot) chownSync(dataDir, daemon.uid, daemon.gid);
	chmodSync(dataDir, mode);
}

describe('a stack of an ordinary user', () => {
	it('runs in a folder of that user', async () => {
		ownFolder(0o700);
		const held = await holdStack(options(), ordinary);
		expect(held.facts.failure).toBeUndefined();
		expect(await held.release()).toBe(0);
	});

	it('says that a read-only folder cannot be written', async () => {
		ownFolder(0o555);
		const held = await holdStack(options(), ordinary);
		expect(held.facts.failure).toMatch(/data folder .*data cannot be written.*SONTONEA_DATA/);
		expect(await held.release()).toBe(1);
	});

	it.runIf(isRoot)('says that Postgres needs a user whom the system knows', async () => {
		mkdirSync(dataDir);
		chownSync(dataDir, 47_110, 47_110);
		const held = await holdStack(options(), { uid: 47_110, gid: 47_110, cwd: '/' });
		expect(held.facts.failure).toMatch(/user number 47110 is not known/);
		await held.release();
	});

	it.runIf(isRoot)('says when the database belongs to somebody else', async () => {
		const rootHeld = await holdStack(options());
		expect(rootHeld.facts.failure).toBeUndefined();
		await rootHeld.release();
		chmodSync(dataDir, 0o777);
		const held = await holdStack(options(), ordinary);
		expect(held.facts.failure).toMatch(/belongs to another user/);
		await held.release();
	});
});

describe.runIf(isRoot)('a stack of root', () => {
	it('hands Postgres to a user without rights', async () => {
		const held = await holdStack(options());
		expect(held.facts.failure).toBeUndefined();
		expect(ownerOf(join(dataDir, 'postgres'))?.uid).toBeGreaterThan(0);
		expect(await held.release()).toBe(0);
	});

	it('runs in a folder that only root can enter', async () => {
		chmodSync(base, 0o700);
		const held = await holdStack(options());
		expect(held.facts.failure).toBeUndefined();
		expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
		expect(clusterDirOf(dataDir)).toMatch(/^\/var\/lib\/sontonea\//);
		expect(await held.release()).toBe(0);
		const again = await holdStack(options());
		expect(again.facts.failure).toBeUndefined();
		expect(await again.release()).toBe(0);
		const place = clusterDirOf(dataDir);
		removeData(dataFolder(dataDir));
		expect(existsSync(place)).toBe(false);
	});

	it('goes on with the database of an ordinary user', async () => {
		ownFolder(0o755);
		const first = await holdStack(options(), ordinary);
		expect(first.facts.failure).toBeUndefined();
		await first.release();
		const second = await holdStack(options());
		expect(second.facts.failure).toBeUndefined();
		await second.release();
		expect(ownerOf(join(dataDir, 'postgres'))?.uid).toBe(daemon.uid);
	});
});
