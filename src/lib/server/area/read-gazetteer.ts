import {
	parseGazetteer,
	type Gazetteer,
	type GazetteerArea
} from '../../domain/area/parse-gazetteer.ts';
import { accept, type Result } from '../../domain/result.ts';
import type { TableReader } from '../spreadsheet/table-reader.ts';

/** Reads a gazetteer file against the codes that are there already. Refused: what the reader refuses. */
export async function readGazetteer(
	tables: TableReader,
	bytes: Uint8Array,
	known: ReadonlySet<string>
): Promise<Result<Gazetteer>> {
	const table = await tables.read(bytes);
	return table.ok ? accept(parseGazetteer(table.value, known)) : table;
}

/** The areas as the import takes them: without their lines. */
export function importable(areas: readonly GazetteerArea[]): Omit<GazetteerArea, 'line'>[] {
	return areas.map(({ line: _line, ...area }) => area);
}
