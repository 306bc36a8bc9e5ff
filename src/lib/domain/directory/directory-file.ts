import type { Sex } from '../sex.ts';
import type { Locale } from '../language.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { OrganisationKind } from './organisation-kind.ts';
import { dialled, isPhone } from '../entry/typed-phone.ts';
import { nameKey, tidyName } from './name-key.ts';

/** The columns of a directory file, in the order of the template and of the export. */
export const directoryColumns = [
	'organisationKm',
	'organisationEn',
	'shortName',
	'kind',
	'province',
	'organisationEmail',
	'organisationPhone',
	'website',
	'contactKm',
	'contactEn',
	'positionKm',
	'positionEn',
	'sex',
	'email',
	'phone',
	'language'
] as const;
export type DirectoryColumn = (typeof directoryColumns)[number];

/** Why a row can't be imported. */
export const refusedRowCodes = [
	'organisation_missing',
	'kind_missing',
	'kind_unknown',
	'administration_from_gazetteer',
	'province_missing',
	'province_unknown',
	'province_of_others',
	'organisation_of_others',
	'details_of_others',
	'organisation_ambiguous',
	'contact_without_name',
	'invalid_email',
	'invalid_phone',
	'invalid_website',
	'sex_unknown',
	'language_unknown',
	'too_long',
	'duplicate_in_file'
] as const;
export type RefusedRowCode = (typeof refusedRowCodes)[number];

/** A row that can't be imported. `line`: in the file, from 1. `column`: the cell that is wrong, if one is. */
export interface RefusedRow {
	line: number;
	code: RefusedRowCode;
	column?: DirectoryColumn;
	value?: string;
	/** For a duplicate: the line that has it first. */
	otherLine?: number;
}

/** The words that files may use, folded by `nameKey`, in both languages. */
export interface DirectoryWords {
	headings: ReadonlyMap<string, DirectoryColumn>;
	kinds: ReadonlyMap<string, OrganisationKind>;
	/** Name of a capital/province → its unit. */
	provinces: ReadonlyMap<string, string>;
	sexes: ReadonlyMap<string, Sex>;
	languages: ReadonlyMap<string, Locale>;
}

/** What a row says of an organisation; '' and null: it says nothing. */
export interface OrganisationCells {
	nameKm: string;
	nameEn: string;
	shortName: string;
	kind: OrganisationKind | null;
	provinceId: string | null;
	email: string | null;
	phone: string | null;
	website: string | null;
}

/** What a row says of a contact. */
export interface ContactCells {
	nameKm: string;
	nameEn: string;
	positionKm: string;
	positionEn: string;
	sex: Sex | null;
	email: string | null;
	phone: string | null;
	locale: Locale | null;
}

/** A row that can be read. */
export interface DirectoryRow {
	line: number;
	organisation: OrganisationCells;
	contact: ContactCells | null;
}

/** What a file says. */
export interface DirectoryFile {
	/** The columns that were recognised, in the order of the file. */
	columns: DirectoryColumn[];
	/** Headings that were not: what stands below them is left out. */
	unread: string[];
	rows: DirectoryRow[];
	refused: RefusedRow[];
}

// Above the headings people write a title, a date, whose list it is.
const maxBeforeHeadings = 30;

const max: Partial<Record<DirectoryColumn, number>> = {
	organisationKm: 300,
	organisationEn: 300,
	shortName: 40,
	website: 300,
	organisationEmail: 254,
	email: 254
};

type Cell = (column: DirectoryColumn) => string;

/** A word of a closed list: null where nothing stands, undefined where it is unknown. */
function wordOf<T>(words: ReadonlyMap<string, T>, typed: string): T | null | undefined {
	return typed === '' ? null : words.get(nameKey(typed));
}

