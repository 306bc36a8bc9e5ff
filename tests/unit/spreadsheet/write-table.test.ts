import { parse } from 'content-disposition';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/lib/server/spreadsheet/read-table';
import { tableResponse } from '../../../src/lib/server/spreadsheet/write-table';

describe('an exported file', () => {
	it('has no cell that a spreadsheet would run', async () => {
		const cells = ['=1+1', '+855 12', '-1', '@sum', 'plain', 'a "quote", b'];
		for (const format of ['csv', 'xlsx'] as const) {
			const response = await tableResponse(
				format,
				'ឈ្មោះ',
				['A'],
				cells.map((cell) => [cell])
			);
			const header = response.headers.get('content-disposition')!;
			expect(header).toMatch(/^[\x20-\x7e]+$/);
			expect(parse(header)).toMatchObject({
				type: 'attachment',
				parameters: { filename: `ឈ្មោះ.${format}` }
			});
			const bytes = new Uint8Array(await response.arrayBuffer());
			const table = readTable(bytes);
			if (!table.ok) throw new Error(table.refusal.code);
			// A workbook says of each cell that it is text; in a text file the mark must say it.
			const marked = ["'=1+1", "'+855 12", "'-1", "'@sum", 'plain', 'a "quote", b'];
			const read = table.value.slice(1).map((row) => row.cells[0]);
			expect(read).toEqual(format === 'csv' ? marked : cells);
			if (format === 'xlsx') expect(formulasIn(bytes)).toBe(0);
		}
	});
});

/** How many cells of a workbook's first sheet a spreadsheet would reckon. */
function formulasIn(workbook: Uint8Array): number {
	const sheet = strFromU8(unzipSync(workbook)['xl/worksheets/sheet1.xml']!);
	return sheet.match(/<f[ >]/g)?.length ?? 0;
}
