import type { AreaPreview } from '../../contract/area-views.ts';
import { firstOf } from '../../contract/first-of.ts';
import type { Gazetteer } from '../../domain/area/parse-gazetteer.ts';
import { accept, refuse, type Result } from '../../domain/result.ts';
import type { App } from '../app.ts';
import { dispatch, type Outcome } from '../command/dispatch.ts';
import { giveOnce } from '../command/once.ts';
import type { Context } from '../context.ts';
import { allRows } from '../db/all-rows.ts';
import { rowsOf } from '../db/read.ts';
import { fingerprintOf } from '../form/seen.ts';
import type { TableReader } from '../spreadsheet/table-reader.ts';
import { importable, readGazetteer } from './read-gazetteer.ts';

/** Wrong rows that a page shows; the file has them all. */
const shown = 500;

interface PreviewRow {
	counts: {
		level: 'district' | 'commune';
		effect: 'added' | 'changed' | 'unchanged';
		count: number;
	}[];
	changes: {
		code: string;
		nameKm: string;
		nameEn: string;
		oldNameKm: string;
		oldNameEn: string;
	}[];
}

async function parsed(
	context: Context,
	tables: TableReader,
	bytes: Uint8Array
): Promise<Result<Gazetteer>> {
	const codes = await allRows((from, to) =>
		context.db.from('area').select('code').order('code').range(from, to)
	);
	return readGazetteer(tables, bytes, new Set(codes.map((area) => area.code)));
}

/** What the import of a file would do to what is on record now. */
async function effectOf(context: Context, { areas }: Gazetteer): Promise<PreviewRow> {
	return rowsOf(
		await context.db.rpc('preview_areas', { areas: importable(areas) as never })
	) as unknown as PreviewRow;
}

/** Reads an uploaded gazetteer and tells what its import would do. The file is kept until it is confirmed. */
export async function previewAreaImport(
	context: Context,
	app: Pick<App, 'previewed' | 'tables'>,
	file: File
): Promise<Result<AreaPreview>> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const read = await parsed(context, app.tables, bytes);
	if (!read.ok) return read;
	const { villages, problems, warnings } = read.value;
	const found = await effectOf(context, read.value);
	const count = (level: string, effect: string) =>
		found.counts.find((one) => one.level === level && one.effect === effect)?.count ?? 0;
	const counts = (level: string) => ({
		added: count(level, 'added'),
		changed: count(level, 'changed'),
		unchanged: count(level, 'unchanged')
	});
	const { key } = await app.previewed.put(bytes, 'application/octet-stream');
	return accept({
		fileKey: key,
		fileName: file.name.slice(0, 200),
		districts: counts('district'),
		communes: counts('commune'),
		villages,
		changes: found.changes.map((change) => ({
			code: change.code,
			from: { km: change.oldNameKm, en: change.oldNameEn },
			to: { km: change.nameKm, en: change.nameEn }
		})),
		problems: firstOf(problems, shown),
		warnings: firstOf(warnings, shown),
		seen: fingerprintOf({ key, found })
	});
}

interface ConfirmedImport {
	fileKey: string;
	/** The fingerprint of what was shown. */
	seen: string | undefined;
	commandId: string;
}

/**
 * Imports a file that has been looked through: all of it or nothing. Refused with `import_changed` where the
 * import would now do something else than what was shown; sent twice, it is answered as the first time.
 */
export function confirmAreaImport(
	context: Context,
	app: Pick<App, 'previewed' | 'tables'>,
	confirmed: ConfirmedImport
): Promise<Result<Outcome>> {
	const command = { id: confirmed.commandId, type: 'area.import' } as const;
	return giveOnce(context.db, command, () => importAreas(context, app, confirmed));
}

async function importAreas(
	context: Context,
	app: Pick<App, 'previewed' | 'tables'>,
	{ fileKey, seen, commandId }: ConfirmedImport
): Promise<Result<Outcome>> {
	const bytes = await app.previewed.get(fileKey);
	if (!bytes) return refuse('file_gone');
	const read = await parsed(context, app.tables, bytes);
	if (!read.ok) return read;
	if (read.value.problems.length > 0) return refuse('file_has_problems');
	if (read.value.areas.length === 0) return refuse('nothing_to_import');
	const found = await effectOf(context, read.value);
	if (fingerprintOf({ key: fileKey, found }) !== seen) return refuse('import_changed');
	return dispatch(context.db, {
		id: commandId,
		type: 'area.import',
		payload: { areas: importable(read.value.areas) }
	});
}
