/**
 * Waits longer from try to try: 0.2 s, doubled each time up to `max` (milliseconds), between half and the
 * whole of it by chance, so that many who wait for the same part don't come back at once. `tries`: from 0.
 * Ends early, without an error, when `signal` is aborted.
 */
export function backoff(
	tries: number,
	{ max = 15_000, signal }: { max?: number; signal?: AbortSignal } = {}
): Promise<void> {
	const time = Math.min(200 * 2 ** tries, max) * (0.5 + Math.random() / 2);
	return new Promise((resolve) => {
		if (signal?.aborted) return resolve();
		const done = () => {
			clearTimeout(timer);
			signal?.removeEventListener('abort', done);
			resolve();
		};
		const timer = setTimeout(done, time);
		signal?.addEventListener('abort', done, { once: true });
	});
}
