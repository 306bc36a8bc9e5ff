import { strToU8, zipSync } from 'fflate';

/** The parts of a workbook that a test makes up; what is left out is as small as it can be. */
export interface WorkbookParts {
	/** What stands in `<sheetData>`. */
	rows?: string;
	/** The whole part of the sheet, in place of `rows`. */
	sheet?: string | Uint8Array;
	/** What stands in `<sst>`. */
	shared?: string;
	/** What stands in `<styleSheet>`. */
	styles?: string;
	/** What stands in `<workbook>`: the settings and sheets. */
	workbook?: string;
	/** Further parts by their names; of the same name: in place of the part that is made here. */
	more?: Record<string, string | Uint8Array>;
	level?: 0 | 9;
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relation = (id: string, type: string, target: string) =>
	`<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
const relations = (...all: string[]) =>
	`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join('')}</Relationships>`;

/** The text of a part that begins and ends as it should. */
export const sheetOf = (rows: string) =>
	`<?xml version="1.0"?><worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`;

/** A workbook with two sheets, `sheet1` and `sheet2`, byte for byte as asked for. */
export function workbookFile({
	rows = '',
	sheet = sheetOf(rows),
	shared = '',
	styles = '',
	workbook = '<sheets><sheet name="A" sheetId="1" r:id="rId1"/><sheet name="B" sheetId="2" r:id="rId2"/></sheets>',
	more = {},
	level = 9
}: WorkbookParts): Uint8Array {
	const parts: Record<string, string | Uint8Array> = {
		'[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
		'_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
		'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}">${workbook}</workbook>`,
		'xl/_rels/workbook.xml.rels': relations(
			relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
			relation('rId2', 'worksheet', '/xl/worksheets/sheet2.xml'),
			relation('rId3', 'sharedStrings', 'sharedStrings.xml'),
			relation('rId4', 'styles', 'styles.xml')
		),
		'xl/worksheets/sheet1.xml': sheet,
		'xl/worksheets/sheet2.xml': sheetOf('<row r="1"><c r="A1"><v>2</v></c></row>'),
		'xl/sharedStrings.xml': `<sst ${main}>${shared}</sst>`,
		'xl/styles.xml': `<styleSheet ${main}>${styles}</styleSheet>`,
		...more
	};
	const bytes = Object.entries(parts).map(
		([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part] as const
	);
	return zipSync(Object.fromEntries(bytes), { level });
}
