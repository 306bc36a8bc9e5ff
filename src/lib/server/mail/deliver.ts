import type { Logger as Log } from 'pino';
import type { App } from '../app.ts';
import type { Locale } from '../../i18n/format.ts';
import { LettersLostError } from '../../documents/pdf/proof/letters-lost-error.ts';
import { composeMail } from './compose.ts';
import type { SendOutcome } from './mailer.ts';

/** A mail that is owed. */
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

/** The reason of an attempt that failed on our side; the interface has the words. */
const composeFailed: SendOutcome = { kind: 'later', reason: 'compose_failed' };
/** Another try would lose the same letters. */
const lettersLost: SendOutcome = { kind: 'refused', reason: 'letters_lost' };

/**
 * Sends one owed mail. It is made first, then claimed (`queued → sending`, committed), handed over,
 * and settled: so the time in which a killed worker leaves it uncertain is that of the handing over
 * alone. A second job for the same mail finds nothing to claim and does nothing.
 */
export async function deliverMail(app: App, outboxId: string, log: Log): Promise<void> {
	const { rows } = await app.pool.query<ClaimedMail>(
		`select id, template, subject_id as "subjectId", data, address, recipient_name as "recipientName",
			locale, message_id as "messageId" from app.outbox where id = $1 and status = 'queued'`,
		[outboxId]
	);
	const owed = rows[0];
	if (!owed) return;
	let failure = composeFailed;
	const mail = await composeMail(app, owed).catch((error: unknown) => {
		// Nothing has been handed over: the fault is ours, the mail stays owed and is tried again.
		log.error({ err: error, outboxId, template: owed.template }, 'mail could not be composed');
		if (error instanceof LettersLostError) failure = lettersLost;
		return null;
	});
	const claim = await app.pool.query('select id from app.claim_mail($1)', [outboxId]);
	if (claim.rowCount === 0) return;
	const outcome = mail
		? await app.mailer.send({
				...mail,
				messageId: owed.messageId,
				to: { name: owed.recipientName, address: owed.address }
			})
		: failure;
	const reason = outcome.kind === 'sent' ? null : outcome.reason;
	await app.pool.query('select app.settle_mail($1, $2, $3)', [outboxId, outcome.kind, reason]);
	if (outcome.kind !== 'sent') log.warn({ outboxId, outcome }, 'mail not sent');
}
