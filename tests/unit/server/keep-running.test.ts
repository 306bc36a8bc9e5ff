import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { keepRunning, type Round } from '../../../src/lib/server/jobs/keep-running';

const log = pino({ level: 'silent' });

/** Rounds that end when the test says so, and what has been done with them, in order. */
function rounds(failing: (start: number) => boolean = () => false) {
	const done: string[] = [];
	const waiting: ((number: number) => void)[] = [];
	const ends: ((error?: Error) => void)[] = [];
	let starts = 0;
	const start = (): Promise<Round> => {
		const number = ++starts;
		done.push(`start ${number}`);
		for (const tell of waiting.splice(0)) tell(number);
		if (failing(number)) return Promise.reject(new Error('no database'));
		const ended = new Promise<void>((resolve, reject) => {
			ends.push((error) => (error ? reject(error) : resolve()));
		});
		return Promise.resolve({
			ended,
			stop: () => {
				done.push(`stop ${number}`);
				ends.at(-1)!();
				return Promise.resolve();
			},
			cleanUp: () => {
				done.push(`clean ${number}`);
				return Promise.resolve();
			}
		});
	};
	const nextStart = () => new Promise<number>((resolve) => waiting.push(resolve));
	return { start, done, nextStart, end: (error?: Error) => ends.at(-1)!(error) };
}

describe('work that is kept running', () => {
	it('begins anew when it ends by itself or fails, after what the last round left is put right', async () => {
		const { start, done, nextStart, end } = rounds();
		const kept = keepRunning({ start, log });
		await Promise.resolve();
		let next = nextStart();
		end();
		await next;
		next = nextStart();
		await new Promise((resolve) => setImmediate(resolve));
		end(new Error('the connection is gone'));
		await next;
		await new Promise((resolve) => setImmediate(resolve));
		await kept.stop();
		expect(done).toEqual([
			'start 1',
			'clean 1',
			'start 2',
			'clean 2',
			'start 3',
			'stop 3',
			'clean 3'
		]);
	});

	it('is tried again where it cannot be started', async () => {
		const { start, done, nextStart } = rounds((number) => number < 3);
		const kept = keepRunning({ start, log });
		while ((await nextStart()) < 3);
		await new Promise((resolve) => setImmediate(resolve));
		await kept.stop();
		expect(done).toEqual(['start 1', 'start 2', 'start 3', 'stop 3', 'clean 3']);
	});

	it('stops while it waits for another try, and starts nothing after that', async () => {
		const { start, done } = rounds(() => true);
		const kept = keepRunning({ start, log });
		await kept.stop();
		await kept.stop();
		expect(done).toEqual(['start 1']);
	});

	it('stops a round that was just being started', async () => {
		const { start, done } = rounds();
		const kept = keepRunning({ start, log });
		await kept.stop();
		expect(done).toEqual(['start 1', 'stop 1', 'clean 1']);
	});
});
