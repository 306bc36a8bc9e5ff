import { mkdirSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { LOOPBACK } from '../process/ports.ts';

export interface MailServer {
	readonly port: number;
	readonly url: string;
	readonly stop: () => Promise<void>;
}

export interface MailServerOptions {
	port: number;
	/** Folder that takes one `.eml` file a message. */
	dir: string;
	/** Recipients whose part before the @ matches are refused with 550: only tests set it. */
	refuse?: RegExp | undefined;
}

const MAX_BYTES = 40 * 1024 * 1024;

/**
 * An SMTP server that delivers into a folder instead of the world. File names sort by arrival; each
 * file begins with the envelope (`Return-Path`, one `Delivered-To` a recipient), then the
 * message as it came.
 */
export async function startMailServer(options: MailServerOptions): Promise<MailServer> {
	mkdirSync(options.dir, { recursive: true });
	let counter = 0;
	const nextName = () => {
		const time = new Date().toISOString().replaceAll(/[:.]/g, '-');
		return `${time}-${String(++counter).padStart(6, '0')}.eml`;
	};
	const server = new SMTPServer({
		name: 'localhost',
		banner: 'Sontonea keeps mail in a folder',
		disabledCommands: ['AUTH', 'STARTTLS'],
		disableReverseLookup: true,
		size: MAX_BYTES,
		closeTimeout: 500,
		onRcptTo(address, _session, done) {
			const localPart = address.address.split('@')[0] ?? '';
			if (!options.refuse?.test(localPart)) return done();
			done(smtpError(550, `5.1.1 <${address.address}>: no such mailbox`));
		},
		onData(stream, session, done) {
			receive(stream)
				.then(async (message) => {
					if (stream.sizeExceeded) return done(smtpError(552, '5.3.4 message too large'));
					await keep(options.dir, nextName(), envelope(session), message);
					done(null, 'kept');
				})
				.catch((error: Error) => done(smtpError(451, `4.3.0 ${error.message}`)));
		}
	});
	server.on('error', () => {}); // a client that hangs up is its own problem, never ours
	await new Promise<void>((resolve, reject) => {
		server.server.once('error', reject);
		server.listen(options.port, LOOPBACK, () => resolve());
	});
	const address = server.server.address();
	const port = typeof address === 'object' && address ? address.port : options.port;
	return {
		port,
		url: `smtp://${LOOPBACK}:${port}`,
		stop: () => new Promise((resolve) => server.close(() => resolve()))
	};
}

async function receive(stream: SMTPServerDataStream): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of stream) {
		if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
	}
	return Buffer.concat(chunks);
}

function envelope(session: SMTPServerSession): string {
	const { mailFrom, rcptTo } = session.envelope;
	const from = mailFrom ? mailFrom.address : '';
	const lines = [`Return-Path: <${from}>`, ...rcptTo.map((to) => `Delivered-To: ${to.address}`)];
	return `${lines.join('\r\n')}\r\n`;
}

/** Appears under its name only when whole, so that nobody reads half a message. */
async function keep(dir: string, name: string, head: string, message: Buffer): Promise<void> {
	const unfinished = join(dir, `.${name}.part`);
	await writeFile(unfinished, Buffer.concat([Buffer.from(head), message]));
	await rename(unfinished, join(dir, name));
}

function smtpError(responseCode: number, message: string): Error {
	return Object.assign(new Error(message), { responseCode });
}
