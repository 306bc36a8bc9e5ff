import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { codesOf, modulesOf } from './pdf-qr.ts';

/** The addresses that a document carries, and what of it leads nobody knows where. */
export interface DocumentLinks {
	links: string[];
	/** QR codes that say none of these addresses: the page, from 1. */
	unknownCodes: number[];
}

const address = /https?:\/\/[^\s"'<>«»)\]]+/g;
const office = /officedocument\.(wordprocessingml|spreadsheetml)/;

/** Whether a file is of a kind whose links are looked at. */
export function isDocument(contentType: string): boolean {
	return contentType.startsWith('application/pdf') || office.test(contentType);
}

/** The addresses of a PDF, a Word file or a workbook: those one can press, those one can read, those of QR codes. */
export async function linksInDocument(
	bytes: Uint8Array,
	contentType: string
): Promise<DocumentLinks> {
	if (office.test(contentType)) return { links: linksInPackage(bytes), unknownCodes: [] };
	const links = await linksInPdf(bytes);
	// A code is read by making those of all addresses that stand beside it: it has to be one of them.
	const known = new Set(links.map(modulesOf));
	const unknown = (await codesOf(bytes)).filter(({ modules }) => !known.has(modules));
	return { links, unknownCodes: unknown.map(({ page }) => page) };
}

async function linksInPdf(bytes: Uint8Array): Promise<string[]> {
	const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
	const links = new Set<string>();
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		for (const { url } of (await page.getAnnotations()) as { url?: string }[]) {
			if (url) links.add(url);
		}
		const { items } = await page.getTextContent();
		const lines = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''));
		for (const [found] of lines.join('').matchAll(address)) links.add(found);
	}
	await document.destroy();
	return [...links];
}

/** Word files and workbooks name what one can press in the relationships of their parts. */
function linksInPackage(bytes: Uint8Array): string[] {
	const links = new Set<string>();
	for (const [name, part] of Object.entries(unzipSync(bytes))) {
		const xml = name.endsWith('.rels')
			? [...strFromU8(part).matchAll(/<Relationship\b[^>]*>/g)]
					.map(([relationship]) => relationship)
					.filter((relationship) => relationship.includes('TargetMode="External"'))
					.join('')
			: /^(word|xl)\/[^/]+\.xml$/.test(name)
				? strFromU8(part).replace(/<[^>]*>/g, '')
				: '';
		for (const [found] of xml.matchAll(address)) links.add(found.replaceAll('&amp;', '&'));
	}
	return [...links];
}
