import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { hold, holderOf, type Held } from '../../../supabase/embedded/process/sole-holder.ts';
import { leaveAsIfKilled } from '../../support/left-by-killed.ts';

/** What others do just when a starter has seen that the holder is gone, and has done nothing yet. */
const meanwhile = vi.hoisted(() => ({ act: () => {} }));
vi.mock(import('../../../supabase/embedded/process/process-table.ts'), async (original) => {
	const real = await original();
	return {
		...real,
		isAlive: (pid) => {
			const alive = real.isAlive(pid);
			const { act } = meanwhile;
			meanwhile.act = () => {};
			act();
			return alive;
		}
	};
});

let base: string;
let dir: string;
beforeEach(() => {
	base = mkdtempSync(join(tmpdir(), 'sontonea-holder-'));
	dir = join(base, 'below', 'held');
});
afterEach(() => {
	meanwhile.act = () => {};
	rmSync(base, { recursive: true });
});

it('of two starters that both find a killed one’s holding, one alone gets it', () => {
	hold(dir);
	leaveAsIfKilled(dir);
	let quicker: Held | undefined;
	meanwhile.act = () => (quicker = hold(dir));

	const slower = hold(dir);

	expect(quicker).toBeDefined();
	expect(slower).toBeUndefined();
	expect(holderOf(dir)).toMatchObject({ pid: process.pid });
});

it('a starter that comes late by several holdings gets none while there is a holder', () => {
	hold(dir);
	leaveAsIfKilled(dir);
	let last: Held | undefined;
	meanwhile.act = () => {
		hold(dir)?.release();
		hold(dir)?.release();
		last = hold(dir);
		last?.note({ appUrl: 'http://localhost:3000' });
	};

	expect(hold(dir)).toBeUndefined();

	expect(last).toBeDefined();
	expect(holderOf(dir)).toMatchObject({ appUrl: 'http://localhost:3000' });
});

it('a starter that comes late gets it when it has been let go meanwhile', () => {
	hold(dir);
	leaveAsIfKilled(dir);
	meanwhile.act = () => {
		hold(dir)?.release();
	};

	expect(hold(dir)).toBeDefined();
	expect(hold(dir)).toBeUndefined();
});

it('what was held is let go by its holder alone, and leaves one empty file', () => {
	const first = hold(dir);
	first?.release();
	const second = hold(dir);
	first?.release();

	expect(second).toBeDefined();
	expect(hold(dir)).toBeUndefined();
	second?.release();
	expect(holderOf(dir)).toBeUndefined();
	expect(readdirSync(dir)).toHaveLength(1);
});

it('letting go of what was removed with its folder is no error', () => {
	const held = hold(dir);
	rmSync(dir, { recursive: true });
	held?.release();
	expect(holderOf(dir)).toBeUndefined();
});
