import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { squeeze } from './read-pdf.ts';

/** A place in the structure of a PDF, as a screen reader walks it. */
export interface StructureNode {
	readonly role: string;
	readonly alt?: string;
	readonly lang?: string;
	/** Words that stand here, not in what it holds. */
	readonly own: string;
	readonly children: readonly StructureNode[];
}

export interface PdfStructure {
	/** The structure of each page, from the root of the document. */
	readonly pages: readonly StructureNode[];
	/** Words that the structure passes over. */
	readonly artifacts: string;
}

interface RawNode {
	readonly role?: string;
	readonly alt?: string;
	readonly lang?: string;
	readonly type?: string;
	readonly id?: string;
	readonly children?: readonly RawNode[];
}

/** Reads the structure of a PDF with the words that each part of it holds. */
export async function readPdfStructure(bytes: Uint8Array): Promise<PdfStructure> {
	const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
	const pages: StructureNode[] = [];
	let artifacts = '';
	for (let number = 1; number <= pdf.numPages; number += 1) {
		const page = await pdf.getPage(number);
		const words = new Map<string, string>();
		const open: (string | null)[] = [];
		const { items } = await page.getTextContent({ includeMarkedContent: true });
		for (const item of items) {
			if ('str' in item) {
				const id = open.findLast((mark) => mark !== null);
				if (id === undefined) artifacts += item.str;
				else words.set(id, (words.get(id) ?? '') + item.str);
			} else if (item.type === 'endMarkedContent') {
				open.pop();
			} else {
				open.push(item.id ?? null);
			}
		}
		pages.push(nodeOf((await page.getStructTree()) as RawNode, words));
	}
	await pdf.destroy();
	return { pages, artifacts: squeeze(artifacts) };
}

/** The node itself and all beneath it, in reading order. */
export function walk(node: StructureNode): StructureNode[] {
	return [node, ...node.children.flatMap(walk)];
}

/** All words of a node in reading order, without spaces. */
export function wordsOf(node: StructureNode): string {
	return node.own + node.children.map(wordsOf).join('');
}

function nodeOf(raw: RawNode, words: ReadonlyMap<string, string>): StructureNode {
	const children: StructureNode[] = [];
	let own = '';
	for (const child of raw.children ?? []) {
		if (child.type === 'content') {
			const text = squeeze(words.get(child.id ?? '') ?? '');
			// Words between two parts keep their place.
			if (children.length > 0) children.push({ role: 'content', own: text, children: [] });
			else own += text;
		} else if (child.role) {
			children.push(nodeOf(child, words));
		}
	}
	const { alt, lang } = raw;
	return {
		role: raw.role ?? '',
		own,
		children,
		...(alt ? { alt } : {}),
		...(lang ? { lang } : {})
	};
}
