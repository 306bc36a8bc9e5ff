import type pg from 'pg';

/** Whether a record names a file of the store; what was only previewed is on none. `db`: past the policies. */
export async function areFilesOnRecord(db: Pick<pg.Pool, 'query'>): Promise<boolean> {
	const { rows } = await db.query<{ are: boolean }>(
		`select exists (select from public.attachment)
			or exists (select from public.report_version where files <> '{}') as are`
	);
	return rows[0]!.are;
}
