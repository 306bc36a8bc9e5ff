import type { Run, Text } from '../model/model.ts';
import { runsOf } from '../model/runs.ts';
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
		const shared = sameWords(text, other) ? text : shareRuns(text, other);
		return shared ? [shared] : [text, mutedEnglish(other)];
	});
}

/** Longer than this, what two languages say differently does not stand in one line. */
const ONE_LINE = 36;
const WORD = /\p{L}[\p{L}\p{M}]{2}/u;

/**
 * Two texts as one where some of their runs are the same words, such as what a person said between the
 * words of the document: those stand once, the others in both languages. null where nothing is shared.
 */
export function shareRuns(km: Text, en: Text): Text | null {
	const [own, others] = [runsOf(km), runsOf(en)];
	if (own.length !== others.length) return null;
	const same = own.map((run, index) => run.text === others[index]!.text);
	if (!own.some((run, index) => same[index] && WORD.test(run.text))) return null;
	return own.flatMap((run, index): Run[] => {
		const other = others[index]!;
		if (same[index]) return [run];
		const short = run.text.length + other.text.length <= ONE_LINE;
		const text = short && !run.text.endsWith(' ') ? `${run.text} / ` : run.text.trimEnd();
		const gap = short ? (run.text.endsWith(' ') ? ' ' : '') : '\n';
		return [{ ...run, text: `${text}${gap}` }, ...runsOf(mutedEnglish([other]))];
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
