import type { App } from '../app.ts';

/** How long a file may lie without a record, in hours: what puts one asks for its record at once. */
export const unrecordedHours = 24;

/** What refers to files: attachments of every kind, and the files of approved versions. */
const onRecord = `select asked.key from unnest($1::text[]) as asked (key)
	where exists (select from public.attachment a where a.storage_key = asked.key)
		or exists (select from public.report_version v, jsonb_each(v.files) as kept (locale, file)
			where kept.file ->> 'storageKey' = asked.key)`;

/**
 * Removes the files whose command was refused, or never came: what was sent in beside it, and what was made for an
 * approval. A day without a record sets a file aside, the next sweep removes it. Gives how many were removed.
 */
export function sweepUnrecordedFiles({
	files,
	pool,
	now
}: Pick<App, 'files' | 'pool' | 'now'>): Promise<number> {
	const before = new Date(now().getTime() - unrecordedHours * 3_600_000);
	return files.sweep(before, async (keys) => {
		const { rows } = await pool.query<{ key: string }>(onRecord, [keys]);
		return new Set(rows.map(({ key }) => key));
	});
}
