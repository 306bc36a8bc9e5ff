import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { stallsSince, watchedLoop } from '../../support/loop-watch.ts';

const folder = mkdtempSync(join(tmpdir(), 'loop-watch-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What is noted of a process that does this and lives on until the watch has come round. */
function stallsOf(name: string, program: string): number[] {
	const file = join(folder, name);
	const started = Date.now();
	const lasting = `${program}; let turns = 0; const t = setInterval(() => ++turns > 10 && clearInterval(t), 20)`;
	const env = { ...process.env, ...watchedLoop(file) };
	const node = join(import.meta.dirname, '../../../node_modules/node/bin/node');
	expect(spawnSync(node, ['-e', lasting], { env, timeout: 30_000 }).status).toBe(0);
	return stallsSince(file, started).map(({ ms }) => ms);
}

describe('the watch over the event loop', () => {
	it('notes work that answers nobody, by its own time on the processor', () => {
		const busy = `setTimeout(() => { const of = () => { const { user, system } = process.cpuUsage(); return user + system; };
			const end = of() + 300_000; while (of() < end); }, 100)`;
		expect(Math.max(...stallsOf('busy', busy))).toBeGreaterThan(250);
	});

	it('notes no waiting, however long it is', () => {
		const waits = `setTimeout(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400), 100)`;
		expect(stallsOf('waits', waits).filter((ms) => ms > 200)).toEqual([]);
	});
});
