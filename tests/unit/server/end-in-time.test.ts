import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { endInTime, EndOverdueError } from '../../../src/lib/server/jobs/end-in-time.ts';

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
	vi.useRealTimers();
});

/** Something whose end is told to begin, and comes, when the test says so. */
function something() {
	let end!: () => void;
	let fail!: (error: Error) => void;
	let begin!: () => void;
	const ended = new Promise<void>((resolve, reject) => {
		end = resolve;
		fail = reject;
	});
	const begun = new Promise<void>((resolve) => (begin = resolve));
	let how = 'going on';
	endInTime(ended, begun, 1000).then(
		() => (how = 'ended'),
		(error: unknown) => (how = error instanceof EndOverdueError ? 'overdue' : String(error))
	);
	const after = async (milliseconds: number) => {
		await vi.advanceTimersByTimeAsync(milliseconds);
		return how;
	};
	return { end, fail, begin, after };
}

it('waits without end for what has not begun to end', async () => {
	const one = something();
	expect(await one.after(1_000_000)).toBe('going on');
	one.end();
	expect(await one.after(0)).toBe('ended');
});

it('gives up what has begun to end and never does', async () => {
	const one = something();
	one.begin();
	expect(await one.after(999)).toBe('going on');
	expect(await one.after(1)).toBe('overdue');
});

it('ends as it ends, in time, and leaves no timer behind', async () => {
	const one = something();
	one.begin();
	await one.after(10);
	one.fail(new Error('no database'));
	expect(await one.after(0)).toBe('Error: no database');
	const other = something();
	other.end();
	other.begin();
	expect(await other.after(0)).toBe('ended');
	expect(vi.getTimerCount()).toBe(0);
});
