import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import pg from 'pg';
import type { GazetteerProblem, GazetteerProblemCode } from '../../domain/area/parse-gazetteer.ts';
import { threadedTableReader } from '../spreadsheet/threaded-table-reader.ts';
import { importable, readGazetteer } from './read-gazetteer.ts';

/** What the import of a file did, or false when nothing was imported. */
export type GazetteerImport =
	{ added: number; changed: number; unchanged: number; villages: number } | false;

const maxProblems = 50;

// For the operator at the terminal, where there is no language to choose.
const reasons: Record<GazetteerProblemCode, string> = {
	no_header: 'no line with the columns Type, Code, Name (Khmer), Name (Latin) was found',
	no_rows: 'there are no rows below the headings',
	type_unknown: 'unknown type',
	code_missing: 'the code is missing',
	code_not_digits: 'the code is not made of digits',
	code_length: 'the code has the wrong number of digits for its type',
	level_mismatch: 'the level does not fit the type',
	code_duplicate: 'the code stands here a second time',
	province_unknown: 'no such capital/province',
	parent_missing: 'the area above is missing',
	name_km_missing: 'the Khmer name is missing',
	name_en_missing: 'the Latin name is missing',
	name_too_long: 'the name is too long',
	coordinates_wrong: 'the coordinates are wrong'
};

const refusals: Record<string, string> = {
	file_too_large: 'The file is larger than 10 MB.',
	file_not_table: 'The file is neither CSV nor XLSX.',
	file_empty: 'There is nothing in the file.',
	file_encoding: 'The file is not in UTF-8 (nor in UTF-16 with its mark).',
	file_control_sign: 'Cell {cell} holds a character that is no text.',
	file_is_web_page: 'The file is a web page, whatever its name says. Save it as XLSX.',
	file_old_excel: 'The file is of an older Excel, or has a password. Save it as XLSX without one.',
	file_csv_broken: 'The file has a row that does not end: a quotation mark may be missing.',
	file_too_many_rows: 'The file has too many rows.',
	file_too_many_cells: 'The file has too many cells.',
	file_too_much_text: 'The file has too much text.',
	file_cell_far: 'The file has a cell far outside of the table.',
	file_cell_long: 'The file has a cell with too much text.',
	file_unpacks_large: 'The file unpacks to too much.',
	file_too_hard: 'The file took too long to read, or too much memory.'
};

function describe({ line, code, value, otherLine }: GazetteerProblem): string {
	const first = otherLine === undefined ? '' : `, first on line ${otherLine}`;
	return `line ${line}: ${reasons[code]}${value === '' ? '' : ` (${value}${first})`}`;
}

/**
 * Imports a gazetteer file from the terminal, past the policies, in one transaction. Tells every bad
 * row with its line and reason; then nothing is imported and the answer is false.
 */
export async function importGazetteerFile(options: {
	databaseUrl: string;
	file: string;
	log: (line: string) => void;
}): Promise<GazetteerImport> {
	const { databaseUrl, file, log } = options;
	const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
		log(`${file} can't be read (${error.code ?? error.message}).`);
		return null;
	});
	if (!bytes) return false;
	const tables = threadedTableReader();
	const client = new pg.Client({ connectionString: databaseUrl });
	await client.connect();
	try {
		const { rows } = await client.query<{ code: string }>('select code from public.area');
		const read = await readGazetteer(tables, bytes, new Set(rows.map((row) => row.code)));
		if (!read.ok) {
			log(refusals[read.refusal.code] ?? read.refusal.code);
			return false;
		}
		const { areas, villages, problems, warnings } = read.value;
		for (const warning of warnings.slice(0, maxProblems)) {
			log(`${describe(warning)}; a village, left out`);
		}
		if (problems.length > 0) {
			for (const problem of problems.slice(0, maxProblems)) log(describe(problem));
			const more = problems.length - maxProblems;
			log(`${more > 0 ? `… and ${more} more. ` : ''}Nothing was imported from ${basename(file)}.`);
			return false;
		}
		const response = await client.query<{ summary: Exclude<GazetteerImport, false> }>(
			'select app.import_areas($1::jsonb) as summary',
			[JSON.stringify(importable(areas))]
		);
		const summary = response.rows[0]?.summary ?? { added: 0, changed: 0, unchanged: 0 };
		log(
			`${basename(file)}: ${summary.added} added, ${summary.changed} changed, ` +
				`${summary.unchanged} unchanged; ${villages} villages left out.`
		);
		return { ...summary, villages };
	} finally {
		await client.end();
		await tables.close();
	}
}
