import type { AreaPreview } from '../../contract/area-views.ts';
import type { Gazetteer } from '../../domain/area/parse-gazetteer.ts';
import { accept, refuse, type Result } from '../../domain/result.ts';
import type { App } from '../app.ts';
import { dispatch, type Outcome } from '../command/dispatch.ts';
import type { Context } from '../context.ts';
import { allRows } from '../db/all-rows.ts';
import { rowsOf } from '../db/read.ts';
import type { TableReader } from '../spreadsheet/table-reader.ts';
import { importable, readGazetteer } from './read-gazetteer.ts';

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

/** Reads an uploaded gazetteer and tells what its import would do. The file is kept until it is confirmed. */
export async function previewAreaImport(
	context: Context,
	app: Pick<App, 'files' | 'tables'>,
	file: File
): Promise<Result<AreaPreview>> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const read = await parsed(context, app.tables, bytes);
	if (!read.ok) return read;
	const { areas, villages, problems, warnings } = read.value;
	const found = rowsOf(
		await context.db.rpc('preview_areas', { areas: importable(areas) as never })
	) as unknown as PreviewRow;
	const count = (level: string, effect: string) =>
		found.counts.find((one) => one.level === level && one.effect === effect)?.count ?? 0;
	const counts = (level: string) => ({
		added: count(level, 'added'),
		changed: count(level, 'changed'),
		unchanged: count(level, 'unchanged')
	});
	const { key } = await app.files.put(bytes, 'application/octet-stream');
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
		problems,
		warnings
	});
}

/** Imports a file that has been looked through: all of it or nothing. */
export async function confirmAreaImport(
	context: Context,
	app: Pick<App, 'files' | 'tables'>,
	fileKey: string,
	commandId: string
): Promise<Result<Outcome>> {
	const bytes = await app.files.get(fileKey);
	if (!bytes) return refuse('file_gone');
	const read = await parsed(context, app.tables, bytes);
	if (!read.ok) return read;
	if (read.value.problems.length > 0) return refuse('file_has_problems');
	if (read.value.areas.length === 0) return refuse('nothing_to_import');
	return dispatch(context.db, {
		id: commandId,
		type: 'area.import',
		payload: { areas: importable(read.value.areas) }
	});
}
