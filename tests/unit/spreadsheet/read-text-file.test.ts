import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/lib/server/spreadsheet/read-table';
import type { TableLimits } from '../../../src/lib/server/spreadsheet/table-limits';
import { read } from './cells-of';
const csv = (text: string, limits?: Partial<TableLimits>) => read(strToU8(text), limits);
const utf16 = (text: string, mark = '\ufeff') =>
	new Uint8Array(Buffer.from(mark + text, 'utf16le'));

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
			refusal: { code: 'file_too_many_rows', detail: { max: 2 } }
		});
		expect(csv('a,b,c', { columns: 2 })).toBe('file_cell_far');
	});
});
