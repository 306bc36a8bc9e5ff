import { v5 } from 'uuid';
import type { App } from '../app/app.ts';
import { hashOf, tokenOf } from './link-token.ts';

const openMilliseconds = 365 * 24 * 60 * 60 * 1000;

const receiptLinks = '5d7c2f64-9a0e-5c37-8a57-0f3a4b0c9d12';

/**
 * The id of a recipient's link. A recipient has one for all its mails: what was confirmed by the first
 * shows by the last too. The id opens nothing: the token is made with the server's key.
 */
function receiptLinkId(recipientId: string): string {
	return v5(recipientId, receiptLinks);
}

/** Until when a link stays open that goes out now. */
function receiptLinkUntil(app: Pick<App, 'now'>): Date {
	return new Date(app.now().getTime() + openMilliseconds);
}

/** A link as a sample shows it: it opens nothing, that of the mail is made when it is sent. */
export function sampleReceiptLink(app: Pick<App, 'env' | 'now'>): { href: string; until: Date } {
	return { href: `${app.env.ORIGIN}/receipt/…`, until: receiptLinkUntil(app) };
}

/**
 * The address of the page on which a recipient confirms, kept open for a year from now. Only for the
 * worker that is about to mail it.
 */
export async function keepReceiptLink(
	app: Pick<App, 'env' | 'pool' | 'now'>,
	recipientId: string
): Promise<{ href: string; until: Date }> {
	const id = receiptLinkId(recipientId);
	const token = tokenOf(app, id);
	const until = receiptLinkUntil(app);
	await app.pool.query('select app.keep_receipt_link($1, $2, $3, $4)', [
		id,
		recipientId,
		hashOf(token),
		until
	]);
	return { href: `${app.env.ORIGIN}/receipt/${token}`, until };
}
