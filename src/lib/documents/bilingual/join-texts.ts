import type { Run, Text } from '../model.ts';
import { runsOf } from '../runs.ts';
import { sameWords } from './same-words.ts';

/** English beneath Khmer, in a text that has no marks; once where both say the same. */
export function beneath(km: string, en: string): string {
	if (sameWords(km, en) || en === '') return km;
	return km === '' ? en : `${km}\n${en}`;
}

/** English muted beneath Khmer, as one text; once where both say the same. */
export function mutedBeneath(km: Text, en: Text): Text {
	const texts = mutedParagraphs([km], [en]);
	const [first = '', second] = texts;
	return second === undefined ? first : [...runsOf(first), '\n', ...runsOf(second)];
}

/**
 * Khmer and English paragraphs as those of one cell: each with its own beneath it where there are as
 * many of both, else all Khmer ones first. What both say alike stands once.
 */
export function mutedParagraphs(km: readonly Text[], en: readonly Text[]): Text[] {
	if (km.length !== en.length) return [...km, ...en.map(mutedEnglish)];
	return km.flatMap((text, index) => {
		const other = en[index]!;
		return sameWords(text, other) ? [text] : [text, mutedEnglish(other)];
	});
}

/** Lines of both languages: each Khmer one with the English one beneath, or all one after the other. */
export function lines(km: readonly string[], en: readonly string[]): string[] {
	const others = en.filter((line) => !km.some((own) => sameWords(own, line)));
	return [...km, ...others];
}

/** A text in English, quieter than the Khmer above it; what warns keeps its colour. */
export function mutedEnglish(text: Text): Text {
	return runsOf(text).map((run): Run => ({
		...run,
		locale: 'en',
		tone: run.tone === undefined || run.tone === 'normal' ? 'muted' : run.tone
	}));
}
