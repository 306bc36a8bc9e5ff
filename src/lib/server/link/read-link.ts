import type { App } from '../app.ts';
import { hashOf, isToken, type LinkPurpose } from './link-token.ts';

/** A public link as it stands now. */
export interface FoundLink {
	id: string;
	subjectId: string;
	state: 'live' | 'used' | 'expired' | 'revoked';
}

interface LinkRow {
	id: string;
	subjectId: string;
	expiresAt: Date;
	usedAt: Date | null;
	revokedAt: Date | null;
}

function stateOf(row: LinkRow, now: Date): FoundLink['state'] {
	if (row.revokedAt) return 'revoked';
	if (row.usedAt) return 'used';
	return row.expiresAt <= now ? 'expired' : 'live';
}

/**
 * The link of a token, or null where there is none of this purpose. Looking changes nothing: mail
 * scanners open every link, only a person's POST may use it.
 */
export async function readLink(
	app: Pick<App, 'pool' | 'now'>,
	purpose: LinkPurpose,
	token: string
): Promise<FoundLink | null> {
	if (!isToken(token)) return null;
	const { rows } = await app.pool.query<LinkRow>(
		`select id, subject_id as "subjectId", expires_at as "expiresAt", used_at as "usedAt",
			revoked_at as "revokedAt"
		from app.link where token_hash = decode($1, 'hex') and purpose = $2`,
		[hashOf(token), purpose]
	);
	const row = rows[0];
	return row ? { id: row.id, subjectId: row.subjectId, state: stateOf(row, app.now()) } : null;
}
