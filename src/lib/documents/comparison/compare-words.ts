import { diffArrays } from 'diff';
import type { TextPiece } from '../../contract/report-comparison.ts';
import { breakKhmer, unbreakKhmer } from '../../i18n/khmer-line-breaking.ts';

/** Past this many differing words two texts are told apart as wholes: nobody reads such a patchwork. */
const MAX_EDITS = 1500;

/** The words of a text with the spaces between them; Khmer is parted where a line may be broken. */
export function wordsOf(text: string): string[] {
	return breakKhmer(unbreakKhmer(text))
		.split('\u200b')
		.flatMap(
			(piece) => piece.match(/\n+|[^\S\n]+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []
		);
}

/** What was taken out of a text and what came in, word by word. */
export function compareWords(before: string, after: string): TextPiece[] {
	if (before === after) return pieces([unbreakKhmer(before)], 'same');
	const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MAX_EDITS });
	if (!changes) return pieces([before], 'removed').concat(pieces([after], 'added'));
	return changes.flatMap(({ value, added, removed }) =>
		pieces(value, added ? 'added' : removed ? 'removed' : 'same')
	);
}

function pieces(words: readonly string[], change: TextPiece['change']): TextPiece[] {
	const text = words.join('');
	return text === '' ? [] : [{ text, change }];
}

/** How many words of what stayed the same stand before and after a change. */
const AROUND = 14;

/** The changes with a few words around each; what lies between is left out. */
export function onlyChanges(given: readonly TextPiece[]): TextPiece[] {
	return given.map((piece, index) => {
		const words = piece.change === 'same' ? wordsOf(piece.text) : [];
		const head = index === 0 ? 0 : AROUND;
		const tail = index === given.length - 1 ? 0 : AROUND;
		if (words.length <= head + tail + AROUND || given.length === 1) return piece;
		const kept = [words.slice(0, head).join(''), words.slice(words.length - tail).join('')];
		return { ...piece, text: kept.join(' … ') };
	});
}

/** The words of a text with how often each occurs, to be compared with many others. */
export type WordCounts = ReadonlyMap<string, number>;

export function countWords(text: string): WordCounts {
	const counts = new Map<string, number>();
	for (const word of wordsOf(text)) {
		if (word.trim() !== '') counts.set(word, (counts.get(word) ?? 0) + 1);
	}
	return counts;
}

/** How much of two texts is the same, 0 to 1, by the words that both have. */
export function likeness(before: WordCounts, after: WordCounts): number {
	let common = 0;
	for (const [word, count] of before) common += Math.min(count, after.get(word) ?? 0);
	const all = total(before) + total(after);
	return all === 0 ? 1 : (2 * common) / all;
}

function total(counts: WordCounts): number {
	let sum = 0;
	for (const count of counts.values()) sum += count;
	return sum;
}
