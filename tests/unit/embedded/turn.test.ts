import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeTurn } from '../../../supabase/embedded/turn.ts';

let dir: string;
let file: string;
beforeEach(() => {
	dir = mkdtempSync(join(tmpdir(), 'sontonea-turn-'));
	file = join(dir, 'below', 'turn');
});
afterEach(() => rmSync(dir, { recursive: true }));

it('a turn is one’s own until it is let go', async () => {
	const order: string[] = [];
	const release = await takeTurn(file);
	const second = takeTurn(file).then((done) => {
		order.push('second');
		done();
	});
	order.push('first');
	release();
	await second;
	expect(order).toEqual(['first', 'second']);
	expect(existsSync(file)).toBe(false);
});

it('a turn that a killed process has left is void', async () => {
	const release = await takeTurn(file);
	writeFileSync(file, JSON.stringify({ pid: process.pid, mark: 'of an earlier process' }));
	(await takeTurn(file))();
	release();
});

it('waiting for a turn ends when the start is broken off', async () => {
	const release = await takeTurn(file);
	const broken = AbortSignal.abort();
	await expect(takeTurn(file, broken)).rejects.toThrow('broken off');
	release();
});
