/**
 * Shaping: from text to positioned glyphs, by HarfBuzz.
 *
 * pdfkit shapes with fontkit, which places Khmer signs wrongly in every tenth word and fails on
 * some; HarfBuzz draws each word as browsers do.
 */

import * as harfbuzz from 'harfbuzzjs';
import { WORD_BREAKS } from '../../domain/entry/unseen-signs.ts';
import { CODE_BOXES, codeBox } from './code-box-font.ts';
import { fontBytes, type FontName } from './font-files.ts';
import { runsRightToLeft } from './scripts.ts';
import { distributeText, FILLER } from './text-extraction.ts';

/** A glyph in font units, with the part of the text that it stands for. */
export interface ShapedGlyph {
	readonly id: number;
	readonly codePoints: readonly number[];
	/** The glyph's own width in the font, before any kerning. */
	readonly width: number;
	readonly xAdvance: number;
	readonly yAdvance: number;
	readonly xOffset: number;
	readonly yOffset: number;
}

interface ShapingFont {
	readonly font: harfbuzz.Font;
	readonly unitsPerEm: number;
	readonly shaped: Map<string, readonly ShapedGlyph[]>;
}

/** Words repeat in official texts; bounded, so that memory stays flat over many documents. */
const CACHE_LIMIT = 20_000;

const KHMER_RUN =
	/[\u1780-\u17ff\u19e0-\u19ff\u200c\u200d\u25cc]+|[^\u1780-\u17ff\u19e0-\u19ff\u200c\u200d\u25cc]+/g;
const KHMER = /[\u1780-\u17ff\u19e0-\u19ff]/;
/** Scripts with rules of their own, which HarfBuzz tells by their letters. */
const OTHER_SCRIPT = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
/** In lines from right to left numbers still run from left to right. */
const NUMBER = '\\p{Nd}(?:[\\p{Nd}.,:/]*\\p{Nd})?';
const NUMBERS = new RegExp(NUMBER, 'gu');
const NUMBERS_AND_BETWEEN = new RegExp(`${NUMBER}|[^\\p{Nd}]+`, 'gu');

/** Breaks and joiners steer the layout, marks keep a place (marks.ts); they are never drawn. */
const INVISIBLE = new RegExp(`[${WORD_BREAKS}\\ufdd0-\\ufdef]`, 'g');

const fonts = new Map<FontName, ShapingFont>();
const buffer = new harfbuzz.Buffer();

/** Text without the marks that are never drawn. */
export function visibleText(text: string): string {
	return text.replace(INVISIBLE, '');
}

/** The glyphs of a text in drawing order. Break marks are left out; nothing is drawn for them. */
export function shapeText(name: FontName, text: string): readonly ShapedGlyph[] {
	const { font, shaped } = shapingFont(name);
	const known = shaped.get(text);
	if (known) return known;
	const visible = visibleText(text);
	if (visible !== text) return keep(shaped, text, shapeText(name, visible));
	const glyphs: ShapedGlyph[] = [];
	if (name === CODE_BOXES) boxCharacters(text, glyphs);
	else if (runsRightToLeft(text)) shapeRightToLeft(font, text, glyphs);
	else if (!KHMER.test(text)) shapeRun(font, text, glyphs);
	else for (const run of text.match(KHMER_RUN) ?? []) shapeRun(font, run, glyphs);
	return keep(shaped, text, glyphs);
}

function keep(
	shaped: ShapingFont['shaped'],
	text: string,
	glyphs: readonly ShapedGlyph[]
): readonly ShapedGlyph[] {
	if (shaped.size >= CACHE_LIMIT) shaped.clear();
	shaped.set(text, glyphs);
	return glyphs;
}

/** The text of glyphs in drawing order as it was written: what runs from right to left is turned about. */
export function writtenText(texts: readonly string[]): string {
	const drawn = texts.join('');
	if (!runsRightToLeft(drawn)) return drawn;
	const turned = [...texts].reverse().join('');
	return turned.replace(NUMBERS, (number) => Array.from(number).reverse().join(''));
}

/** The width of a text, where the size of the type is 1. */
export function textWidth(name: FontName, text: string): number {
	const units = shapeText(name, text).reduce((sum, { xAdvance }) => sum + xAdvance, 0);
	return units / shapingFont(name).unitsPerEm;
}

function shapingFont(name: FontName): ShapingFont {
	let entry = fonts.get(name);
	if (!entry) {
		const face = new harfbuzz.Face(new harfbuzz.Blob(fontBytes(name)));
		entry = {
			font: new harfbuzz.Font(face),
			unitsPerEm: face.upem,
			shaped: new Map()
		};
		fonts.set(name, entry);
	}
	return entry;
}

/** What is written first stands on the right. */
function shapeRightToLeft(font: harfbuzz.Font, text: string, glyphs: ShapedGlyph[]): void {
	const parts = text.match(NUMBERS_AND_BETWEEN) ?? [];
	for (const part of parts.reverse()) shapeRun(font, part, glyphs, !/^\p{Nd}/u.test(part));
}

function shapeRun(
	font: harfbuzz.Font,
	run: string,
	glyphs: ShapedGlyph[],
	backwards = false
): void {
	buffer.clearContents();
	buffer.addText(run);
	const khmer = KHMER.test(run);
	const other = !khmer && OTHER_SCRIPT.test(run);
	if (other) buffer.guessSegmentProperties();
	else buffer.setScript(khmer ? 'Khmr' : 'Latn');
	buffer.setDirection(backwards ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR);
	buffer.setLanguage(other ? 'und' : 'km');
	// A sign typed without its consonant is drawn alone rather than on a dotted circle.
	buffer.setFlags(harfbuzz.BufferFlag.DO_NOT_INSERT_DOTTED_CIRCLE);
	harfbuzz.shape(font, buffer);
	const infos = buffer.getGlyphInfosAndPositions();
	const clusters = infos.map((info) => info.cluster);
	const texts = backwards
		? distributeText(run, clusters.reverse()).reverse()
		: distributeText(run, clusters);
	infos.forEach((info, index) => {
		glyphs.push({
			id: info.codepoint,
			codePoints: texts[index] ?? [],
			width: font.glyphHAdvance(info.codepoint),
			xAdvance: info.xAdvance ?? 0,
			yAdvance: info.yAdvance ?? 0,
			xOffset: info.xOffset ?? 0,
			yOffset: info.yOffset ?? 0
		});
	});
}

/** The box of each character: its frame stands for the character, the digits in it for nothing. */
function boxCharacters(text: string, glyphs: ShapedGlyph[]): void {
	for (const character of text) {
		const codePoint = character.codePointAt(0) ?? 0;
		const box = codeBox(codePoint);
		box.glyphs.forEach(({ id, x, y }, index) => {
			const isFrame = index === 0;
			glyphs.push({
				id,
				codePoints: isFrame ? [codePoint] : FILLER,
				width: isFrame ? box.advance : 0,
				xAdvance: isFrame ? box.advance : 0,
				yAdvance: 0,
				xOffset: isFrame ? 0 : x - box.advance,
				yOffset: y
			});
		});
	}
}
