import { create as contentDisposition } from 'content-disposition';
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';

export type TableFormat = 'csv' | 'xlsx';

const mediaTypes: Record<TableFormat, string> = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

/** The format that an address asks for: `?format=xlsx`, else CSV. */
export function formatOf(url: URL): TableFormat {
	return url.searchParams.get('format') === 'xlsx' ? 'xlsx' : 'csv';
}

/**
 * A table as a file to download. `headings` are the columns' names in the user's language, `rows` the
 * cells as text; `name` is the file's name without its ending.
 */
export async function tableResponse(
	format: TableFormat,
	name: string,
	headings: readonly string[],
	rows: readonly (readonly string[])[]
): Promise<Response> {
	const body = format === 'csv' ? csvOf([headings, ...rows]) : await xlsxOf(headings, rows);
	return new Response(body, {
		headers: {
			'content-type': mediaTypes[format],
			'content-disposition': contentDisposition(`${name}.${format}`, {
				fallback: `${name.replace(/[^\w.-]+/g, '-')}.${format}`
			}),
			'cache-control': 'no-store'
		}
	});
}

/**
 * With a byte order mark: without it, spreadsheets read Khmer as something else. A cell that begins like a formula is
 * marked as text, so that a spreadsheet doesn't run it; a workbook says of each cell that it is text, and needs no mark.
 */
function csvOf(rows: readonly (readonly string[])[]): string {
	return stringify([...rows.map((row) => [...row])], {
		bom: true,
		record_delimiter: 'windows',
		escape_formulas: true,
		// What some spreadsheets take for the end of a cell or a row.
		quoted_match: /[;\r\n]/
	});
}

async function xlsxOf(
	headings: readonly string[],
	rows: readonly (readonly string[])[]
): Promise<Uint8Array<ArrayBuffer>> {
	const head = headings.map((value) => ({ value, fontWeight: 'bold' as const }));
	const body = rows.map((row) => row.map((text) => ({ value: text, type: String, format: '@' })));
	const columns = headings.map((heading) => ({ width: Math.max(14, heading.length + 4) }));
	const file = writeXlsxFile([head, ...body], { columns, stickyRowsCount: 1 });
	return new Uint8Array(await file.toBuffer());
}
