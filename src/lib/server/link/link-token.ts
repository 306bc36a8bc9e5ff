import { createHash, createHmac, hkdfSync } from 'node:crypto';
import { v7 } from 'uuid';
import { newId } from '../command/new-id.ts';
import type { App } from '../app/app.ts';

/** What a public link is for; a link of one purpose opens nothing of another. */
export type LinkPurpose = 'password' | 'rsvp' | 'receipt' | 'verification';

/** A link before it is stored: `token` goes into the address, `tokenHash` (hex of its SHA-256) into `app.link`. */
export interface NewLink {
	id: string;
	token: string;
	tokenHash: string;
}

type WithSecret = { env: Pick<App['env'], 'SUPABASE_JWT_SECRET'> };

/** What the address of a link is made from: that of the product, and the secret of its tokens. */
export interface LinkSource {
	env: Pick<App['env'], 'ORIGIN' | 'SUPABASE_JWT_SECRET'>;
}

const keys = new Map<string, Buffer>();

/** A key of its own for links, so that neither kind of token can be made from the other. */
function linkKey(secret: string): Buffer {
	let key = keys.get(secret);
	if (!key) {
		key = Buffer.from(hkdfSync('sha256', secret, '', 'sontonea public links', 32));
		keys.set(secret, key);
	}
	return key;
}

/**
 * The token of a link: 256 bits made from the server's key and the link's id, base64url. It is made again
 * whenever a mail is composed, and stored nowhere: a copy of the database opens no link.
 */
export function tokenOf(app: WithSecret, linkId: string): string {
	return createHmac('sha256', linkKey(app.env.SUPABASE_JWT_SECRET))
		.update(linkId.toLowerCase())
		.digest('base64url');
}

/** Whether a part of an address can be a token at all; what can't is never asked for. */
export function isToken(text: string): boolean {
	return /^[\w-]{43}$/.test(text);
}

/** The SHA-256 of a token in hex: what `app.link.token_hash` holds (`decode(…, 'hex')`). */
export function hashOf(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}

/** A fresh link. Its purpose and its subject are bound to it where its row is written. */
export function newLink(app: WithSecret): NewLink {
	return withToken(app, v7());
}

/** The link that a command makes: the same however often the command is sent. */
export function linkOf(app: WithSecret, purpose: LinkPurpose, commandId: string): NewLink {
	return withToken(app, newId(commandId, `link ${purpose}`));
}

function withToken(app: WithSecret, id: string): NewLink {
	const token = tokenOf(app, id);
	return { id, token, tokenHash: hashOf(token) };
}
