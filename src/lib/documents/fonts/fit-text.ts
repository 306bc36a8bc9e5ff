/**
 * The largest size at which a text fits into a box: names on badges and table cards.
 */

import type { DocumentStyle, FontFamily } from '../model/look.ts';
import type { Text } from '../model/model.ts';
import { lineHeightOf } from './coverage.ts';
import { cutWord } from './cut-word.ts';
import { FAMILIES } from './font-files.ts';
import { setRuns, type SetRun } from './set-runs.ts';
import { textWidth } from './shaping.ts';

export interface Box {
	/** In points. */
	readonly width: number;
	readonly height: number;
	/** The sizes of type to choose from, in points. */
	readonly largest: number;
	readonly smallest: number;
}

export interface FittedText {
	readonly fontSize: number;
	/** In points. */
	readonly height: number;
}

const STEP = 0.5;
/** By what Kantumruy's lines are opened up in a fitted text. */
const OPENED_UP = 1.1;
/** Scripts whose lines may end after any letter: a word of these that is divided is no word torn. */
const DIVIDED_ANYWHERE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{P}\s\u200b]+$/u;
/** Smaller than this is no help to anyone. */
const MIN_SIZE = 4;
const SPACE_AT_END = /\s+$/;

/**
 * Sets a text as large as its box allows, on as many lines as it takes. A text too long even at
 * the smallest size is made smaller still rather than running over.
 */
export function fitText(
	text: Text,
	box: Box,
	style: DocumentStyle,
	face: 'body' | 'title' = 'body'
): FittedText {
	const runs = setRuns(text, style, face);
	for (let fontSize = box.largest; ; fontSize -= STEP) {
		const { height, wordsWhole } = wrap(runs, box.width / fontSize);
		const fits = height * fontSize <= box.height && (wordsWhole || fontSize <= box.smallest);
		if (!fits && fontSize > MIN_SIZE) continue;
		// What is still too long keeps to its box: what stands below it isn't pushed onto another card.
		return { fontSize, height: Math.min(height * fontSize, box.height) };
	}
}

/** By how much the lines of a family are opened up in a fitted text. */
export function fittedLine(family: FontFamily): number {
	return family === 'Kantumruy' ? OPENED_UP : 1;
}

/** How high the runs are in a width, both in units of the type size. */
function wrap(runs: readonly SetRun[], width: number): { height: number; wordsWhole: boolean } {
	let height = 0;
	let line = 0;
	let used = 0;
	let wordsWhole = true;
	const nextLine = () => {
		height += line;
		line = 0;
		used = 0;
	};
	for (const { text, family, bold } of runs) {
		const name = FAMILIES[family][bold ? 'bold' : 'normal'];
		const own = lineHeightOf(family) * fittedLine(family);
		const widthOf = (word: string) => textWidth(name, word);
		for (const piece of text.split(/(?<=[\s\u200b])/)) {
			let word = piece.replace(SPACE_AT_END, '');
			let inked = widthOf(word);
			if (used > 0 && used + inked > width) nextLine();
			line = Math.max(line, own);
			if (inked > width && !DIVIDED_ANYWHERE.test(word)) wordsWhole = false;
			// As the lines are set: as much as fits on each, the rest begins the next.
			while (inked > width) {
				const { rest } = cutWord(word, width, widthOf);
				if (rest === '') break;
				nextLine();
				line = own;
				word = rest;
				inked = widthOf(word);
			}
			used += inked + (widthOf(piece) - widthOf(piece.replace(SPACE_AT_END, '')));
			if (piece.endsWith('\n')) nextLine();
		}
	}
	return { height: height + line, wordsWhole };
}
