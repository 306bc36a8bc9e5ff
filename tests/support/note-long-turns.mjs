import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/**
 * Watches the event loop of a process that tests start with `--import`; no part of the product. Writes a
 * line to `LOOP_WATCH_FILE` whenever the main thread has worked for long without coming back to its timers:
 * when (milliseconds), and for how many milliseconds of its own processor time. What the machine gives to
 * others meanwhile doesn't count, so a busy machine makes no stall.
 */
const file = process.env.LOOP_WATCH_FILE;
const worthNoting = 50;

if (isMainThread && file) {
	const spent = () => {
		const { user, system } = process.threadCpuUsage();
		return (user + system) / 1000;
	};
	let last = spent();
	setInterval(() => {
		const now = spent();
		if (now - last > worthNoting) {
			appendFileSync(file, `${Date.now()} ${Math.round(now - last)}\n`);
		}
		last = now;
	}, 10).unref();
}