/** The first thing that is wrong with the cells by themselves. */
function problemOf(cell: Cell, words: DirectoryWords): Omit<RefusedRow, 'line'> | null {
	const wrong = (code: RefusedRowCode, column: DirectoryColumn) => ({
		code,
		column,
		value: cell(column).slice(0, 80)
	});
	const long = directoryColumns.find((column) => cell(column).length > (max[column] ?? 200));
	if (long) return wrong('too_long', long);
	if (!cell('organisationKm') && !cell('organisationEn')) {
		return { code: 'organisation_missing', column: 'organisationKm' };
	}
	if (wordOf(words.kinds, cell('kind')) === undefined) return wrong('kind_unknown', 'kind');
	if (wordOf(words.provinces, cell('province')) === undefined) {
		return wrong('province_unknown', 'province');
	}
	for (const column of ['organisationEmail', 'email'] as const) {
		if (cell(column) && !/^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;.]{2,}$/.test(cell(column))) {
			return wrong('invalid_email', column);
		}
	}
	for (const column of ['organisationPhone', 'phone'] as const) {
		if (cell(column) && !isPhone(dialled(cell(column)))) {
			return wrong('invalid_phone', column);
		}
	}
	if (cell('website') && !/^(https?:\/\/)?[\w-]+(\.[\w-]+)+([/?#]\S*)?$/i.test(cell('website'))) {
		return wrong('invalid_website', 'website');
	}
	if (wordOf(words.sexes, cell('sex')) === undefined) return wrong('sex_unknown', 'sex');
	if (wordOf(words.languages, cell('language')) === undefined) {
		return wrong('language_unknown', 'language');
	}
	const contact = (['positionKm', 'positionEn', 'email', 'phone'] as const).find((at) => cell(at));
	if (contact && !cell('contactKm') && !cell('contactEn')) {
		return { code: 'contact_without_name', column: 'contactKm' };
	}
	return null;
}

function organisationOf(cell: Cell, words: DirectoryWords): OrganisationCells {
	return {
		nameKm: cell('organisationKm'),
		nameEn: cell('organisationEn'),
		shortName: cell('shortName'),
		kind: wordOf(words.kinds, cell('kind')) ?? null,
		provinceId: wordOf(words.provinces, cell('province')) ?? null,
		email: cell('organisationEmail').toLowerCase() || null,
		phone: dialled(cell('organisationPhone')) || null,
		website: cell('website') || null
	};
}

function contactOf(cell: Cell, words: DirectoryWords): ContactCells | null {
	if (!cell('contactKm') && !cell('contactEn')) return null;
	return {
		// A Khmer name is always kept: where only the Latin one is known, it stands in its place.
		nameKm: cell('contactKm') || cell('contactEn'),
		nameEn: cell('contactEn'),
		positionKm: cell('positionKm'),
		positionEn: cell('positionEn'),
		sex: wordOf(words.sexes, cell('sex')) ?? null,
		email: cell('email').toLowerCase() || null,
		phone: dialled(cell('phone')) || null,
		locale: wordOf(words.languages, cell('language')) ?? null
	};
}

/** A cell as it is kept: tidied, and without the mark that keeps an exported cell from being a formula. */
function cellText(raw: string | undefined): string {
	return tidyName(raw ?? '').replace(/^'(?=[=+\-@])/, '');
}

interface FileRow {
	line: number;
	cells: string[];
}

interface Headings {
	/** Their place among the rows. */
	at: number;
	place: Map<DirectoryColumn, number>;
	unread: string[];
}

/** The headings of a row; null where none of them names an organisation. */
function headingsOf(row: FileRow, at: number, words: DirectoryWords): Headings | null {
	const place = new Map<DirectoryColumn, number>();
	const unread: string[] = [];
	for (const [index, cell] of row.cells.entries()) {
		const heading = tidyName(cell.replace(/^\ufeff/, ''));
		const column = words.headings.get(nameKey(heading));
		if (column && !place.has(column)) place.set(column, index);
		else if (heading !== '') unread.push(heading.slice(0, 80));
	}
	const names = place.has('organisationKm') || place.has('organisationEn');
	return names ? { at, place, unread } : null;
}

function findHeadings(rows: readonly FileRow[], words: DirectoryWords): Headings | null {
	for (const [at, row] of rows.slice(0, maxBeforeHeadings).entries()) {
		const headings = headingsOf(row, at, words);
		if (headings) return headings;
	}
	return null;
}

/**
 * Reads a directory file: its headings in either language, then a row for each organisation or contact.
 * Refused: `directory_no_heading` where no column with the name of an organisation was recognised, with what
 * the file begins with.
 */
export function readDirectoryFile(
	rows: readonly FileRow[],
	words: DirectoryWords
): Result<DirectoryFile> {
	const headings = findHeadings(rows, words);
	if (!headings) {
		const begins = (rows[0]?.cells ?? []).map(tidyName).filter((cell) => cell !== '');
		return refuse('directory_no_heading', {
			rows: maxBeforeHeadings,
			found: begins.join(', ').slice(0, 120)
		});
	}
	const { at, place, unread } = headings;
	const columns = [...place.keys()];
	const file: DirectoryFile = { columns, unread, rows: [], refused: [] };
	for (const { line, cells } of rows.slice(at + 1)) {
		const cell: Cell = (column) => cellText(cells[place.get(column) ?? -1]);
		const problem = problemOf(cell, words);
		if (problem) file.refused.push({ line, ...problem });
		else {
			const organisation = organisationOf(cell, words);
			file.rows.push({ line, organisation, contact: contactOf(cell, words) });
		}
	}
	return accept(file);
}
