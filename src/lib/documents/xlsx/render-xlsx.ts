import writeXlsxFile from 'write-excel-file/node';
import type { DocumentSeries } from '../model/model.ts';
import { fixZipDates } from './fixed-zip-dates.ts';
import { columnWidths, frozenRows, sheetData } from './sheet-data.ts';
import { sheetNames } from './sheet-name.ts';
import { sheetsOf } from './sheets.ts';
import { pageOnA4, properties, repeatedHeads } from './workbook-features.ts';

/** Asked for by name; where it is missing, a spreadsheet takes one of its own that has Khmer. */
const FONTS = { km: 'Battambang', en: 'Calibri' } as const;

/**
 * Renders documents as one workbook, a sheet for each table: to be sorted, added up and filled in.
 * The same documents give the same bytes.
 */
export async function renderXlsx(documents: DocumentSeries): Promise<Uint8Array> {
	const [{ meta }] = documents;
	const sheets = documents.flatMap((document) =>
		sheetsOf(document).map((content) => ({ content, locale: document.meta.locale }))
	);
	const contents = sheets.map(({ content }) => content);
	const names = sheetNames(contents.map(({ name }) => name));
	const file = writeXlsxFile(
		sheets.map(({ content, locale }, index) => ({
			data: sheetData(content, locale),
			sheet: names[index]!,
			columns: columnWidths(content).map((width) => ({ width })),
			stickyRowsCount: frozenRows(content),
			showGridLines: false,
			orientation: 'landscape' as const
		})),
		{
			fontFamily: meta.alongside ? FONTS.km : FONTS[meta.locale],
			fontSize: 11,
			features: [pageOnA4(contents), repeatedHeads(contents, names), properties(meta)]
		}
	);
	return fixZipDates(new Uint8Array(await file.toBuffer()));
}
