import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/lib/server/spreadsheet/read-table';
import { workbookFile } from '../../support/workbook-file';
import { read, sheet } from './cells-of';

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
