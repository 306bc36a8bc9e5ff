import { Agent, request } from 'node:http';

/** A request as a program sends it: nothing is mended, escaped or followed. */
export interface RawRequest {
	method?: string;
	/** Path and query, byte for byte. */
	path: string;
	headers?: Record<string, string | string[]>;
	/** In pieces: sent without a length. */
	body?: string | Uint8Array | readonly Uint8Array[];
}

export interface RawAnswer {
	/** 0 where the connection was closed without an answer. */
	status: number;
	headers: Record<string, string | string[] | undefined>;
	text: string;
	ms: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 4 });

/** Sends a request to an app and waits for the whole answer. `origin`: the app's address. */
export function sendRaw(origin: string, { method = 'GET', path, headers, body }: RawRequest) {
	const { hostname, port } = new URL(origin);
	const started = performance.now();
	return new Promise<RawAnswer>((resolve) => {
		const done = (status: number, answered: RawAnswer['headers'], text: string) =>
			resolve({ status, headers: answered, text, ms: performance.now() - started });
		const sent = request({ hostname, port, method, path, agent, timeout: 60_000 });
		for (const [name, value] of Object.entries(headers ?? {})) sent.setHeader(name, value);
		let answered = false;
		sent.on('response', (answer) => {
			answered = true;
			const chunks: Buffer[] = [];
			answer.on('data', (chunk: Buffer) => chunks.push(chunk));
			const finish = () =>
				done(answer.statusCode ?? 0, answer.headers, Buffer.concat(chunks).toString('utf8'));
			answer.on('end', finish).on('error', finish);
		});
		sent.on('timeout', () => sent.destroy(new Error('no answer')));
		// A server may close the door on what is too large before it has come.
		sent.on('error', (problem) => {
			if (!answered) done(0, {}, problem.message);
		});
		if (Array.isArray(body)) {
			for (const piece of body as Uint8Array[]) sent.write(piece);
			sent.end();
		} else {
			if (body !== undefined) sent.setHeader('content-length', Buffer.byteLength(body as string));
			sent.end(body as string | undefined);
		}
	});
}
