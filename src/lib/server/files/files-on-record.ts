import type pg from 'pg';

/** What a connection past the policies is asked with. */
type Records = Pick<pg.Pool, 'query'>;

/**
 * What refers to files of the store: attachments of every kind, and the files of approved versions. What was only
 * previewed is on no record.
 */
const referred = `select storage_key as key from public.attachment
	union all select kept.file ->> 'storageKey' from public.report_version v, jsonb_each(v.files) as kept (locale, file)`;

/** Whether a record names a file of the store. */
export async function areFilesOnRecord(db: Records): Promise<boolean> {
	const { rows } = await db.query<{ are: boolean }>(`select exists (${referred}) as are`);
	return rows[0]!.are;
}

/** Those of these keys that a record names. */
export async function keysOnRecord(
	db: Records,
	keys: readonly string[]
): Promise<ReadonlySet<string>> {
	const { rows } = await db.query<{ key: string }>(
		`select key from (${referred}) as referred where key = any ($1)`,
		[keys]
	);
	return new Set(rows.map(({ key }) => key));
}
