import { isId } from '../../contract/fields.ts';
import type { Context } from '../request/context.ts';
import { rowsOf } from '../db/read.ts';
import type { FileStore } from '../files/file-store.ts';

/** A file's name and bytes; null where there is none that the user may see. */
export async function readAttachment(
	context: Context,
	files: FileStore,
	id: string
): Promise<{ fileName: string; mediaType: string; bytes: Uint8Array } | null> {
	if (!isId(id)) return null;
	const row = rowsOf(
		await context.db
			.from('attachment')
			.select('file_name, media_type, storage_key')
			.eq('id', id)
			.is('removed_at', null)
			.maybeSingle()
	);
	const bytes = row && (await files.get(row.storage_key));
	return row && bytes ? { fileName: row.file_name, mediaType: row.media_type, bytes } : null;
}
