import type { Logger as Log } from 'pino';
import type { App } from '../app/app.ts';
import { LettersLostError } from '../../documents/pdf/proof/letters-lost-error.ts';
import { UnsoundFileError } from '../document-maker/unsound-file.ts';
import { isOutage } from '../db/outage.ts';
import type { Pool } from '../db/pool.ts';
import { backoff } from '../backoff.ts';
import { composeMail, mailOf, type OwedRow } from './compose-mail.ts';
import type { ComposedMail } from '../mail/mail-template.ts';
import type { SendOutcome } from '../mail/mailer.ts';

/** The reason of an attempt that failed on our side; the interface has the words. */
const composeFailed: SendOutcome = { kind: 'later', reason: 'compose_failed' };

/** What went wrong, to be told to the sender. Another try would lose the same letters, or find the same file. */
function failureOf(problem: unknown): SendOutcome {
	if (problem instanceof LettersLostError) return { kind: 'refused', reason: 'letters_lost' };
	if (!(problem instanceof UnsoundFileError)) return composeFailed;
	const reason = problem.what === 'letters' ? 'kept_letters_lost' : 'kept_file_changed';
	return { kind: 'refused', reason };
}

/**
 * Sends one owed mail. It is made first, then claimed (`queued → sending`, committed), handed over,
 * and settled: so the time in which a killed worker leaves it uncertain is that of the handing over
 * alone. A second job for the same mail finds nothing to claim and does nothing.
 */
export async function deliverMail(app: App, outboxId: string, log: Log): Promise<void> {
	const { rows } = await app.pool.query<OwedRow & { messageId: string }>(
		`select template, subject_id as "subjectId", data, address, recipient_name as "recipientName",
			locale, message_id as "messageId" from app.outbox where id = $1 and status = 'queued'`,
		[outboxId]
	);
	const owed = rows[0];
	if (!owed) return;
	let failure = composeFailed;
	const mail = await compose(app, owed).catch((error: unknown) => {
		// A part is away, which is no fault of the mail's: the job fails and comes again.
		if (isOutage(error)) throw error;
		// Nothing has been handed over: the fault is ours, the mail stays owed and is tried again.
		log.error({ err: error, outboxId, template: owed.template }, 'mail could not be composed');
		failure = failureOf(error);
		return null;
	});
	const claim = await app.pool.query<{ attempt: number }>(
		'select attempts as attempt from app.claim_mail($1)',
		[outboxId]
	);
	const [claimed] = claim.rows;
	if (!claimed) return;
	const outcome = mail
		? await app.mailer.send({
				...mail,
				messageId: owed.messageId,
				to: { name: owed.recipientName, address: owed.address }
			})
		: failure;
	await settle(app.pool, outboxId, claimed.attempt, outcome);
	if (outcome.kind !== 'sent') log.warn({ outboxId, outcome }, 'mail not sent');
}

async function compose(app: App, owed: OwedRow): Promise<ComposedMail> {
	return composeMail(app, mailOf(owed));
}

// Well below the five minutes after which the sweeper calls the mail uncertain.
const settleMilliseconds = 60_000;

/**
 * Writes down how the attempt ended. How it ended is known here alone: while the database is away it is
 * kept and tried again, so that a restart in the midst of a sending leaves no mail uncertain.
 */
async function settle(
	pool: Pool,
	outboxId: string,
	attempt: number,
	outcome: SendOutcome
): Promise<void> {
	const reason = outcome.kind === 'sent' ? null : outcome.reason;
	const until = Date.now() + settleMilliseconds;
	for (let tries = 0; ; tries++) {
		try {
			await pool.query('select app.settle_mail($1, $2, $3, $4)', [
				outboxId,
				attempt,
				outcome.kind,
				reason
			]);
			return;
		} catch (error) {
			if (!isOutage(error) || Date.now() > until) throw error;
			await backoff(tries, { max: 5_000 });
		}
	}
}
