/**
 * The finishing of a Word file: the same document gives the same bytes.
 *
 * The library dates files by the clock, draws ids at random and counts drawings over the life of
 * the process. All of that is set anew here, and what it has no words for is added.
 */

import { escapeUTF8 } from 'entities/escape';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { DocumentMeta } from '../model/model.ts';
import { languageTag } from './fonts.ts';
import { withOfficeFonts, type FontParts } from './font-parts.ts';

type Files = Map<string, Uint8Array>;

const RELATIONSHIPS = /^word\/_rels\/(.+)\.rels$/;
/** Word's own ids; all others come from the library's dice. */
const COUNTED_ID = /^rId\d+$/;
/** Where words stand in. */
const TEXT = /^word\/(?:document|header\d*|footer\d*)\.xml$/;
/** As early as a zip file can tell. */
const ZIP_DATE = '1980-01-01T00:00:00';

/** Gives a packed file fixed ids and dates, its language and its fonts. */
export function finishPackage(bytes: Uint8Array, meta: DocumentMeta, fonts: FontParts): Uint8Array {
	const files: Files = new Map(Object.entries(unzipSync(bytes)));
	settleRelationships(files);
	for (const name of [...files.keys()].filter((path) => /^word\/\w+\.xml$/.test(path))) {
		edit(files, name, settleDrawings);
	}
	edit(files, 'docProps/core.xml', (xml) => coreProperties(xml, meta));
	edit(files, 'word/settings.xml', settings);
	for (const [path, data] of fonts) files.set(path, data);
	const texts = [...files].filter(([path]) => TEXT.test(path)).map(([, data]) => strFromU8(data));
	const isUsed = (name: string) => texts.some((xml) => xml.includes(`w:ascii="${name}"`));
	edit(files, 'word/fontTable.xml', (xml) => withOfficeFonts(xml, isUsed));
	const entries: Zippable = {};
	for (const [path, data] of inOrder(files)) entries[path] = [data, { mtime: new Date(ZIP_DATE) }];
	return zipSync(entries, { level: 6 });
}

/** Links and pictures are found by ids: here by their place in the file. */
function settleRelationships(files: Files): void {
	for (const [path, data] of files) {
		const part = `word/${RELATIONSHIPS.exec(path)?.[1]}`;
		const xml = strFromU8(data);
		if (!RELATIONSHIPS.test(path) || !files.has(part)) continue;
		const ids = new Map<string, string>();
		for (const [, id = ''] of xml.matchAll(/ Id="([^"]+)"/g)) {
			if (!COUNTED_ID.test(id)) ids.set(id, `rItem${ids.size + 1}`);
		}
		const settle = (text: string) =>
			text.replace(/ (Id|r:id|r:embed|r:link)="([^"]+)"/g, (whole, name: string, id: string) => {
				const settled = ids.get(id);
				return settled ? ` ${name}="${settled}"` : whole;
			});
		edit(files, path, settle);
		edit(files, part, settle);
	}
}

/** Numbers drawings and watermarks in their order within a part. */
function settleDrawings(xml: string): string {
	let drawings = 0;
	let shapes = 0;
	return xml
		.replace(/(<(?:wp:docPr|pic:cNvPr) [^>]*?\bid=")[^"]*"/g, (_, start: string) => {
			drawings += 1;
			return `${start}${drawings}"`;
		})
		.replace(/PowerPlusWaterMarkObject[\w-]+/g, () => {
			shapes += 1;
			return `PowerPlusWaterMarkObject${shapes}`;
		});
}

function coreProperties(xml: string, { created, locale, author }: DocumentMeta): string {
	const date = new Date(created).toISOString().replace(/\.\d+Z$/, 'Z');
	return xml
		.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${date}`)
		.replace(/(<cp:lastModifiedBy>)[^<]*/, (_, start: string) => start + escapeUTF8(author))
		.replace('</cp:coreProperties>', `<dc:language>${languageTag(locale)}</dc:language>$&`);
}

function settings(xml: string): string {
	return xml
		.replace('<w:displayBackgroundShape/>', '<w:embedTrueTypeFonts/>')
		.replace('</w:compat>', '$&<w:themeFontLang w:val="en-GB" w:bidi="km-KH"/>');
}

/** Programs that look at the first entry only find there what kind of file it is. */
function inOrder(files: Files): [string, Uint8Array][] {
	const first = ['[Content_Types].xml', '_rels/.rels', 'word/document.xml'];
	const place = (path: string) => (first.indexOf(path) + first.length + 1) % (first.length + 1);
	return [...files].sort(([one], [other]) => place(one) - place(other) || (one < other ? -1 : 1));
}

function edit(files: Files, path: string, change: (xml: string) => string): void {
	const data = files.get(path);
	if (data) files.set(path, strToU8(change(strFromU8(data))));
}
