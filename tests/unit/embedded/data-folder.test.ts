import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explain, prepareDataFolder } from '../../../supabase/embedded/data/data-folder.ts';
import { lockDataFolder, runningStack } from '../../../supabase/embedded/data/data-lock.ts';
import { dataFolder } from '../../../supabase/embedded/data/paths.ts';
import { removeData } from '../../../supabase/embedded/postgres/remove-data.ts';
import { readOrCreateSecrets } from '../../../supabase/embedded/data/secrets.ts';
import { refuseRewrittenMigrations } from '../../../supabase/embedded/schema/state.ts';
import { leaveAsIfKilled } from '../../support/left-by-killed.ts';

let base: string;
beforeEach(() => {
	base = mkdtempSync(join(tmpdir(), 'sontonea-unit-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

describe('a data folder', () => {
	it('is made where it is missing', () => {
		const folder = dataFolder(join(base, 'a', 'b'));
		prepareDataFolder(folder, join(folder.dir, 'postgres'));
		expect(existsSync(folder.mail)).toBe(true);
	});

	it('that is full is told with what is free and what is needed', () => {
		const folder = dataFolder(join(base, 'full'));
		expect(() => prepareDataFolder(folder, join(folder.dir, 'postgres'), 1e9)).toThrow(
			/is full: \d+ MB are free, 1000000000 MB are needed.*SONTONEA_DATA/
		);
	});

	it('that is a file is told', () => {
		const file = join(base, 'file');
		writeFileSync(file, '');
		expect(() => prepareDataFolder(dataFolder(file), join(file, 'postgres'))).toThrow(/is a file/);
	});

	it.each([
		['EROFS', /cannot be written/],
		['EACCES', /cannot be written/],
		['ENOSPC', /is full/],
		['ENOENT', /cannot be made/]
	])('turns %s into one clear message', (code, message) => {
		const error = explain(Object.assign(new Error('raw'), { code }), '/srv/data');
		expect(String(error)).toMatch(message);
		expect(String(error)).toContain('/srv/data');
	});

	it('keeps its secrets to its owner, and the same ones', () => {
		const folder = dataFolder(base);
		const made = readOrCreateSecrets(folder.secrets);
		expect(statSync(folder.secrets).mode & 0o777).toBe(0o600);
		expect(readOrCreateSecrets(folder.secrets)).toEqual(made);
		expect(made.jwtSecret.length).toBeGreaterThanOrEqual(32);
	});

	it('with damaged secrets is refused, not given new ones', () => {
		const folder = dataFolder(base);
		writeFileSync(folder.secrets, '{"jwtSecret":');
		expect(() => readOrCreateSecrets(folder.secrets)).toThrow(/damaged/);
	});

	it('is emptied of our own things only', () => {
		const folder = dataFolder(base);
		prepareDataFolder(folder, join(base, 'postgres'));
		mkdirSync(join(base, 'postgres'));
		writeFileSync(join(base, 'thesis.odt'), 'years of work');
		removeData(folder, join(base, 'postgres'));
		expect(readdirSync(base)).toEqual(['thesis.odt']);
	});
});

describe('the lock of a data folder', () => {
	it('lets only one have it, and says who and where', () => {
		const folder = dataFolder(base);
		const lock = lockDataFolder(folder);
		lock.note({ appUrl: 'http://localhost:3000' });
		expect(() => lockDataFolder(folder)).toThrow(/already runs.*http:\/\/localhost:3000/);
		lock.release();
		lockDataFolder(folder).release();
	});

	it('of a process that was killed is void', () => {
		const folder = dataFolder(base);
		lockDataFolder(folder);
		leaveAsIfKilled(folder.lock, { pid: 4_194_000, mark: '1' });
		expect(runningStack(folder)).toBeUndefined();
		lockDataFolder(folder).release();
	});

	it('of a process whose number another one has now is void', () => {
		const folder = dataFolder(base);
		lockDataFolder(folder);
		leaveAsIfKilled(folder.lock);
		expect(runningStack(folder)).toBeUndefined();
	});
});

describe('data of other migrations', () => {
	const state = { phase: 'ready', seed: 'none', migrations: { '1_a.sql': 'x' } } as const;

	it('may get further ones', () => {
		refuseRewrittenMigrations(state, { '1_a.sql': 'x', '2_b.sql': 'y' });
	});

	it('is refused when one was rewritten or is gone, by its name', () => {
		expect(() => refuseRewrittenMigrations(state, { '1_a.sql': 'z' })).toThrow(/1_a\.sql.*reset/);
		expect(() => refuseRewrittenMigrations(state, {})).toThrow(/1_a\.sql/);
	});
});
