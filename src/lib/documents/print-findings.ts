/**
 * What will not be printed as it was written, to be told before a document is approved or sent: the
 * characters that no font holds, and the emoji that are left out.
 */

import type { PlacedFinding, PrintFinding } from '../domain/document/print-finding.ts';
import { emojiIn, withoutEmoji } from './emoji.ts';
import { fontRuns, printableText } from './fonts/font-fallback.ts';
import type { DocumentModel } from './model.ts';

/** Holds for nearly all texts, and needs no look into any font: Latin, Khmer, common punctuation. */
const EVERYDAY =
	/^[\u0000-\u024f\u1780-\u17ff\u19e0-\u19ff\u200b-\u200d\u2010-\u201e\u2022\u2026]*$/; // eslint-disable-line no-control-regex -- control characters are never printed
/** So many characters of a word are shown on each side. */
const AROUND = 16;
/** Fields of the model that are no text. */
const NO_TEXT = new Set(['svg', 'url', 'link', 'kind', 'locale', 'alongside', 'created', 'meta']);

/** What in a text is not printed as written, in its order. */
export function findingsIn(text: string): PrintFinding[] {
	if (EVERYDAY.test(text)) return [];
	const emoji = emojiIn(text).map(({ emoji: character, at }) =>
		findingOf('emoji', text, character, at)
	);
	const printed = printableText(withoutEmoji(text));
	const missing: PrintFinding[] = [];
	let at = 0;
	for (const { text: run, family } of fontRuns(printed, 'Kantumruy')) {
		if (family === 'CodeBoxes') {
			let inside = at;
			for (const character of run) {
				missing.push(findingOf('missing', printed, character, inside));
				inside += character.length;
			}
		}
		at += run.length;
	}
	return [...missing, ...emoji];
}

/** What in documents is not printed as written, with the heading under which it stands; each once. */
export function findingsInDocuments(documents: readonly DocumentModel[]): PlacedFinding[] {
	const found = new Map<string, PlacedFinding>();
	for (const document of documents) {
		let part = '';
		const visit = (value: unknown, key = ''): void => {
			if (NO_TEXT.has(key)) return;
			if (typeof value === 'string') {
				for (const finding of findingsIn(value)) {
					const { kind, word, code } = finding;
					found.set(`${kind} ${part} ${word} ${code}`, { ...finding, part });
				}
			} else if (typeof value === 'object' && value !== null) {
				const { kind, text } = value as { kind?: unknown; text?: unknown };
				if (kind === 'heading' && typeof text === 'string') part = withoutEmoji(text);
				for (const [name, item] of Object.entries(value)) visit(item, name);
			}
		};
		visit(document);
	}
	return [...found.values()];
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
