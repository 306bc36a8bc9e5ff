import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';

/** One mail, ready to go out. */
export interface OutgoingMail {
	messageId: string;
	to: { name: string; address: string };
	subject: string;
	text: string;
	html?: string;
	attachments?: { filename: string; content: Uint8Array; contentType: string }[];
}

/**
 * How an attempt ended. `refused`: the relay said never; `later`: it said not now, or was not reached
 * before the message was handed over; `uncertain`: the message was handed over and no answer came.
 */
export type SendOutcome =
	| { kind: 'sent' }
	| { kind: 'refused'; reason: string }
	| { kind: 'later'; reason: string }
	| { kind: 'uncertain'; reason: string };

/** Hands mails to the relay. */
export interface Mailer {
	send(mail: OutgoingMail): Promise<SendOutcome>;
	close(): void;
}

/** What the mailer needs to know. `silenceTimeout`: milliseconds without a word from the relay. */
export interface MailerSettings {
	SMTP_URL: string;
	MAIL_FROM: string;
	silenceTimeout?: number;
}

interface SmtpError extends Error {
	command?: string;
	responseCode?: number;
}

/** Header values must stay on one line: what follows a line break would be a header of its own. */
function oneLine(text: string): string {
	return text.replace(/[\r\n\t]+/g, ' ').trim();
}

/** The message as it goes over the wire, with its envelope. */
async function build(from: string, mail: OutgoingMail) {
	const message = new MailComposer({
		from,
		messageId: mail.messageId,
		to: { name: oneLine(mail.to.name), address: oneLine(mail.to.address) },
		subject: oneLine(mail.subject),
		text: mail.text,
		html: mail.html,
		attachments: mail.attachments?.map(({ content, ...rest }) => ({
			...rest,
			content: Buffer.from(content)
		})),
		disableFileAccess: true,
		disableUrlAccess: true
	}).compile();
	const sender = message.getEnvelope().from;
	return {
		envelope: { from: sender || undefined, to: [mail.to.address] },
		bytes: await message.build()
	};
}

/**
 * The outcome of a failed attempt. The library names every broken connection CONN, before and after
 * the message; whether the relay had begun to take it is what decides, so that is watched here.
 */
function outcomeOf(error: SmtpError, handedOver: boolean): SendOutcome {
	const reason = oneLine(error.message).slice(0, 500);
	if (error.responseCode) {
		// A 5xx is the relay's "never" only for this mail; one to the connection or the login is for everybody.
		const aboutMail = /^(MAIL FROM|RCPT TO|DATA)/.test(error.command ?? '');
		return { kind: error.responseCode >= 500 && aboutMail ? 'refused' : 'later', reason };
	}
	return { kind: handedOver ? 'uncertain' : 'later', reason };
}

/** A mailer over SMTP: one connection a mail, with timeouts so that a hanging relay holds nothing up. */
export function createMailer(settings: MailerSettings): Mailer {
	const { auth, ...relay } = parseConnectionUrl(settings.SMTP_URL);
	const open = new Set<SMTPConnection>();

	function handOver(envelope: { from: string | undefined; to: string[] }, bytes: Buffer) {
		return new Promise<SendOutcome>((resolve) => {
			let handedOver = false;
			const connection = new SMTPConnection({
				...relay,
				connectionTimeout: 15_000,
				greetingTimeout: 15_000,
				socketTimeout: settings.silenceTimeout ?? 60_000
			});
			open.add(connection);
			const settle = (outcome: SendOutcome) => {
				if (!open.has(connection)) return;
				// Closing says `end`, which must not pass for the relay's: the first outcome stands.
				open.delete(connection);
				resolve(outcome);
				connection.close();
			};
			const fail = (error: Error | null | undefined) =>
				settle(outcomeOf((error ?? new Error('unknown')) as SmtpError, handedOver));
			// Read from only once the relay has said 354: from here on it may have the message.
			const message = new Readable({
				read() {
					handedOver = true;
					this.push(bytes);
					this.push(null);
				}
			});
			const send = () =>
				connection.send(envelope, message, (error) => {
					if (error) return fail(error);
					settle({ kind: 'sent' });
				});
			connection.on('error', fail);
			connection.on('end', () => fail(new Error('the relay closed the connection')));
			connection.connect((error) => {
				if (error) return fail(error);
				if (auth) connection.login(auth, (refused) => (refused ? fail(refused) : send()));
				else send();
			});
		});
	}

	return {
		async send(mail) {
			const { envelope, bytes } = await build(settings.MAIL_FROM, mail);
			return handOver(envelope, bytes);
		},
		close() {
			for (const connection of open) connection.close();
		}
	};
}
