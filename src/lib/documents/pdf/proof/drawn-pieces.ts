import { unreadable } from './pdf-file.ts';

/** What is drawn in one go: the codes of one font, and the text that is given beside them. */
export interface DrawnPiece {
	/** The name of the font among the page's resources. */
	readonly font: string;
	/** Four hexadecimal digits a code. */
	readonly codes: string;
	/** The `ActualText` around it, UTF-16 in hexadecimal with its mark; null where none is given. */
	readonly text: string | null;
}

/** What a content stream draws. */
export interface DrawnContent {
	readonly pieces: readonly DrawnPiece[];
	/** The names of drawings that it calls. */
	readonly called: readonly string[];
}

const SPACE = 1;
const DELIMITER = 2;
const kinds = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) kinds[byte] = SPACE;
for (const sign of '()<>[]{}/%') kinds[sign.charCodeAt(0)] = DELIMITER;

const [LESS, GREATER, SOLIDUS, OPEN, CLOSE, BACKSLASH, PERCENT] = Buffer.from('<>/()\\%');

/** An operator as a number: its letters, at most three, in the order in which they stand. */
function operatorOf(letters: string): number {
	return [...Buffer.from(letters)].reduce((code, byte) => code * 256 + byte, 0);
}

/** The letters of operators as numbers: to make words of them all takes most of the time. */
const [TF, TJ, TJ_ONE, SAVE, RESTORE, BDC, BMC, EMC, BT, ET, DO, NEXT, SPACED, IMAGE] = [
	...['Tf', 'TJ', 'Tj', 'q', 'Q', 'BDC', 'BMC', 'EMC', 'BT', 'ET', 'Do', "'", '"', 'BI']
].map(operatorOf);

/** Reads the texts of a content stream (ISO 32000-1, 9.4 and 14.6). Throws UnreadablePdfError. */
export function drawnContent(content: Buffer): DrawnContent {
	const pieces: DrawnPiece[] = [];
	const called: string[] = [];
	const fonts: string[] = [];
	/** The text that each open span gives; null for one that gives none. */
	const spans: (string | null)[] = [];
	let font = '';
	let name = '';
	let depth = 0;
	let given: string | null = null;
	let shown = '';
	let codes = '';
	const finish = () => {
		if (codes) pieces.push({ font, codes, text: spans.findLast((span) => span !== null) ?? null });
		codes = '';
	};
	const operate = (operator: number): void => {
		switch (operator) {
			case TF:
				finish();
				font = name;
				break;
			case TJ:
			case TJ_ONE:
				codes += shown;
				break;
			case SAVE:
				fonts.push(font);
				break;
			case RESTORE:
				font = fonts.pop() ?? '';
				break;
			case BDC:
			case BMC:
				finish();
				spans.push(given);
				break;
			case EMC:
				finish();
				spans.pop();
				break;
			case BT:
			case ET:
				finish();
				break;
			case DO:
				called.push(name);
				break;
			case NEXT:
			case SPACED:
			case IMAGE:
				throw unreadable('its pages are drawn in another way');
		}
		shown = '';
		given = null;
	};
	const { length } = content;
	for (let at = 0; at < length;) {
		const byte = content[at]!;
		if (kinds[byte] === SPACE) at += 1;
		else if (kinds[byte] === 0) {
			let word = 0;
			for (; at < length && kinds[content[at]!] === 0; at += 1) word = word * 256 + content[at]!;
			// Numbers are nothing to us: signs, the point and digits come before the letters.
			if (byte > 0x39 || byte < 0x2b) operate(word);
		} else if (byte === SOLIDUS) {
			const begin = (at += 1);
			while (at < length && kinds[content[at]!] === 0) at += 1;
			name = content.toString('latin1', begin, at);
		} else if (byte === LESS && content[at + 1] === LESS) {
			depth += 1;
			at += 2;
		} else if (byte === GREATER && content[at + 1] === GREATER) {
			depth -= 1;
			at += 2;
		} else if (byte === LESS) {
			const end = content.indexOf(GREATER!, at);
			if (end < 0) throw unreadable('a text doesn’t end');
			const hex = content.toString('latin1', at + 1, end);
			if (depth === 0) shown += hex;
			else if (name === 'ActualText') given = hex;
			at = end + 1;
		} else if (byte === OPEN) {
			if (depth === 0 || name === 'ActualText')
				throw unreadable('its texts are not in hexadecimal');
			at = afterLiteral(content, at + 1);
		} else if (byte === PERCENT) {
			while (at < length && content[at] !== 10 && content[at] !== 13) at += 1;
		} else at += 1;
	}
	finish();
	return { pieces, called };
}

function afterLiteral(content: Buffer, from: number): number {
	let at = from;
	for (let depth = 1; depth > 0 && at < content.length; at += 1) {
		const byte = content[at];
		if (byte === BACKSLASH) at += 1;
		else if (byte === OPEN) depth += 1;
		else if (byte === CLOSE) depth -= 1;
	}
	return at;
}
