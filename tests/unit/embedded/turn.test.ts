import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeTurn } from '../../../supabase/embedded/process/turn.ts';
import { leaveAsIfKilled } from '../../support/left-by-killed.ts';

let base: string;
let dir: string;
beforeEach(() => {
	base = mkdtempSync(join(tmpdir(), 'sontonea-turn-'));
	dir = join(base, 'below', 'turn');
});
afterEach(() => rmSync(base, { recursive: true }));

it('a turn is one’s own until it is let go', async () => {
	const order: string[] = [];
	const release = await takeTurn(dir);
	const second = takeTurn(dir).then((done) => {
		order.push('second');
		done();
	});
	order.push('first');
	release();
	await second;
	expect(order).toEqual(['first', 'second']);
});

it('a turn that a killed process has left is void', async () => {
	await takeTurn(dir);
	leaveAsIfKilled(dir);
	(await takeTurn(dir))();
});

it('waiting for a turn ends when the start is broken off', async () => {
	const release = await takeTurn(dir);
	await expect(takeTurn(dir, AbortSignal.abort())).rejects.toThrow('broken off');
	release();
});
