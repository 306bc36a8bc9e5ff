import writeXlsxFile from 'write-excel-file/node';

export type TableFormat = 'csv' | 'xlsx';

const mediaTypes: Record<TableFormat, string> = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};

/**
 * A cell of a text file that begins like a formula is marked as text, so that a spreadsheet doesn't run it.
 * A workbook says of each cell that it is text, and needs no mark.
 */
function safeCell(text: string): string {
	return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function csvCell(text: string): string {
	const safe = safeCell(text);
	return /[",\n\r;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

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
	const ascii = name.replace(/[^\w.-]+/g, '-');
	const full = encodeURIComponent(`${name}.${format}`);
	return new Response(body, {
		headers: {
			'content-type': mediaTypes[format],
			'content-disposition': `attachment; filename="${ascii}.${format}"; filename*=UTF-8''${full}`,
			'cache-control': 'no-store'
		}
	});
}

/** With a byte order mark: without it, spreadsheets read Khmer as something else. */
function csvOf(rows: readonly (readonly string[])[]): string {
	return '\ufeff' + rows.map((row) => row.map(csvCell).join(',')).join('\r\n') + '\r\n';
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
