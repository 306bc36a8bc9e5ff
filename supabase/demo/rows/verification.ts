import type pg from 'pg';
import { hashOf, tokenOf } from '../../../src/lib/server/link/link-token.ts';
import { demoId } from './ids.ts';

/** What the content of a version says of the code that is printed in it. */
export const verificationOf = (versionId: string) => ({
	linkId: demoId(`verification:${versionId}`)
});

/**
 * Writes the codes of all versions. Their tokens follow from the installation's secret, so a QR code
 * of a demo document opens its page on the machine that made it; ids are the same everywhere.
 */
export async function addVerificationLinks(client: pg.Client, jwtSecret: string): Promise<void> {
	const { rows } = await client.query<{ id: string; linkId: string; approvedAt: Date }>(
		`select id, content #>> '{verification,linkId}' as "linkId", approved_at as "approvedAt"
		from public.report_version`
	);
	const app = { env: { SUPABASE_JWT_SECRET: jwtSecret } };
	const links = rows.map(({ id, linkId, approvedAt }) => ({
		id: linkId,
		purpose: 'verification',
		subject_id: id,
		token_hash: `\\x${hashOf(tokenOf(app, linkId))}`,
		created_at: approvedAt,
		expires_at: 'infinity'
	}));
	await client.query(
		`insert into app.link (id, purpose, subject_id, token_hash, created_at, expires_at)
		select id, purpose, subject_id, token_hash, created_at, expires_at
		from json_populate_recordset(null::app.link, $1)`,
		[JSON.stringify(links)]
	);
}
