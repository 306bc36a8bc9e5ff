import { coordinate as degrees, readNumber } from '../entry/typed-number.ts';
import { hasVisible } from '../entry/unseen-signs.ts';
import { tidyName } from '../directory/name-key.ts';
import { areaTypeOf, codeLength, type GazetteerLevel } from './area-types.ts';

/** A row of a file with its place in it. */
export interface FileRow {
	/** From 1, as editors count. */
	line: number;
	cells: string[];
}

/** A district or commune as a gazetteer gives it. */
export interface GazetteerArea {
	line: number;
	code: string;
	level: 'district' | 'commune';
	parentCode: string;
	typeKm: string;
	typeEn: string;
	nameKm: string;
	nameEn: string;
	latitude: number | null;
	longitude: number | null;
}

export const gazetteerProblemCodes = [
	'no_header',
	'no_rows',
	'type_unknown',
	'code_missing',
	'code_not_digits',
	'code_length',
	'level_mismatch',
	'code_duplicate',
	'province_unknown',
	'parent_missing',
	'name_km_missing',
	'name_en_missing',
	'name_too_long',
	'coordinates_wrong'
] as const;
export type GazetteerProblemCode = (typeof gazetteerProblemCodes)[number];

/** What is wrong with a row: where, what, and the words in question. */
export interface GazetteerProblem {
	line: number;
	code: GazetteerProblemCode;
	/** What stands there, or the code that is missing. */
	value: string;
	/** For a duplicate: the line that has it first. */
	otherLine?: number;
}

/** A gazetteer as read. Nothing of it may be used while there are problems. */
export interface Gazetteer {
	areas: GazetteerArea[];
	/** Rows of capital/provinces, which are built in, and of villages, which are left out. */
	provinces: number;
	villages: number;
	problems: GazetteerProblem[];
	/** Wrong rows of villages: told, but since villages are left out they hold nothing up. */
	warnings: GazetteerProblem[];
}

type Column = 'type' | 'level' | 'code' | 'nameKm' | 'nameEn' | 'latitude' | 'longitude';
type Columns = Partial<Record<Column, number>>;

// NCDD's export, and the flat form code,level,unit_en,unit_km,name_km,name_en,lat,long.
const headings: Record<string, Column> = {
	type: 'type',
	unit_km: 'type',
	level: 'level',
	code: 'code',
	'name (khmer)': 'nameKm',
	name_km: 'nameKm',
	'name (latin)': 'nameEn',
	name_en: 'nameEn',
	lat: 'latitude',
	latitude: 'latitude',
	long: 'longitude',
	longitude: 'longitude'
};

const maxInName = 200;

/** Finds the line of headings; what stands before it is a preamble. */
function findHeader(rows: readonly FileRow[]): { at: number; columns: Columns } | null {
	for (const [at, row] of rows.slice(0, 30).entries()) {
		const columns: Columns = {};
		for (const [index, cell] of row.cells.entries()) {
			const column =
				headings[
					cell
						.replace(/^\ufeff/, '')
						.trim()
						.toLowerCase()
				];
			if (column && columns[column] === undefined) columns[column] = index;
		}
		const complete = (['type', 'code', 'nameKm', 'nameEn'] as const).every(
			(name) => columns[name] !== undefined
		);
		if (complete) return { at, columns };
	}
	return null;
}

function coordinate(text: string, max: number): number | null | undefined {
	if (text === '') return null;
	const read = readNumber(text, degrees);
	return read.ok && Math.abs(read.value) <= max ? read.value : undefined;
}

interface ReadRow {
	line: number;
	code: string;
	level: GazetteerLevel;
	area: GazetteerArea | null;
}

interface WrongRow {
	wrong: GazetteerProblem;
	level: GazetteerLevel | null;
}

