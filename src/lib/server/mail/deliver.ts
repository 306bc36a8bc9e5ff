import type { Logger as Log } from 'pino';
import type { App } from '../app.ts';
import type { Locale } from '../../i18n/format.ts';
import { composeMail } from './compose.ts';

/** A mail that is owed, as claimed. */
export interface ClaimedMail {
	id: string;
	template: string;
	subjectId: string;
	data: Record<string, unknown>;
	address: string;
	recipientName: string;
	locale: Locale;
	messageId: string;
}

/**
 * Sends one owed mail. Claims it first (`queued → sending`, committed), then hands it over, then says
 * how it went. A second job for the same mail finds nothing to claim and does nothing.
 */
export async function deliverMail(app: App, outboxId: string, log: Log): Promise<void> {
	const { rows } = await app.pool.query<ClaimedMail>(
		`select id, template, subject_id as "subjectId", data, address, recipient_name as "recipientName",
			locale, message_id as "messageId" from app.claim_mail($1)`,
		[outboxId]
	);
	const claimed = rows[0];
	if (!claimed) return;
	const mail = await composeMail(app, claimed).catch((error: unknown) => {
		// Nothing has been handed over: the fault is ours, the mail stays owed and is tried again.
		log.error({ err: error, outboxId, template: claimed.template }, 'mail could not be composed');
		return null;
	});
	const outcome = mail
		? await app.mailer.send({
				...mail,
				messageId: claimed.messageId,
				to: { name: claimed.recipientName, address: claimed.address }
			})
		: ({ kind: 'later', reason: 'the mail could not be composed' } as const);
	const reason = outcome.kind === 'sent' ? null : outcome.reason;
	await app.pool.query('select app.settle_mail($1, $2, $3)', [outboxId, outcome.kind, reason]);
	if (outcome.kind !== 'sent') log.warn({ outboxId, outcome }, 'mail not sent');
}
