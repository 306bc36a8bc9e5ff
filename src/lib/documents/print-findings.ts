/**
 * What will not be printed as it was written, to be told before a document is approved or sent: the
 * characters that no font holds, and the emoji that are left out.
 */

import type { PrintFinding } from '../domain/document/print-finding.ts';
import { changeTexts } from './model/change-texts.ts';
import { withoutEmoji } from './model/emoji.ts';
import { fontRuns, printableText } from './fonts/font-fallback.ts';
import { graphemes } from './fonts/scripts.ts';
import { markOf, marksIn, withoutMarks } from './model/marks.ts';
import type { Annex, DocumentModel } from './model/model.ts';

/** Holds for nearly all texts, and needs no look into any font: Latin, Khmer, common punctuation. */
const EVERYDAY =
	/^[\u0000-\u024f\u1780-\u17ff\u19e0-\u19ff\u200b-\u200d\u2010-\u201e\u2022\u2026]*$/; // eslint-disable-line no-control-regex -- control characters are never printed
/** So many characters of a word are shown on each side. */
const AROUND = 16;
/** Fields of the model that are no text. */
const NO_TEXT = new Set(['svg', 'url', 'link', 'kind', 'locale', 'alongside', 'created', 'meta']);

/** Gives each finding the number of its mark: the same to what is told once. */
export type NumberOf = (finding: PrintFinding) => number;

/** Numbers findings by their places in a list, to which new ones are added. */
export function numberedIn(findings: PrintFinding[]): NumberOf {
	const numbers = new Map<string, number>();
	return (finding) => {
		const number = numbers.get(keyOf(finding)) ?? findings.push(finding) - 1;
		numbers.set(keyOf(finding), number);
		return number;
	};
}

/**
 * Plain data without emoji and with a mark in its texts at each place that is not printed as written; the
 * same object where there is none.
 */
export function markFindings<Data>(data: Data, numberOf: NumberOf): Data {
	return changeTexts(data, (text) => markText(text, numberOf));
}

/** Under which headings the marks of documents stand, by their numbers; '' before the first heading. */
export function headingsOfMarks(documents: readonly DocumentModel[]): Map<number, Set<string>> {
	const headings = new Map<number, Set<string>>();
	for (const document of documents) {
		let heading = '';
		const visitAnnex = (annex: Annex): void => {
			heading = withoutMarks(`${annex.label} – ${annex.title}`);
			visit(annex);
		};
		const visit = (value: unknown, key = ''): void => {
			if (NO_TEXT.has(key)) return;
			if (typeof value === 'string') {
				for (const mark of marksIn(value)) {
					headings.set(mark, (headings.get(mark) ?? new Set()).add(heading));
				}
			} else if (typeof value === 'object' && value !== null) {
				const { kind, text } = value as { kind?: unknown; text?: unknown };
				if (kind === 'heading' && typeof text === 'string') heading = withoutMarks(text);
				for (const [name, item] of Object.entries(value)) visit(item, name);
			}
		};
		const { annexes = [], ...own } = document;
		visit(own);
		annexes.forEach(visitAnnex);
	}
	return headings;
}

function markText(text: string, numberOf: NumberOf): string {
	if (EVERYDAY.test(text)) return text;
	let found = false;
	const mark = (finding: PrintFinding): string => {
		found = true;
		return markOf(numberOf(finding));
	};
	const typed = withoutMarks(text);
	const spoken = withoutEmoji(typed, ({ emoji, at }) => mark(findingOf('emoji', typed, emoji, at)));
	const printed = printableText(spoken);
	const plain = withoutMarks(printed);
	let marked = '';
	for (const { text: run, family } of fontRuns(printed, 'Kantumruy')) {
		if (family !== 'CodeBoxes') {
			marked += run;
			continue;
		}
		// Behind the letter with all that hangs on it, so that it is set as it will be.
		for (const grapheme of graphemes(run)) {
			let at = withoutMarks(marked).length;
			marked += grapheme;
			for (const character of grapheme) {
				marked += mark(findingOf('missing', plain, character, at));
				at += character.length;
			}
		}
	}
	return found ? marked : text;
}

/** What is found once is told once. */
export function keyOf({ kind, word, code }: PrintFinding): string {
	return `${kind} ${word} ${code}`;
}

function findingOf(
	kind: PrintFinding['kind'],
	text: string,
	character: string,
	at: number
): PrintFinding {
	const before = /\S*$/u.exec(text.slice(0, at))?.[0] ?? '';
	const after = /^\S*/u.exec(text.slice(at + character.length))?.[0] ?? '';
	const head = Array.from(before);
	const tail = Array.from(after);
	const word = [
		...(head.length > AROUND ? ['…'] : []),
		...head.slice(-AROUND),
		character,
		...tail.slice(0, AROUND),
		...(tail.length > AROUND ? ['…'] : [])
	].join('');
	return { kind, word, character, code: codeOf(character) };
}

function codeOf(character: string): string {
	return Array.from(character, (one) => {
		const number = (one.codePointAt(0) ?? 0).toString(16).toUpperCase();
		return `U+${number.padStart(4, '0')}`;
	}).join(' ');
}
