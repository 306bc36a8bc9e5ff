import { afterEach, expect, it } from 'vitest';
import {
	keepPart,
	maxFailures,
	pauseAfter,
	realTime,
	type KeptPart,
	type StartedPart
} from '../../../supabase/embedded/process/kept-part.ts';
import { startProcess } from '../../../supabase/embedded/process/managed-process.ts';

let kept: KeptPart | undefined;
afterEach(() => kept?.stop());

/** A real process that ends at once by itself, or stays. */
async function part(script: 'exit 3' | 'exec sleep 60'): Promise<StartedPart> {
	const process = await startProcess({
		name: 'The part',
		command: '/bin/sh',
		args: ['-c', script],
		env: {},
		logFile: '/dev/null',
		stopPlan: [{ signal: 'SIGTERM', graceMs: 1_000 }]
	});
	return { process, stop: () => process.stop() };
}

/** Time that passes only by waiting, and by `ages`; remembers how long was waited. */
function clock() {
	const pauses: number[] = [];
	let now = 0;
	return {
		pauses,
		ages: (milliseconds: number) => (now += milliseconds),
		now: () => now,
		settledAfter: realTime.settledAfter,
		wait: (milliseconds: number) => {
			pauses.push(milliseconds);
			now += milliseconds;
			return Promise.resolve();
		}
	};
}

it('a part that dies right after each start is started after growing pauses, and at last no more', async () => {
	const time = clock();
	const log: string[] = [];
	let starts = 0;
	const again = () => {
		starts++;
		return part('exit 3');
	};
	kept = keepPart(await part('exit 3'), again, (line) => log.push(line), time);

	const last = await kept.ended;

	expect(last.hasExited()).toBe(true);
	expect(starts).toBe(maxFailures - 1);
	expect(time.pauses).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 16_000]);
	expect(log.at(-1)).toBe(
		`The part does not stay up: ${maxFailures} starts failed, and it is not started again.`
	);
});

it('a part that does not get ready is given up in the same way, and each reason is told', async () => {
	const time = clock();
	const log: string[] = [];
	const again = () => Promise.reject(new Error('the disk is full'));
	kept = keepPart(await part('exit 3'), again, (line) => log.push(line), time);

	await kept.ended;

	expect(time.pauses).toHaveLength(maxFailures - 1);
	expect(log.filter((line) => line.includes('the disk is full'))).toHaveLength(maxFailures - 1);
});

it('a part that has lasted is started again at once, however often it has been', async () => {
	const time = clock();
	let starts = 0;
	const again = async () => {
		starts++;
		const started = await part(starts === 20 ? 'exec sleep 60' : 'exit 3');
		// Each of them lives just long enough, by the clock that its keeper goes by.
		void started.process.exited.then(() => time.ages(realTime.settledAfter));
		return started;
	};
	const first = await part('exit 3');
	time.ages(0);
	void first.process.exited.then(() => time.ages(realTime.settledAfter));
	kept = keepPart(first, again, () => {}, time);

	await expect.poll(() => starts).toBe(20);

	expect(time.pauses).toEqual(Array.from({ length: 20 }, () => pauseAfter(0)));
	expect(kept.process.hasExited()).toBe(false);
});

it('stopping ends the pause before a start, and nothing is started after it', async () => {
	let starts = 0;
	const again = () => {
		starts++;
		return part('exec sleep 60');
	};
	let paused: () => void = () => {};
	const inPause = new Promise<void>((resolve) => (paused = resolve));
	const time = {
		now: () => 0,
		settledAfter: realTime.settledAfter,
		// As real time: until it is aborted.
		wait: (_: number, signal: AbortSignal) =>
			new Promise<void>((_resolve, reject) => {
				signal.addEventListener('abort', () => reject(new Error('aborted')));
				paused();
			})
	};
	kept = keepPart(await part('exit 3'), again, () => {}, time);
	await inPause;

	await kept.stop();
	await kept.ended;

	expect(starts).toBe(0);
});

it('what is being started while it is stopped is stopped too', async () => {
	const made: StartedPart[] = [];
	let letGo: () => void = () => {};
	const held = new Promise<void>((resolve) => (letGo = resolve));
	let begun: () => void = () => {};
	const starting = new Promise<void>((resolve) => (begun = resolve));
	const again = async () => {
		begun();
		await held;
		const started = await part('exec sleep 60');
		made.push(started);
		return started;
	};
	kept = keepPart(await part('exit 3'), again, () => {}, clock());
	await starting;

	const stopped = kept.stop();
	letGo();
	await stopped;
	await kept.ended;

	expect(made.map(({ process }) => process.hasExited())).toEqual([true]);
});
