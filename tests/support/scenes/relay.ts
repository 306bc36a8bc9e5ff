import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A point of the conversation, in its order; `kept`: the message is safe, but the answer not yet given. */
export type RelayStep = 'greeting' | 'mail' | 'rcpt' | 'data' | 'kept';

/** A real mail server that keeps what it is given in memory. */
export interface Relay {
	port: number;
	/** Every message that it has kept, with its envelope. */
	kept: { to: string[]; text: string; secure: boolean; user: string | undefined }[];
	close: () => Promise<void>;
}

/** What the relay does otherwise than a good one. */
export interface RelayManners extends Pick<
	SMTPServerOptions,
	'secure' | 'onAuth' | 'disabledCommands' | 'authOptional' | 'hideSTARTTLS'
> {
	/** The port to listen on, for a relay that takes the place of another; any free one without it. */
	port?: number;
	/** Called at each point; a relay whose client has just been killed need not go on. */
	at?: (step: RelayStep) => void | Promise<void>;
	/** What it says to a recipient, with code: nothing where it is welcome. */
	refuse?: (address: string) => { code: number; words: string } | undefined;
	/** Hangs up after it has kept the message, without an answer. */
	closeAfterKept?: boolean;
}

/** Starts a relay on a port of its own. */
export async function startRelay(manners: RelayManners = {}): Promise<Relay> {
	const { port = 0, at = () => {}, refuse, closeAfterKept, ...options } = manners;
	const kept: Relay['kept'] = [];
	const step = (name: RelayStep, done: () => void) => {
		void Promise.resolve(at(name)).then(done);
	};
	const server: SMTPServer = new SMTPServer({
		disableReverseLookup: true,
		closeTimeout: 200,
		...(options.onAuth ? {} : { disabledCommands: ['AUTH', 'STARTTLS'] }),
		...options,
		onConnect: (_session, done) => step('greeting', () => done()),
		onMailFrom: (_address, _session, done) => step('mail', () => done()),
		onRcptTo: (address, _session, done) =>
			step('rcpt', () => {
				const said = refuse?.(address.address);
				if (!said) return done();
				done(Object.assign(new Error(said.words), { responseCode: said.code }));
			}),
		onData: (stream, session, done) => {
			const chunks: Buffer[] = [];
			step('data', () => {
				stream.on('data', (chunk: Buffer) => chunks.push(chunk));
				stream.on('end', () => {
					const { rcptTo } = session.envelope;
					kept.push({
						to: rcptTo.map(({ address }) => address),
						text: Buffer.concat(chunks).toString(),
						secure: session.secure,
						user: session.user as string | undefined
					});
					if (closeAfterKept) return hangUp(server);
					step('kept', () => done());
				});
			});
		}
	});
	server.on('error', () => {}); // a client that dies is what is tested
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
	const address = server.server.address();
	return {
		port: typeof address === 'object' && address ? address.port : 0,
		kept,
		close: () => new Promise((resolve) => server.close(() => resolve()))
	};
}

/** Breaks all open connections, as a relay that goes down does. */
function hangUp(server: SMTPServer) {
	const { connections } = server as unknown as {
		connections: Set<{ _socket: { destroy: () => void } }>;
	};
	for (const { _socket } of connections) _socket.destroy();
}
