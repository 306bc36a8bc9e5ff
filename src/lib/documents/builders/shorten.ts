import { breakKhmer, unbreakKhmer } from '../../i18n/khmer-line-breaking.ts';

/** Words end at a space, or in Khmer where a line may be broken. */
const BETWEEN_WORDS = /(?<=[\s\u200b])/;
const TRAILING = /[\s,;:]+$/;

/**
 * The beginning of a text in whole words, with an ellipsis where it is not all of it. Line breaks
 * become spaces.
 *
 * @param most how many characters it may have
 */
export function shorten(text: string, max: number): string {
	const line = unbreakKhmer(text).replace(/\s+/g, ' ').trim();
	if (line.length <= max) return line;
	let start = '';
	for (const word of breakKhmer(line).split(BETWEEN_WORDS)) {
		if (unbreakKhmer(start + word).length > max) break;
		start += word;
	}
	// A single word that is too long is better kept whole than cut within a syllable.
	const kept = unbreakKhmer(start).trim() || unbreakKhmer(line.split(' ')[0] ?? '');
	return `${kept.replace(TRAILING, '')}…`;
}
