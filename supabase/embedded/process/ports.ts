import { createServer } from 'node:net';
import type { Log } from './log.ts';
import { systemCode } from './stack-error.ts';

export const LOOPBACK = '127.0.0.1';

/**
 * Whether nobody listens on a port of the loopback address now. `localhost` may mean the IPv6 one
 * as well, so a neighbour who listens only there counts.
 */
async function isPortFree(port: number): Promise<boolean> {
	return (
		(await tryListen(port, LOOPBACK)) !== undefined && (await tryListen(port, '::1')) !== undefined
	);
}

/** A port that nothing listens on now, chosen by the system. */
export async function anyFreePort(): Promise<number> {
	const port = await tryListen(0, LOOPBACK);
	if (port === undefined) throw new Error('The system gave no free port.');
	return port;
}

/**
 * The preferred port, or the next free one above it when it is taken, which is then said.
 * Without a preference the system chooses.
 */
export async function choosePort(
	preferred: number | undefined,
	purpose: string,
	log: Log
): Promise<number> {
	if (preferred === undefined || preferred === 0) return anyFreePort();
	for (let port = preferred; port < Math.min(preferred + 100, 65_536); port++) {
		if (!(await isPortFree(port))) continue;
		if (port !== preferred) log(`Port ${preferred} (${purpose}) is taken, using ${port}.`);
		return port;
	}
	const port = await anyFreePort();
	log(`Port ${preferred} (${purpose}) is taken, using ${port}.`);
	return port;
}

/** Listens and lets go again: the port that was given, or undefined when it cannot be had. */
function tryListen(port: number, host: string): Promise<number | undefined> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', (error) => {
			const code = systemCode(error);
			if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')
				resolve(port); // a machine without IPv6
			else if (code === 'EADDRINUSE' || code === 'EACCES') resolve(undefined);
			else reject(error);
		});
		server.listen({ port, host, exclusive: true }, () => {
			const address = server.address();
			const given = typeof address === 'object' && address ? address.port : undefined;
			server.close(() => resolve(given));
		});
	});
}
