/**
 * The proof that a finished PDF draws its letters: each glyph on each page has the outline in the
 * embedded font that the shaped text has in the whole one.
 *
 * Everything is read from the bytes of the file. What is meant is found by shaping the file's own
 * text again, so files that were made earlier are judged alike.
 */

import { DIVIDED } from '../../fonts/cut-word.ts';
import { isFontName } from '../../fonts/font-files.ts';
import { shapeText, visibleText, writtenText } from '../../fonts/shaping.ts';
import { sourceOutlines } from '../../fonts/source-outlines.ts';
import { drawnContent, type DrawnPiece } from './drawn-pieces.ts';
import { codeAt, readFontInPdf, utf16, type FontInPdf } from './embedded-font.ts';
import { isDictionary, PdfFile, unreadable, type PdfValue } from './pdf-file.ts';
import { outlineFault, type OutlineFault } from './same-outline.ts';

/**
 * What is wrong: glyphs without ink, with another’s; a letter for which its font has no glyph (`none`); a text that
 * doesn't shape to what is drawn; a font that is broken or none of ours; an index of outlines that goes back or beyond
 * their end.
 */
type GlyphFaultKind = OutlineFault | 'none' | 'text' | 'font' | 'index';

/** A fault of a font on a page; of each kind, font and page there is one. */
export interface GlyphFault {
	readonly kind: GlyphFaultKind;
	/** From 1. */
	readonly page: number;
	/** As it is called in the file. */
	readonly font: string;
	/** How many glyphs that are drawn are concerned; of a broken font all that are drawn with it. */
	count: number;
	/** The first few of the texts concerned. */
	readonly texts: string[];
}

/** So many texts are named. */
const TEXTS_NAMED = 5;

/** What is known of a piece: what is wrong with it, and how many glyphs. */
type Verdict = readonly (readonly [GlyphFaultKind, number])[];

interface PageFont {
	readonly label: string;
	readonly font: FontInPdf | null;
	/** What is wrong with all that is drawn with it. */
	readonly broken: 'font' | 'index' | null;
	readonly verdicts: Map<string, Verdict>;
	readonly outlines: Map<number, OutlineFault | null>;
}

/**
 * What is wrong with the letters of a PDF; nothing where all are there.
 *
 * Throws UnreadablePdfError for a file that is not built as ours are.
 */
export function glyphFaults(bytes: Uint8Array): GlyphFault[] {
	const file = new PdfFile(bytes);
	const faults = new Map<string, GlyphFault>();
	const fonts = new Map<PdfValue, PageFont>();
	let page = 0;
	for (const node of pagesOf(file)) {
		page += 1;
		const parts = file.entry(node, 'Contents');
		const content = Array.isArray(parts)
			? Buffer.concat(parts.flatMap((part) => [file.stream(part), Buffer.from(' ')]))
			: file.stream(node.contents);
		drawn(content, node.resources, 0);
	}
	if (page === 0) throw unreadable('it has no pages');
	return [...faults.values()];

	function drawn(content: Buffer, resources: PdfValue, depth: number): void {
		const { pieces, called } = drawnContent(content);
		const named = file.entry(resources, 'Font');
		const known = new Map<string, PageFont>();
		for (const piece of pieces) {
			let font = known.get(piece.font);
			if (!font) known.set(piece.font, (font = fontOf(file.entry(named, piece.font), piece.font)));
			judge(piece, font);
		}
		const drawings = file.entry(resources, 'XObject');
		for (const name of called) {
			const drawing = isDictionary(drawings) ? drawings.entries.get(name) : undefined;
			if (file.entry(drawing, 'Subtype') !== '/Form') continue;
			if (depth > 8) throw unreadable('its drawings call themselves');
			drawn(file.stream(drawing), file.entry(drawing, 'Resources') ?? resources, depth + 1);
		}
	}

	function fontOf(value: PdfValue, label: string): PageFont {
		let font = fonts.get(value);
		if (!font) fonts.set(value, (font = openFont(file, value, label)));
		return font;
	}

	function judge(piece: DrawnPiece, font: PageFont): void {
		const key = `${piece.text ?? ''}:${piece.codes}`;
		let verdict = font.verdicts.get(key);
		if (!verdict) font.verdicts.set(key, (verdict = verdictOf(piece, font)));
		for (const [kind, count] of verdict) add(kind, font, count, piece);
	}

	function add(kind: GlyphFaultKind, font: PageFont, count: number, piece: DrawnPiece): void {
		const key = `${page} ${kind} ${font.label}`;
		const fault = faults.get(key) ?? { kind, page, font: font.label, count: 0, texts: [] };
		faults.set(key, fault);
		fault.count += count;
		const text = textOf(piece, font.font);
		if (fault.texts.length < TEXTS_NAMED && !fault.texts.includes(text)) fault.texts.push(text);
	}
}

