import { describe, expect, it } from 'vitest';
import { tableLimits } from '../../../src/lib/server/spreadsheet/table-limits';
import { sheetOf, workbookFile, type WorkbookParts } from '../../support/workbook-file';
import { read, sheet } from './cells-of';

describe('a workbook that is made to do harm is refused', () => {
	const cell = '<c><v>1</v></c>';
	it.each<[string, WorkbookParts, string]>([
		[
			'a cell at the far end',
			{ rows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' },
			'file_cell_far'
		],
		['a far row', { rows: '<row r="1048576"><c r="A1048576"><v>1</v></c></row>' }, 'file_cell_far'],
		['a far column', { rows: '<row r="1"><c r="XFD1"><v>1</v></c></row>' }, 'file_cell_far'],
		[
			'rows without end',
			{ rows: `<row>${cell}</row>`.repeat(tableLimits.rows + 1) },
			'file_too_many_rows'
		],
		[
			'cells without end',
			{ rows: `<row>${'<c/>'.repeat(10_000)}</row>`.repeat(31) },
			'file_too_many_cells'
		],
		['a row twice', { rows: '<row r="1"/><row r="1"/>' }, 'file_not_table'],
		['a cell twice', { rows: '<row><c r="A1"/><c r="A1"/></row>' }, 'file_not_table'],
		['a cell that is nowhere', { rows: '<row><c r="A0x"/></row>' }, 'file_not_table'],
		['a row that is nowhere', { rows: '<row r="NaN"/>' }, 'file_not_table'],
		[
			'a cell that is a book',
			{ rows: `<row><c t="str"><v>${'ក'.repeat(40_000)}</v></c></row>` },
			'file_cell_long'
		],
		[
			'one long text shared by all cells',
			{
				rows: `<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`.repeat(10),
				shared: `<si><t>${'x'.repeat(32_000)}</t></si>`
			},
			'file_too_much_text'
		],
		[
			'shared texts without end',
			{ rows: `<row>${cell}</row>`, shared: '<si><t>x</t></si>'.repeat(300_001) },
			'file_too_many_cells'
		],
		[
			'entities that stand for others',
			{
				sheet: `<!DOCTYPE w [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${sheetOf(`<row><c t="str"><v>&b;</v></c></row>`).replace(/<\?.*\?>/, '')}`
			},
			'file_not_table'
		],
		['elements within elements', { sheet: '<a>'.repeat(100) }, 'file_not_table'],
		['broken XML', { sheet: '<worksheet><sheetData><row' }, 'file_not_table'],
		['XML that is no UTF-8', { sheet: new Uint8Array([0x3c, 0x61, 0xff, 0x3e]) }, 'file_not_table'],
		['no sheet', { workbook: '<sheets/>' }, 'file_not_table'],
		...['7', '-1', '0.5', 'x'].map((index): [string, WorkbookParts, string] => [
			`a text that is not among the shared ones (${index})`,
			{ rows: `<row><c t="s"><v>${index}</v></c></row>`, shared: '<si><t>a</t></si>' },
			'file_not_table'
		]),
		...['_x0000_', '_x001B_', '_xD800_', '_xDC00__xD800_'].map(
			(sign): [string, WorkbookParts, string] => [
				`a sign that no text has (${sign})`,
				{ rows: `<row><c t="str"><v>a${sign}</v></c></row>` },
				'file_control_sign'
			]
		),
		[
			'a sheet that is not there',
			{ more: { 'xl/_rels/workbook.xml.rels': '<Relationships/>' } },
			'file_not_table'
		]
	])('%s', (_, parts, code) => {
		expect(sheet(parts)).toBe(code);
	});

	it('a part that unpacks to more than its archive says', () => {
		const blank = new Uint8Array(3 * 1024 * 1024).fill(0x20);
		const file = workbookFile({ sheet: blank });
		expect(file.byteLength).toBeLessThan(10_000);
		// The directory claims ten bytes for every part.
		const view = new DataView(file.buffer);
		for (let at = 0; at < file.byteLength - 46; at++) {
			if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
		}
		expect(read(file, { partBytes: 2 * 1024 * 1024 })).toBe('file_unpacks_large');
		expect(read(workbookFile({ sheet: blank }), { unpackedBytes: 2 * 1024 * 1024 })).toBe(
			'file_unpacks_large'
		);
	});

	it.each([
		['with more parts than any has', (file: Uint8Array) => patch(file, 0x06054b50, 10, 5000)],
		['cut off', (file: Uint8Array) => file.subarray(0, file.byteLength / 2)],
		[
			'with its parts beyond its end',
			(file: Uint8Array) => patch(file, 0x02014b50, 42, 0x7fffffff)
		],
		['that is encrypted', (file: Uint8Array) => patch(file, 0x02014b50, 8, 1)]
	])('an archive %s', (_, spoil) => {
		expect(read(spoil(workbookFile({ rows: `<row>${cell}</row>` })))).toBe('file_not_table');
	});
});

/** The archive with another value of 16 or 32 bits at a place after each such signature. */
function patch(file: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
	const view = new DataView(file.buffer);
	for (let at = 0; at < file.byteLength - 4; at++) {
		if (view.getUint32(at, true) !== signature) continue;
		if (value > 0xffff) view.setUint32(at + offset, value, true);
		else view.setUint16(at + offset, value, true);
	}
	return file;
}
