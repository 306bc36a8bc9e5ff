/** The wish of the person at the terminal, or of the system, that everything ends. */
export interface Lifetime {
	/** Aborted when Ctrl-C is pressed, the terminal is closed or the process is told to end. */
	readonly signal: AbortSignal;
	/** Resolves then, with the signal's name. */
	readonly ended: Promise<NodeJS.Signals>;
	/** Gives the signals back to Node. */
	readonly release: () => void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Watches for the end. Asking again while everything is being stopped changes nothing. */
export function watchLifetime(): Lifetime {
	const controller = new AbortController();
	let resolveEnded: (signal: NodeJS.Signals) => void;
	const ended = new Promise<NodeJS.Signals>((resolve) => (resolveEnded = resolve));
	const listener = (signal: NodeJS.Signals) => {
		controller.abort();
		resolveEnded(signal);
	};
	for (const name of SIGNALS) process.on(name, listener);
	return {
		signal: controller.signal,
		ended,
		release: () => {
			for (const name of SIGNALS) process.off(name, listener);
		}
	};
}
