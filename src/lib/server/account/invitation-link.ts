import type { App } from '../app/app.ts';
import { linkOf } from '../link/link-token.ts';

/** For how many days an invitation can be used. */
export const invitationDays = 7;

const hourMs = 3_600_000;

/**
 * The part of an invitation's payload that the server makes. It follows from the command's id, and its end is a full
 * hour: the form sent twice says the same, and is one invitation.
 */
export function invitationLink(
	app: Pick<App, 'env' | 'now'>,
	commandId: string
): {
	linkId: string;
	tokenHash: string;
	expiresAt: string;
} {
	const { id, tokenHash } = linkOf(app, 'password', commandId);
	const end = app.now().getTime() + invitationDays * 24 * hourMs;
	const expiresAt = new Date(Math.ceil(end / hourMs) * hourMs).toISOString();
	return { linkId: id, tokenHash, expiresAt };
}
