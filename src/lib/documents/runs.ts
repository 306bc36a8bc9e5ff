import type { Run, Text } from './model.ts';

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

/** Text as a file can hold it: line ends as newlines, without control characters. */
export function cleanText(text: string): string {
	return (
		text
			.replace(/\r\n?|\u2028|\u2029/g, '\n')
			// eslint-disable-next-line no-control-regex -- control characters are what is looked for
			.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
			.toWellFormed()
	);
}
