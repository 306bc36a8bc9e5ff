import type { App } from '../app.ts';
import { newLink } from '../link/link-token.ts';

/** For how many days an invitation can be used. */
export const invitationDays = 7;

/** The part of an invitation's payload that the server makes. */
export function invitationLink(app: Pick<App, 'env' | 'now'>): {
	linkId: string;
	tokenHash: string;
	expiresAt: string;
} {
	const { id, tokenHash } = newLink(app, 'password');
	const expiresAt = new Date(app.now().getTime() + invitationDays * 86_400_000).toISOString();
	return { linkId: id, tokenHash, expiresAt };
}
