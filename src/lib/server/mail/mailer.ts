import { createTransport } from 'nodemailer';

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

/** What the mailer needs to know. */
export interface MailerSettings {
	SMTP_URL: string;
	MAIL_FROM: string;
}

interface SmtpError extends Error {
	code?: string;
	command?: string;
	responseCode?: number;
}

/** Header values must stay on one line: what follows a line break would be a header of its own. */
function oneLine(text: string): string {
	return text.replace(/[\r\n\t]+/g, ' ').trim();
}

function outcomeOf(error: SmtpError): SendOutcome {
	const reason = oneLine(error.message).slice(0, 500);
	if (error.responseCode) {
		return error.responseCode >= 500 ? { kind: 'refused', reason } : { kind: 'later', reason };
	}
	// No answer after DATA: the relay may have taken the message. Before it, nothing has been handed over.
	return error.command === 'DATA' ? { kind: 'uncertain', reason } : { kind: 'later', reason };
}

/** A mailer over SMTP, with timeouts so that a hanging relay holds nothing up. */
export function createMailer(settings: MailerSettings): Mailer {
	const transport = createTransport({
		url: settings.SMTP_URL,
		pool: true,
		maxConnections: 2,
		connectionTimeout: 15_000,
		greetingTimeout: 15_000,
		socketTimeout: 60_000
	} as Parameters<typeof createTransport>[0]);
	return {
		async send(mail) {
			try {
				await transport.sendMail({
					from: settings.MAIL_FROM,
					messageId: mail.messageId,
					to: { name: oneLine(mail.to.name), address: mail.to.address },
					subject: oneLine(mail.subject),
					text: mail.text,
					html: mail.html,
					attachments: mail.attachments?.map(({ content, ...rest }) => ({
						...rest,
						content: Buffer.from(content)
					})),
					disableFileAccess: true,
					disableUrlAccess: true
				});
				return { kind: 'sent' };
			} catch (error) {
				return outcomeOf(error as SmtpError);
			}
		},
		close: () => transport.close()
	};
}
