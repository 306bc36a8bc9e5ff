import type { App } from '../app/app.ts';
import { hashOf, isToken, type LinkPurpose } from './link-token.ts';

/** A public link that can be used now. */
export interface LiveLink {
	id: string;
	subjectId: string;
}

/**
 * The link of a token while it can be used; null where there is none of this purpose, and where it has
 * expired, was used or was replaced: whoever holds it learns no more. Looking changes nothing: mail
 * scanners open every link, only a person's POST may use it.
 */
export async function readLink(
	app: Pick<App, 'pool' | 'now'>,
	purpose: LinkPurpose,
	token: string
): Promise<LiveLink | null> {
	if (!isToken(token)) return null;
	const { rows } = await app.pool.query<LiveLink>(
		`select id, subject_id as "subjectId" from app.link
		where token_hash = decode($1, 'hex') and purpose = $2
			and revoked_at is null and used_at is null and expires_at > $3`,
		[hashOf(token), purpose, app.now()]
	);
	return rows[0] ?? null;
}
