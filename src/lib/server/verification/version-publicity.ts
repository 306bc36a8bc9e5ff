import type { VersionPublicity } from '../../contract/verification-views.ts';
import type { Context } from '../request/context.ts';
import { rowsOf } from '../db/read.ts';
import type { LinkSource } from '../link/link-token.ts';
import { verificationPath } from '../link/verification-address.ts';

/** Where the approved versions of a meeting's report can be checked, and when they were published. */
export async function versionPublicity(
	app: LinkSource,
	context: Context,
	meetingId: string
): Promise<VersionPublicity[]> {
	const rows = rowsOf(
		await context.db
			.from('report_version')
			.select(
				`id, link_id:content->verification->>linkId,
				report_publication(published_at, publisher_km, publisher_en, withdrawn_at,
					withdrawer_km, withdrawer_en, withdrawn_reason)`
			)
			.eq('meeting_id', meetingId)
			.order('version', { ascending: false })
			.order('published_at', { referencedTable: 'report_publication', ascending: false })
			.order('id', { referencedTable: 'report_publication' })
	);
	return rows.map((row) => {
		const linkId = row.link_id as string | null;
		return {
			versionId: row.id,
			verifyPath: linkId ? verificationPath(app, linkId) : null,
			published: row.report_publication.some(({ withdrawn_at }) => withdrawn_at === null),
			history: row.report_publication.map((one) => ({
				publishedAt: one.published_at,
				publishedBy: { km: one.publisher_km, en: one.publisher_en },
				withdrawnAt: one.withdrawn_at,
				withdrawnBy: { km: one.withdrawer_km, en: one.withdrawer_en },
				withdrawnReason: one.withdrawn_reason
			}))
		};
	});
}
