import type { App } from '../app/app.ts';
import { newId } from '../command/new-id.ts';
import { hashOf, tokenOf, type LinkSource } from './link-token.ts';

/** An invitation with the link by which it is answered; the token itself is stored nowhere. */
export interface NewInvitation {
	participantId: string;
	linkId: string;
	tokenHash: string;
}

/**
 * A new link for each of those to be invited. `commandId` makes the ids, so that the same form sent
 * twice is the same command and makes no second link.
 */
export function newInvitations(
	app: Pick<App, 'env'>,
	participantIds: readonly string[],
	commandId: string
): NewInvitation[] {
	return participantIds.map((participantId) => {
		const linkId = newId(commandId, participantId);
		return { participantId, linkId, tokenHash: hashOf(tokenOf(app, linkId)) };
	});
}

/** The address of the page on which the invitation is answered. */
export function rsvpAddress(app: LinkSource, linkId: string): string {
	return `${app.env.ORIGIN}/rsvp/${tokenOf(app, linkId)}`;
}

/**
 * The links now open for these participants. Reads past the policies: only for participants whom the
 * caller may manage, or for the worker.
 */
export async function openLinks(
	app: { pool: Pick<App['pool'], 'query'> },
	participantIds: readonly string[]
): Promise<Map<string, string>> {
	const { rows } = await app.pool.query<{ id: string; subjectId: string }>(
		`select id, subject_id as "subjectId" from app.link
		where purpose = 'rsvp' and revoked_at is null and subject_id = any ($1::uuid[]) order by created_at`,
		[participantIds]
	);
	return new Map(rows.map((row) => [row.subjectId, row.id]));
}
