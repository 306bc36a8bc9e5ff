import {
	Agent,
	createServer,
	request,
	type IncomingMessage,
	type OutgoingHttpHeaders,
	type ServerResponse
} from 'node:http';
import { LOOPBACK } from '../process/ports.ts';

export interface Gateway {
	readonly url: string;
	readonly port: number;
	readonly stop: () => Promise<void>;
}

const PREFIX = '/rest/v1';
const HOP_BY_HOP = ['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'te', 'trailer'];

/**
 * Answers at Supabase's address layout: `/rest/v1/*` goes to PostgREST when the request carries one
 * of the two API keys, `/health` says that the gateway lives, everything else is 404.
 */
export async function startGateway(options: {
	port: number;
	postgrestPort: number;
	apiKeys: readonly string[];
}): Promise<Gateway> {
	// PostgREST closes a connection that idles for 30 s: let go of it before that.
	const agent = new Agent({ keepAlive: true, maxSockets: 128, timeout: 15_000 });
	const keys = new Set(options.apiKeys);
	const server = createServer((incoming, outgoing) => {
		const url = incoming.url ?? '/';
		if (url === '/health') return answer(outgoing, 200, { status: 'ok' });
		if (url !== PREFIX && !url.startsWith(`${PREFIX}/`) && !url.startsWith(`${PREFIX}?`)) {
			return answer(outgoing, 404, { message: 'no Route matched with those values' });
		}
		const apiKey = incoming.headers['apikey'];
		if (typeof apiKey !== 'string' || !keys.has(apiKey)) {
			const message = apiKey ? 'Invalid API key' : 'No API key found in request';
			return answer(outgoing, 401, { message });
		}
		forward(incoming, outgoing, url.slice(PREFIX.length), options.postgrestPort, agent);
	});
	server.keepAliveTimeout = 65_000;
	await listen(server, options.port);
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : options.port;
	return {
		url: `http://${LOOPBACK}:${port}`,
		port,
		stop: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
				agent.destroy();
			})
	};
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen({ port, host: LOOPBACK }, () => {
			server.off('error', reject);
			resolve();
		});
	});
}

function forward(
	incoming: IncomingMessage,
	outgoing: ServerResponse,
	path: string,
	port: number,
	agent: Agent
): void {
	const upstream = request(
		{
			host: LOOPBACK,
			port,
			agent,
			method: incoming.method,
			path: path.startsWith('/') ? path : `/${path}`,
			headers: forwardedHeaders(incoming)
		},
		(response) => {
			outgoing.writeHead(response.statusCode ?? 502, withoutHopByHop(response.headers));
			response.pipe(outgoing);
			response.once('error', () => outgoing.destroy());
		}
	);
	upstream.once('error', () => {
		const bodyless = incoming.method === 'GET' || incoming.method === 'HEAD';
		// A kept-alive connection may have been closed just as it was taken: reading again is safe.
		if (upstream.reusedSocket && bodyless && !outgoing.headersSent && !outgoing.destroyed) {
			return forward(incoming, outgoing, path, port, agent);
		}
		if (outgoing.headersSent) outgoing.destroy();
		else answer(outgoing, 502, { message: 'An invalid response was received from the upstream' });
	});
	outgoing.once('close', () => {
		if (!outgoing.writableFinished) upstream.destroy();
	});
	incoming.pipe(upstream);
}

/** Without an Authorization header the API key is the token, as in Supabase. */
function forwardedHeaders(incoming: IncomingMessage): OutgoingHttpHeaders {
	const headers = withoutHopByHop(incoming.headers);
	headers['authorization'] ??= `Bearer ${incoming.headers['apikey']}`;
	delete headers['apikey'];
	delete headers['host'];
	// Node must know whether a body follows: a length is kept, a chunked body is chunked again.
	if (incoming.headers['transfer-encoding']) headers['transfer-encoding'] = 'chunked';
	return headers;
}

function withoutHopByHop(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
	const kept = { ...headers };
	for (const name of HOP_BY_HOP) delete kept[name];
	return kept;
}

function answer(outgoing: ServerResponse, status: number, body: object): void {
	const text = JSON.stringify(body);
	outgoing.writeHead(status, {
		'content-type': 'application/json; charset=utf-8',
		'content-length': Buffer.byteLength(text)
	});
	outgoing.end(text);
}
