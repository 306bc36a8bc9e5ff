import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createMailer, type OutgoingMail } from '../../../src/lib/server/mail/mailer';

/** What the relay says to each command; `hang`: nothing, `close`: it hangs up. */
type Manners = Partial<Record<'greeting' | 'mail' | 'rcpt' | 'data' | 'message', string>>;

let server: Server | undefined;
const sockets = new Set<Socket>();
afterEach(() => {
	for (const socket of sockets) socket.destroy();
	server?.close();
});

/** A relay with manners of its own. */
async function relay(manners: Manners): Promise<string> {
	const answer = (socket: Socket, said: string) => {
		if (said === 'close') socket.destroy();
		else if (said !== 'hang') socket.write(`${said}\r\n`);
	};
	server = createServer((socket) => {
		sockets.add(socket);
		socket.on('error', () => {});
		let inMessage = false;
		answer(socket, manners.greeting ?? '220 ready');
		socket.on('data', (chunk) => {
			const text = chunk.toString();
			if (inMessage) {
				if (!text.includes('\r\n.\r\n')) return;
				inMessage = false;
				return answer(socket, manners.message ?? '250 taken');
			}
			if (/^(EHLO|HELO)/i.test(text)) return answer(socket, '250 relay');
			if (/^MAIL/i.test(text)) return answer(socket, manners.mail ?? '250 ok');
			if (/^RCPT/i.test(text)) return answer(socket, manners.rcpt ?? '250 ok');
			if (/^DATA/i.test(text)) {
				const said = manners.data ?? '354 go on';
				inMessage = said.startsWith('354');
				return answer(socket, said);
			}
			answer(socket, '221 bye');
		});
	});
	await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	return `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
}

const mail: OutgoingMail = {
	messageId: '<one@sontonea>',
	to: { name: 'ក្រសួងមហាផ្ទៃ', address: 'to@example.org' },
	subject: 'របាយការណ៍',
	text: 'សូមជ្រាប'
};

async function outcome(manners: Manners) {
	const mailer = createMailer({
		SMTP_URL: await relay(manners),
		MAIL_FROM: 'Sontonea <from@localhost>',
		silenceTimeout: 300
	});
	const { kind } = await mailer.send(mail);
	mailer.close();
	return kind;
}

describe('what becomes of a mail', () => {
	it.each<[string, Manners, string]>([
		['the relay takes it', {}, 'sent'],
		['the recipient is refused', { rcpt: '550 no such mailbox' }, 'refused'],
		['the recipient is busy', { rcpt: '451 try later' }, 'later'],
		['the sender is refused for good', { mail: '550 not you' }, 'refused'],
		['the relay is busy', { greeting: '421 too many connections' }, 'later'],
		['the relay is shut', { greeting: '554 no service' }, 'later'],
		['the relay hangs at the greeting', { greeting: 'hang' }, 'later'],
		['the relay hangs up before the message', { data: 'close' }, 'later'],
		['the relay hangs before the message', { data: 'hang' }, 'later'],
		['the relay refuses the message', { message: '554 spam' }, 'refused'],
		['the relay can’t keep the message now', { message: '451 disk full' }, 'later'],
		['the relay hangs up after the message', { message: 'close' }, 'uncertain'],
		['the relay hangs after the message', { message: 'hang' }, 'uncertain']
	])('when %s', async (_, manners, expected) => {
		expect(await outcome(manners)).toBe(expected);
	});
});
