import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/lib/server/spreadsheet/read-table';
import { tableLimits, type TableLimits } from '../../../src/lib/server/spreadsheet/table-limits';
import { sheetOf, workbookFile, type WorkbookParts } from '../../support/workbook-file';

/** The cells of each row, or the code of the refusal. */
function read(bytes: Uint8Array, limits?: Partial<TableLimits>): string[][] | string {
	const table = readTable(bytes, limits);
	return table.ok ? table.value.map(({ cells }) => cells) : table.refusal.code;
}
const sheet = (parts: WorkbookParts, limits?: Partial<TableLimits>) =>
	read(workbookFile(parts), limits);
const csv = (text: string, limits?: Partial<TableLimits>) => read(strToU8(text), limits);
const utf16 = (text: string, mark = '\ufeff') =>
	new Uint8Array(Buffer.from(mark + text, 'utf16le'));

describe('a workbook', () => {
	it('gives shared, rich, inline and formula texts, numbers, truths and errors as they are shown', () => {
		const rows = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>ខ្ញុំ</t></is></c></row>
			<row r="2"><c r="A2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="B2"><f>1+1</f><v>2</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#N/A</v></c></row>
			<row r="3"><c r="A3"><v>0.30000000000000004</v></c><c r="B3"><v>12345678901</v></c><c r="C3"><v>1.5E-3</v></c><c r="D3"><v>1E21</v></c></row>`;
		const shared = `<si><t>កំពង់ចាម &amp; &#x1780;</t></si><si><r><t xml:space="preserve">one </t></r><r><rPr><b/></rPr><t>two</t></r><rPh sb="0" eb="1"><t>reading</t></rPh></si>`;
		expect(sheet({ rows, shared })).toEqual([
			['កំពង់ចាម & ក', 'one two', 'ខ្ញុំ'],
			['ab', '2', 'true', '#N/A'],
			['0.3', '12345678901', '0.0015', '1000000000000000000000']
		]);
	});

	it('gives dates by the style of their cell, counted from 1900 or 1904', () => {
		const styles = `<numFmts><numFmt numFmtId="164" formatCode="[$-km-KH]dd\\ mmm\\ yyyy"/><numFmt numFmtId="165" formatCode="#,##0.00 &quot;days&quot;;[Red]-0"/></numFmts>
			<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/></cellXfs>`;
		const rows = `<row r="1"><c r="A1" s="1"><v>46354</v></c><c r="B1" s="2"><v>59</v></c><c r="C1" s="3"><v>46354</v></c><c r="D1" s="4"><v>46354.604166666664</v></c><c r="E1" s="0"><v>46354</v></c><c r="F1" s="4"><v>0.5</v></c><c r="G1" t="d"><v>2026-11-28T00:00:00</v></c></row>`;
		expect(sheet({ rows, styles })).toEqual([
			['2026-11-28', '1900-02-28', '46354', '2026-11-28 14:30', '46354', '12:00', '2026-11-28']
		]);
		const workbook =
			'<workbookPr date1904="1"/><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets>';
		expect(
			sheet({ rows: '<row r="1"><c r="A1" s="1"><v>44892</v></c></row>', styles, workbook })
		).toEqual([['2026-11-28']]);
	});

	it('is read from the first sheet that is shown, whatever the sheets are called', () => {
		const workbook = (state: string) =>
			`<sheets><sheet name="លាក់" sheetId="1" state="${state}" r:id="rId1"/><sheet name="តារាង" sheetId="2" r:id="rId2"/></sheets>`;
		const rows = '<row r="1"><c r="A1"><v>1</v></c></row>';
		expect(sheet({ rows, workbook: workbook('hidden') })).toEqual([['2']]);
		expect(sheet({ rows, workbook: workbook('veryHidden') })).toEqual([['2']]);
		expect(sheet({ rows, workbook: workbook('visible') })).toEqual([['1']]);
	});

	it('keeps the place of cells: gaps, missing references, merged cells, empty rows, prefixed names', () => {
		const table = readTable(
			workbookFile({
				sheet: `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>
				<x:row r="2"><x:c r="B2"><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c><x:c r="E2"/></x:row><x:row><x:c><x:v>3</x:v></x:c></x:row><x:row r="9" ht="20"/>
				</x:sheetData><x:mergeCells count="1"><x:mergeCell ref="B2:C4"/></x:mergeCells></x:worksheet>`
			})
		);
		expect(table).toEqual({
			ok: true,
			value: [
				{ line: 2, cells: ['', '1', '2'] },
				{ line: 3, cells: ['3'] }
			]
		});
	});

	it('takes an empty cell for empty, whatever kind it says it is', () => {
		const rows =
			'<row r="1"><c r="A1" t="s"/><c r="B1" t="s"><v></v></c><c r="C1" t="b"/><c r="D1" t="n"/><c r="E1" t="s"><v>0</v></c></row>';
		expect(sheet({ rows, shared: '<si><t>heading</t></si>' })).toEqual([
			['', '', '', '', 'heading']
		]);
	});

	it('finds its parts whatever the case of their names', () => {
		const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
		const file = workbookFile({ rows, shared: '<si><t>ក</t></si>' });
		const name = strToU8('sharedStrings.xml');
		for (let at = 0; at < file.byteLength; at++) {
			if (name.every((byte, index) => file[at + index] === byte)) file[at] = 'S'.charCodeAt(0);
		}
		expect(read(file)).toEqual([['ក']]);
	});

	it('reads truths by either word, and a time without a day', () => {
		const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="20"/></cellXfs>';
		const workbook =
			'<workbookPr date1904="1"/><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets>';
		const rows =
			'<row r="1"><c r="A1" t="b"><v>true</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" s="1"><v>0.5</v></c></row>';
		expect(sheet({ rows, styles })).toEqual([['true', 'false', '12:00']]);
		expect(sheet({ rows, styles, workbook })).toEqual([['true', 'false', '12:00']]);
	});

	it('gives back signs that XML cannot hold', () => {
		const shared = '<si><t>a_x000D_b _x005F_x000D_</t></si>';
		expect(sheet({ rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', shared })).toEqual([
			['a\rb _x000D_']
		]);
	});
});

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

describe('a text file', () => {
	const rows = [
		['ឈ្មោះ', 'Name'],
		['ក', 'a']
	];
	it.each([
		['UTF-8', strToU8('ឈ្មោះ,Name\nក,a\n')],
		['UTF-8 with its mark, CRLF', strToU8('\ufeffឈ្មោះ,Name\r\nក,a\r\n')],
		['semicolons', strToU8('ឈ្មោះ;Name\r\nក;a')],
		['UTF-16, tabs (Excel’s Unicode text)', utf16('ឈ្មោះ\tName\r\nក\ta\r\n')],
		['UTF-16, the other way round', utf16('ឈ្មោះ\tName\r\nក\ta\r\n').map((_, i, all) => all[i ^ 1]!)]
	])('is read in %s', (_, bytes) => {
		expect(read(bytes)).toEqual(rows);
	});

	it.each([
		['mixed', 'a,b\r\n1,2\n3,4\r5,6\r\n'],
		['mixed the other way round', 'a,b\n1,2\r\n3,4\r\n5,6'],
		['of old machines', 'a,b\r1,2\r3,4\r5,6\r']
	])('is divided into its rows where line ends are %s', (_, text) => {
		const table = readTable(strToU8(text));
		expect(table).toMatchObject({
			value: [
				{ line: 1, cells: ['a', 'b'] },
				{ line: 2, cells: ['1', '2'] },
				{ line: 3, cells: ['3', '4'] },
				{ line: 4, cells: ['5', '6'] }
			]
		});
	});

	it.each([
		[
			'addresses with commas',
			'name;address\nA;No 1, St 2, Khan 3, PP\nB;No 2, PP',
			['A', 'No 1, St 2, Khan 3, PP']
		],
		['a title above', 'List of bodies, 2026\nname;place\nA;PP\nB;BB', ['name', 'place']],
		['a long quoted note', `a;b\n1;"${'x,'.repeat(15_000)}"\n`, ['1', 'x,'.repeat(15_000)]]
	])('is divided by the sign that divides its rows alike: %s', (_, text, second) => {
		const table = readTable(strToU8(text));
		expect(table.ok && table.value[1]?.cells).toEqual(second);
	});

	it('keeps line breaks within a cell, and the line on which a row begins', () => {
		const table = readTable(strToU8('a,b\r\n"one\r\ntwo; three;",2\r\n\r\nx,y\r\n'));
		expect(table).toMatchObject({
			value: [{ line: 1 }, { line: 2, cells: ['one\r\ntwo; three;', '2'] }, { line: 5 }]
		});
	});

	it.each<[string, Uint8Array, string]>([
		[
			'another encoding',
			new Uint8Array([0x4e, 0x67, 0x75, 0x79, 0xea, 0xf2, 0x6e]),
			'file_encoding'
		],
		[
			'Khmer that was saved as a plain CSV of Windows, with question marks for its letters',
			strToU8('No,Name\r\n1,????? ???\r\n'),
			'file_question_marks'
		],
		['letters that were lost before', strToU8('No,Name\n1,Nguy\ufffdn\n'), 'file_question_marks'],
		['a web page', strToU8('<table border=1><tr><th>No</th></tr></table>'), 'file_is_web_page'],
		[
			'an older Excel',
			new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
			'file_old_excel'
		],
		['an open quotation mark', strToU8(`a,b\n"c${',d\n'.repeat(200_000)}`), 'file_csv_broken'],
		['five million lines', strToU8('a\n'.repeat(5_000_000)), 'file_too_many_rows'],
		[
			'five million empty cells',
			strToU8(`${','.repeat(99)}\n`.repeat(50_000)),
			'file_too_many_cells'
		],
		['a row without end', strToU8('a,'.repeat(5_000_000)), 'file_too_many_cells'],
		['a row of too many columns', strToU8('a,'.repeat(300)), 'file_cell_far'],
		['signs that no text has', strToU8('a,b\u0000\n'), 'file_not_table'],
		['nothing in it', strToU8('\n,,\n  \n'), 'file_empty'],
		['more bytes than are read', new Uint8Array(11 * 1024 * 1024), 'file_too_large']
	])('with %s is refused', (_, bytes, code) => {
		expect(read(bytes)).toBe(code);
	});

	it('says which limit it has met', () => {
		expect(readTable(strToU8('a\nb\nc\n'), { rows: 2 })).toEqual({
			ok: false,
			refusal: { code: 'file_too_many_rows', detail: { most: 2 } }
		});
		expect(csv('a,b,c', { columns: 2 })).toBe('file_cell_far');
	});
});

// Small files that have failed, where they lie beside the project.
const failing = resolve(import.meta.dirname, '../../../../shared/data/failing');

describe.skipIf(!existsSync(failing))('a file that once failed', () => {
	const file = (name: string) => read(new Uint8Array(readFileSync(join(failing, name))));
	it.each([
		['far.xlsx', 'file_cell_far'],
		['far_row.xlsx', 'file_cell_far'],
		['query_own_report.xls', 'file_is_web_page']
	])('%s is refused', (name, code) => {
		expect(file(name)).toBe(code);
	});
	it.each([
		['excel-unicode-text.txt', 3, ['មន្ទីរសាកល្បង', 'Sample Department', 'department', '0964567890']],
		[
			'semicolons-bom-crlf.csv',
			2,
			['អង្គការសាកល្បង\nជួរទីពីរ', 'Sample Two Lines', 'ngo', '012 345 603']
		]
	])('%s is read', (name, count, last) => {
		const rows = file(name);
		expect(rows).toHaveLength(count);
		expect(rows.at(-1)).toEqual(last);
	});
});
