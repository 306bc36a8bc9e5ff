import { strFromU8, unzipSync } from 'fflate';

/** The parts of a Word file by their paths. */
export type DocxParts = ReadonlyMap<string, Uint8Array>;

export function readDocx(bytes: Uint8Array): DocxParts {
	return new Map(Object.entries(unzipSync(bytes)));
}

/** The XML of a part. */
export function xmlOf(parts: DocxParts, path: string): string {
	const data = parts.get(path);
	if (!data) throw new Error(`the file has no part ${path}`);
	return strFromU8(data);
}

/** The XML of all headers or footers. */
export function xmlOfAll(parts: DocxParts, pattern: RegExp): string {
	return [...parts.keys()]
		.filter((path) => pattern.test(path))
		.map((path) => xmlOf(parts, path))
		.join('\n');
}

/** The words of a part, as written. */
export function wordsOf(xml: string): string {
	return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
}

/** All elements of a name with their attributes and, where they have any, their content. */
export function elements(xml: string, name: string): string[] {
	return [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?(?:/>|>.*?</${name}>)`, 'gs'))].map(
		([text]) => text
	);
}

/** The paragraphs of a style. */
export function paragraphsOf(xml: string, style: string): string[] {
	return elements(xml, 'w:p').filter((text) => text.includes(`<w:pStyle w:val="${style}"/>`));
}
