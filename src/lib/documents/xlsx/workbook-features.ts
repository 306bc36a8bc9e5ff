import { escapeUTF8 } from 'entities/escape';
import type { Feature, Image } from 'write-excel-file/node';
import { safeText } from './cell-value.ts';
import type { DocumentMeta } from '../model/model.ts';
import { headRows } from './sheet-data.ts';
import type { SheetContent } from './sheets.ts';

/** What the library takes as a file; it names the type of a picture's content only. */
type FileContent = Image['content'];
type WorkbookFeature = Feature<FileContent>;

const CORE = 'docProps/core.xml';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const CORE_RELATION =
	'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** A4 as wide as one page, as long as need be, in the sheet's own orientation. */
export function pageOnA4(sheets: readonly SheetContent[]): WorkbookFeature {
	return {
		files: {
			transform: {
				'xl/worksheets/sheet{id}.xml': {
					transform: (xml, _options, { sheetIndex }) =>
						xml
							// The first child of a sheet, by the order that the format prescribes.
							.replace(/<worksheet\b[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
							.replace(
								/<pageSetup\b[^>]*>/,
								`<pageSetup paperSize="9" orientation="${sheets[sheetIndex]!.orientation}" fitToWidth="1" fitToHeight="0"/>` +
									'<headerFooter><oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter>'
							)
				}
			}
		}
	};
}

/** The heads of tables on each printed page. */
export function repeatedHeads(
	sheets: readonly SheetContent[],
	names: readonly string[]
): WorkbookFeature {
	const entries = sheets.flatMap((sheet, index) => {
		const rows = headRows(sheet);
		if (!rows) return [];
		const name = escapeUTF8(`'${names[index]!.replaceAll("'", "''")}'`);
		return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${name}!$${rows.first}:$${rows.last}</definedName>`;
	});
	return {
		files: {
			transform: {
				'xl/workbook.xml': {
					transform: (xml) =>
						entries.length === 0
							? xml
							: xml.replace(
									/<definedNames\s*\/>|<definedNames>\s*<\/definedNames>/,
									`<definedNames>${entries.join('')}</definedNames>`
								)
				}
			}
		}
	};
}

/** Title, author, language and the date that the document bears; never the clock's. */
export function properties(meta: DocumentMeta): WorkbookFeature {
	const instant = `${new Date(meta.created).toISOString().slice(0, 19)}Z`;
	const value = (text: string) => escapeUTF8(safeText(text));
	const xml =
		'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
		'<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
		`<dc:title>${value(meta.title)}</dc:title><dc:creator>${value(meta.author)}</dc:creator>` +
		`<dc:language>${meta.locale}</dc:language>` +
		`<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created>` +
		`<dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified></cp:coreProperties>`;
	return {
		files: {
			transform: {
				'[Content_Types].xml': {
					insert: () => `<Override ContentType="${CORE_TYPE}" PartName="/${CORE}"/>`
				},
				'_rels/.rels': {
					insert: () => `<Relationship Id="rId-core-1" Type="${CORE_RELATION}" Target="${CORE}"/>`
				}
			},
			write: { files: () => ({ [CORE]: xml }) }
		}
	};
}
