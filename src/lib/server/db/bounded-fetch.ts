/**
 * A fetch that gives up after so many milliseconds, its body included, with a `TimeoutError`: nobody
 * waits without end for a service that has gone without a word.
 */
export function boundedFetch(milliseconds: number): typeof fetch {
	return (input, init) => {
		const inTime = AbortSignal.timeout(milliseconds);
		const signal = init?.signal ? AbortSignal.any([init.signal, inTime]) : inTime;
		return fetch(input, { ...init, signal });
	};
}