interface PageNode {
	readonly entries: ReadonlyMap<string, PdfValue>;
	readonly contents: PdfValue | undefined;
	readonly resources: PdfValue;
}

function* pagesOf(file: PdfFile): Generator<PageNode> {
	const root = file.resolve(file.trailer.entries.get('Root'));
	yield* nodes(file.entry(root, 'Pages'), null, 0);

	function* nodes(value: PdfValue, inherited: PdfValue, depth: number): Generator<PageNode> {
		const node = file.resolve(value);
		if (!isDictionary(node) || depth > 20) throw unreadable('its pages are not in order');
		const resources = file.entry(node, 'Resources') ?? inherited;
		const kids = file.entry(node, 'Kids');
		if (!Array.isArray(kids)) {
			yield { entries: node.entries, contents: node.entries.get('Contents'), resources };
			return;
		}
		for (const kid of kids) yield* nodes(kid, resources, depth + 1);
	}
}

function openFont(file: PdfFile, value: PdfValue, label: string): PageFont {
	const verdicts = new Map<string, Verdict>();
	const outlines = new Map<number, OutlineFault | null>();
	let font: FontInPdf | null = null;
	let broken: PageFont['broken'] = null;
	try {
		font = readFontInPdf(file, value);
		if (!isFontName(font.name)) broken = 'font';
		else if (!isOrdered(font)) broken = 'index';
	} catch {
		broken = 'font';
	}
	return { label: font?.name ?? label, font, broken, verdicts, outlines };
}

/** The index of outlines never goes back nor beyond the outlines that there are. */
function isOrdered({ outlines: { offsets, glyf } }: FontInPdf): boolean {
	for (let at = 1; at < offsets.length; at += 1) {
		if (offsets[at]! < offsets[at - 1]!) return false;
	}
	return (offsets.at(-1) ?? 0) <= glyf.length;
}

function verdictOf(piece: DrawnPiece, page: PageFont): Verdict {
	const { font, broken } = page;
	const count = piece.codes.length / 4;
	if (broken || !font || !isFontName(font.name)) return [[broken ?? 'font', count]];
	const meant = shapeText(font.name, textOf(piece, font));
	if (meant.length !== count) return [['text', count]];
	const source = sourceOutlines(font.name);
	const counts = new Map<GlyphFaultKind, number>();
	for (let index = 0; index < count; index += 1) {
		const { id, codePoints } = meant[index]!;
		if (id === 0 && codePoints.some(isWritten)) {
			// What the font lacks is a box, or nothing, in the file as in the font: the same, and no letter.
			counts.set('none', (counts.get('none') ?? 0) + 1);
			continue;
		}
		const glyph = font.glyphOf(codeAt(piece.codes, index));
		const key = glyph * 0x10000 + id;
		let fault = page.outlines.get(key);
		if (fault === undefined) {
			fault = outlineFault(font.outlines, glyph, source, id);
			page.outlines.set(key, fault);
		}
		if (fault) counts.set(fault, (counts.get(fault) ?? 0) + 1);
	}
	return [...counts];
}

/** Whether a character is written: control characters and halves of pairs are not, and nothing stands for them. */
function isWritten(codePoint: number): boolean {
	return !/[\p{Cc}\p{Cs}]/u.test(String.fromCodePoint(codePoint));
}

function textOf({ text, codes }: DrawnPiece, font: FontInPdf | null): string {
	// What ends with a soft hyphen in the text ends with a hyphen on the page.
	if (text !== null) return utf16(text).replace(/\u00ad$/, DIVIDED);
	const texts = Array.from(
		{ length: codes.length / 4 },
		(_, index) => font?.textOf(codeAt(codes, index)) ?? ''
	);
	// Glyphs without a text of their own stand for a mark that isn't drawn.
	return visibleText(writtenText(texts));
}
