import type { AreaPreview } from '../../contract/area-views.ts';
import { takeFirst } from '../../contract/first-of.ts';
import type { Gazetteer } from '../../domain/area/parse-gazetteer.ts';
import { accept, refuse, type Result } from '../../domain/result.ts';
import type { App } from '../app/app.ts';
import { confirmSeen, type Confirmed } from '../command/confirm-seen.ts';
import { runCommand } from '../command/run-command.ts';
import { giveOnce } from '../command/once.ts';
import { bytesOf } from '../files/bytes-of.ts';
import type { Context } from '../request/context.ts';
import { allRows } from '../db/all-rows.ts';
import { jsonOf } from '../db/read.ts';
import { fingerprintOf } from '../seen/fingerprint.ts';
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
	// eslint-disable-next-line no-restricted-syntax -- Lists of plain texts, which Json doesn't take for such.
	const response = await context.db.rpc('preview_areas', { areas: importable(areas) as never });
	return jsonOf<PreviewRow>(response);
}

/** A file that has been uploaded and is kept until its import is confirmed. */
interface PreviewedFile {
	fileKey: string;
	fileName: string;
}

async function previewOf(
	context: Context,
	{ fileKey, fileName }: PreviewedFile,
	gazetteer: Gazetteer
): Promise<AreaPreview> {
	const { villages, problems, warnings } = gazetteer;
	const found = await effectOf(context, gazetteer);
	const count = (level: string, effect: string) =>
		found.counts.find((one) => one.level === level && one.effect === effect)?.count ?? 0;
	const counts = (level: string) => ({
		added: count(level, 'added'),
		changed: count(level, 'changed'),
		unchanged: count(level, 'unchanged')
	});
	return {
		fileKey,
		fileName,
		districts: counts('district'),
		communes: counts('commune'),
		villages,
		changes: found.changes.map((change) => ({
			code: change.code,
			from: { km: change.oldNameKm, en: change.oldNameEn },
			to: { km: change.nameKm, en: change.nameEn }
		})),
		problems: takeFirst(problems, shown),
		warnings: takeFirst(warnings, shown),
		seen: fingerprintOf({ key: fileKey, found })
	};
}

/** Reads an uploaded gazetteer and tells what its import would do. The file is kept until it is confirmed. */
export async function previewAreaImport(
	context: Context,
	app: Pick<App, 'previewed' | 'tables'>,
	file: File
): Promise<Result<AreaPreview>> {
	const bytes = await bytesOf(file);
	const read = await parsed(context, app.tables, bytes);
	if (!read.ok) return read;
	const { key } = await app.previewed.put(bytes, 'application/octet-stream');
	const kept = { fileKey: key, fileName: file.name.slice(0, 200) };
	return accept(await previewOf(context, kept, read.value));
}

interface ConfirmedImport extends PreviewedFile {
	/** The fingerprint of what was shown. */
	seen: string | undefined;
	commandId: string;
}

/**
 * Imports a file that has been looked through: all of it or nothing. The command compares in its own transaction
 * what the import does with what was shown; where that is something else, nothing is done and the answer is what
 * it would do now. Sent twice, it is answered as the first time.
 */
export async function confirmAreaImport(
	context: Context,
	app: Pick<App, 'previewed' | 'tables'>,
	confirmed: ConfirmedImport
): Promise<Result<Confirmed<'area.import', AreaPreview>>> {
	const { fileKey, seen, commandId } = confirmed;
	const command = { id: commandId, type: 'area.import' } as const;
	const bytes = await app.previewed.get(fileKey);
	const read = async (): Promise<Result<Gazetteer>> =>
		bytes ? parsed(context, app.tables, bytes) : refuse('file_gone');
	return confirmSeen({
		seen,
		show: async () => {
			const gazetteer = await read();
			if (!gazetteer.ok) return gazetteer;
			return accept(await previewOf(context, confirmed, gazetteer.value));
		},
		give: (shownThen) =>
			giveOnce(context.db, command, async () => {
				const gazetteer = await read();
				if (!gazetteer.ok) return gazetteer;
				const { areas, problems } = gazetteer.value;
				if (problems.length > 0) return refuse('file_has_problems');
				if (areas.length === 0) return refuse('nothing_to_import');
				return runCommand(context.db, {
					...command,
					payload: { fileKey, seen: shownThen, areas: importable(areas) }
				});
			})
	});
}
