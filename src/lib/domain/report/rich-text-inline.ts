/**
 * Marks inside a line of rich text.
 *
 * `**`, `*` and `__` switch their mark on and off, each for itself, so that marks may begin and end
 * inside a Khmer word and overlap in any way. A sign switches on only before and off only after a
 * character that is no space, and only in pairs: `5 * 3`, `____` and a lone `*` stay what they are.
 */

/** A piece of text with its marks. A newline in the text of a paragraph breaks the line. */
export interface RichRun {
	readonly text: string;
	readonly strong?: true;
	readonly emphasis?: true;
	readonly underline?: true;
}

const STRONG = 1;
const EMPHASIS = 2;
const UNDERLINE = 4;
const MARKS = [STRONG, EMPHASIS, UNDERLINE] as const;

const SPACE = /\s/;
/** What a backslash may stand before. */
const ESCAPABLE = /[\\*_#.•–-]/;

/** A character with its marks as bits. */
interface Char {
	readonly text: string;
	marks: number;
}

type Token =
	| { readonly text: string; readonly marks?: undefined }
	| {
			readonly text: string;
			/** The marks that it could switch. */
			readonly marks: number;
			readonly mayOpen: boolean;
			readonly mayClose: boolean;
			/** The marks that it does switch. */
			switched: number;
	  };

const marksOf: Record<string, number> = {
	'*': EMPHASIS,
	'**': STRONG,
	'***': STRONG | EMPHASIS,
	__: UNDERLINE
};
const signOf: Record<number, string> = { [STRONG]: '**', [EMPHASIS]: '*', [UNDERLINE]: '__' };

function tokensOf(text: string): Token[] {
	const tokens: Token[] = [];
	for (const { 0: part, index } of text.matchAll(/\\[\s\S]|\*+|_+|[\s\S]/g)) {
		const marks = marksOf[part];
		if (marks !== undefined) {
			const before = text[index - 1];
			const after = text[index + part.length];
			tokens.push({
				text: part,
				marks,
				mayOpen: after !== undefined && !SPACE.test(after),
				mayClose: before !== undefined && !SPACE.test(before),
				switched: 0
			});
		} else if (part.length === 2 && part[0] === '\\' && ESCAPABLE.test(part[1]!)) {
			tokens.push({ text: part[1]! });
		} else {
			tokens.push({ text: part });
		}
	}
	return tokens;
}

/** Finds the pairs of each mark. */
function pair(tokens: readonly Token[]): void {
	for (const mark of MARKS) {
		let opener: (Token & { marks: number }) | null = null;
		for (const token of tokens) {
			if (token.marks === undefined || !(token.marks & mark)) continue;
			if (opener && token.mayClose) {
				opener.switched |= mark;
				token.switched |= mark;
				opener = null;
			} else if (!opener && token.mayOpen) {
				opener = token;
			}
		}
	}
}

/** The runs of a text with marks, in normal form. */
export function parseInline(text: string): RichRun[] {
	const tokens = tokensOf(text);
	pair(tokens);
	const chars: Char[] = [];
	let on = 0;
	for (const token of tokens) {
		const literal =
			token.marks === undefined
				? token.text
				: MARKS.filter((mark) => token.marks & mark & ~token.switched)
						.map((mark) => signOf[mark])
						.join('');
		for (const char of literal) chars.push({ text: char, marks: on });
		if (token.marks !== undefined) on ^= token.switched;
	}
	return runsOf(normalChars(chars, true));
}

/** Runs with their marks written out. They must be in normal form. */
export function writeInline(runs: readonly RichRun[]): string {
	let written = '';
	let on = 0;
	for (const run of [...runs, { text: '' }]) {
		const marks = bitsOf(run);
		const switched = on ^ marks;
		// Underline apart; strong and emphasis together are one sign of three.
		if (switched & UNDERLINE) written += '__';
		if (switched & STRONG) written += '**';
		if (switched & EMPHASIS) written += '*';
		written += escape(run.text);
		on = marks;
	}
	return written;
}

function escape(text: string): string {
	return text.replace(/[\\*_]/g, (sign, at: number) => {
		const before = text[at - 1];
		const after = text[at + 1];
		const inside = before !== undefined && after !== undefined;
		// Signs that could never be taken for a mark stay as people know them.
		if (sign === '*' && inside && SPACE.test(before) && SPACE.test(after)) return sign;
		if (sign === '_' && inside && before !== '_' && after !== '_') return sign;
		return `\\${sign}`;
	});
}

function bitsOf(run: RichRun): number {
	return (
		(run.strong ? STRONG : 0) | (run.emphasis ? EMPHASIS : 0) | (run.underline ? UNDERLINE : 0)
	);
}

/** Runs as a text can hold them (see `normalBlocks`). `breaks`: whether a line may be broken. */
export function normalRuns(runs: readonly RichRun[], breaks: boolean): RichRun[] {
	const chars = runs.flatMap((run) => {
		const marks = bitsOf(run);
		return [...run.text.replace(/\r\n?/g, '\n')].map((text) => ({
			text: text === '\n' && !breaks ? ' ' : text,
			marks
		}));
	});
	return runsOf(normalChars(chars, breaks));
}

function normalChars(chars: readonly Char[], breaks: boolean): Char[] {
	const kept = trimLines(chars, breaks);
	for (const mark of MARKS) {
		for (let from = 0; from < kept.length; from += 1) {
			if (!(kept[from]!.marks & mark)) continue;
			let to = from;
			while (to < kept.length && kept[to]!.marks & mark) to += 1;
			// A mark begins and ends at a character that is seen.
			for (let at = from; at < to && SPACE.test(kept[at]!.text); at += 1) kept[at]!.marks &= ~mark;
			for (let at = to - 1; at >= from && SPACE.test(kept[at]!.text); at -= 1)
				kept[at]!.marks &= ~mark;
			from = to;
		}
	}
	return kept;
}

/** Without spaces at the ends of lines and without empty lines. */
function trimLines(chars: readonly Char[], breaks: boolean): Char[] {
	const kept: Char[] = [];
	let gap: Char[] = [];
	for (const char of chars) {
		if (SPACE.test(char.text)) {
			gap.push(char);
			continue;
		}
		if (kept.length > 0) {
			const newline = breaks ? gap.find(({ text }) => text === '\n') : undefined;
			for (const space of newline ? [newline] : gap) kept.push({ ...space });
		}
		gap = [];
		kept.push({ ...char });
	}
	return kept;
}

function runsOf(chars: readonly Char[]): RichRun[] {
	const runs: { text: string; marks: number }[] = [];
	for (const { text, marks } of chars) {
		const last = runs.at(-1);
		if (last?.marks === marks) last.text += text;
		else runs.push({ text, marks });
	}
	return runs.map(({ text, marks }) => ({
		text,
		...(marks & STRONG ? { strong: true as const } : {}),
		...(marks & EMPHASIS ? { emphasis: true as const } : {}),
		...(marks & UNDERLINE ? { underline: true as const } : {})
	}));
}