/** Reads one row by itself. Files drop the leading zero of a code: an odd number of digits gets it back. */
function readRow(row: FileRow, columns: Columns): ReadRow | WrongRow {
	const at = (column: Column) => (row.cells[columns[column] ?? -1] ?? '').trim();
	const { line } = row;
	const type = areaTypeOf(at('type'));
	const problem = (code: GazetteerProblemCode, value: string): WrongRow => ({
		wrong: { line, code, value },
		level: type?.level ?? null
	});

	if (!type) return problem('type_unknown', at('type'));
	const written = at('code');
	if (written === '') return problem('code_missing', '');
	if (!/^\d+$/.test(written)) return problem('code_not_digits', written);
	const code = written.length % 2 === 1 ? `0${written}` : written;
	if (code.length !== codeLength[type.level]) return problem('code_length', written);
	const level = at('level').toLowerCase();
	if (level !== '' && level !== type.level) return problem('level_mismatch', level);

	if (type.level === 'province' || type.level === 'village') {
		return { line, code, level: type.level, area: null };
	}
	const nameKm = tidyName(at('nameKm'));
	const nameEn = tidyName(at('nameEn'));
	if (nameKm === '') return problem('name_km_missing', written);
	if (nameEn === '') return problem('name_en_missing', written);
	if (nameKm.length > maxInName || nameEn.length > maxInName) {
		return problem('name_too_long', `${nameKm.slice(0, 40)}…`);
	}
	const latitude = coordinate(at('latitude'), 90);
	const longitude = coordinate(at('longitude'), 180);
	if (latitude === undefined || longitude === undefined) {
		return problem('coordinates_wrong', `${at('latitude')}, ${at('longitude')}`);
	}
	const area: GazetteerArea = {
		line,
		code,
		level: type.level,
		parentCode: code.slice(0, -2),
		typeKm: type.km,
		typeEn: type.en,
		nameKm,
		nameEn,
		latitude,
		longitude
	};
	return { line, code, level: type.level, area };
}

/**
 * Reads the gazetteer as NCDD publishes it, or in its flat form. `known`: the codes that are there
 * already (the 25 capital/provinces, and what earlier files brought), to which parents may belong. The
 * order of the rows doesn't matter. Every wrong row is told, each with its line and one reason (NCDD's
 * own export has a village with the code of a commune).
 */
export function parseGazetteer(rows: readonly FileRow[], known: ReadonlySet<string>): Gazetteer {
	const result: Gazetteer = { areas: [], provinces: 0, villages: 0, problems: [], warnings: [] };
	const tell = (level: GazetteerLevel | null, problem: GazetteerProblem) =>
		(level === 'village' ? result.warnings : result.problems).push(problem);
	const header = findHeader(rows);
	if (!header) {
		tell(null, { line: rows[0]?.line ?? 1, code: 'no_header', value: '' });
		return result;
	}
	const read: ReadRow[] = [];
	const firstLine = new Map<string, number>();
	for (const row of rows.slice(header.at + 1)) {
		if (row.cells.every((cell) => !hasVisible(cell))) continue;
		const one = readRow(row, header.columns);
		if ('wrong' in one) {
			tell(one.level, one.wrong);
			continue;
		}
		const otherLine = firstLine.get(one.code);
		if (otherLine !== undefined) {
			tell(one.level, { line: one.line, code: 'code_duplicate', value: one.code, otherLine });
			continue;
		}
		firstLine.set(one.code, one.line);
		read.push(one);
	}
	for (const { line, code, level, area } of read) {
		const parent = code.slice(0, -2);
		if (level === 'province') {
			result.provinces++;
			if (!known.has(code)) tell(level, { line, code: 'province_unknown', value: code });
		} else if (!known.has(parent) && !firstLine.has(parent)) {
			tell(level, { line, code: 'parent_missing', value: parent });
		} else if (area) result.areas.push(area);
		else result.villages++;
	}
	if (read.length === 0 && result.problems.length === 0) {
		tell(null, { line: rows[header.at]?.line ?? 1, code: 'no_rows', value: '' });
	}
	result.problems.sort((a, b) => a.line - b.line);
	result.warnings.sort((a, b) => a.line - b.line);
	return result;
}
