/**
 * Where lines end and which of them stand together.
 */

import { cutWord } from '../fonts/cut-word.ts';
import { runsRightToLeft } from '../fonts/scripts.ts';
import type { Inline, LayoutNode, Line } from './pdfmake-types.ts';
import { countLines, LINES_TOGETHER } from './room.ts';

/**
 * Whether a paragraph goes on over the page before its next line, so that neither its first nor
 * its last line stands alone.
 *
 * @param node the paragraph with the words that are not yet set
 * @param begins whether its next line is its first
 */
export function breaksBeforeLine(
	node: LayoutNode,
	room: { readonly availableWidth: number; readonly availableHeight: number },
	begins: boolean
): boolean {
	const inlines = node._inlines ?? [];
	const height = Math.max(0, ...inlines.map((inline) => inline.height));
	const fitting = Math.floor(room.availableHeight / Math.max(height, 1));
	// pdfmake itself goes on when nothing fits; three lines or more need no help from here.
	if (fitting < 1 || fitting > LINES_TOGETHER) return false;
	const left = countLines(node, room.availableWidth);
	if (left <= fitting) return false;
	const wouldBeAlone = left - fitting < LINES_TOGETHER;
	return begins ? fitting < LINES_TOGETHER || wouldBeAlone : fitting === 1 && wouldBeAlone;
}

/** Shortens the inline to what fits into the width and returns the rest, if there is any. */
export function cutToWidth(inline: Inline, width: number): Inline | null {
	const widthOf = (text: string) =>
		inline.font.widthOfString(text, inline.fontSize, inline.fontFeatures);
	const { fitting, rest: text } = cutWord(inline.text, width, widthOf);
	if (text === '') return null;
	const rest: Inline = { ...inline, text, width: widthOf(text), leadingCut: 0 };
	inline.text = fitting;
	inline.width = widthOf(inline.text);
	inline.trailingCut = 0;
	inline.noNewLine = false;
	inline.lineEnd = false;
	return rest;
}

const LETTER = /\p{L}/u;

/**
 * Of words that run from right to left the first of a line stands on the right of those after it.
 * Neighbours in one font are drawn as one, so that readers find them in their order.
 */
export function orderRightToLeft(line: Line): void {
	if (!line.inlines.some(({ text }) => runsRightToLeft(text))) return;
	const ordered: Inline[] = [];
	let backwards: Inline[] = [];
	const place = () => {
		let x = backwards[0]?.x ?? 0;
		for (const inline of backwards.reverse()) {
			inline.x = x;
			x += inline.width;
			ordered.push(inline);
		}
		backwards = [];
	};
	const fonts = new Set(
		line.inlines.filter(({ text }) => runsRightToLeft(text)).map(({ font }) => font)
	);
	for (const inline of line.inlines) {
		const last = backwards.at(-1);
		// Numbers and signs in the font of such words are a part of what they stand in.
		const isPart = fonts.has(inline.font) && !LETTER.test(inline.text);
		if (!isPart && !runsRightToLeft(inline.text)) {
			place();
			ordered.push(inline);
		} else if (last && last.font === inline.font && last.fontSize === inline.fontSize) {
			last.text += inline.text;
			last.width += inline.width;
			last.trailingCut = inline.trailingCut;
		} else backwards.push(inline);
	}
	place();
	line.inlines = ordered;
}
