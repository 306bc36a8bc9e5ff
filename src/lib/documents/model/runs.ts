import { withoutSteering } from '../../domain/entry/unseen-signs.ts';
import type { Locale } from '../../domain/language.ts';
import { hasKhmer } from '../../i18n/khmer-line-breaking.ts';
import type { Run, Text } from './model.ts';

const LATIN = /\p{Script=Latin}/u;

/** A text as runs, whether it was given as one string or with marks. */
export function runsOf(text: Text): readonly Run[] {
	const parts = typeof text === 'string' ? [text] : text;
	return parts.map((part) => (typeof part === 'string' ? { text: part } : part));
}

/** The bare words of a text. */
export function plainText(text: Text): string {
	return runsOf(text)
		.map((run) => run.text)
		.join('');
}

/**
 * Whether a line in a document of two languages is of the other one, told by its script: `locale` is
 * the language that stands around it. Names and abbreviations amid Khmer are of the Khmer line.
 */
export function inOtherLanguage(line: string, locale: Locale): boolean {
	return locale === 'km' ? !hasKhmer(line) && LATIN.test(line) : hasKhmer(line);
}

/**
 * Text as a file can hold it: line ends as newlines, without control characters and without signs that steer
 * how it is set, so that every format and the screen read alike.
 */
export function cleanText(text: string): string {
	return (
		withoutSteering(text)
			.replace(/\r\n?|\u2028|\u2029/g, '\n')
			// eslint-disable-next-line no-control-regex -- control characters are what is looked for
			.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
			.toWellFormed()
	);
}
