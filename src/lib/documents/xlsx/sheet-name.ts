import { cleanText } from '../model/runs.ts';

const MAX = 31;

/**
 * Names under which sheets stand beside each other in a workbook: at most 31 characters, none of
 * `[]:*?/\`, no apostrophe at an end, no two alike.
 */
export function sheetNames(wanted: readonly string[]): string[] {
	const taken = new Set<string>();
	return wanted.map((name, index) => {
		const plain = printable(name) || String(index + 1);
		let candidate = shortened(plain, MAX);
		for (let copy = 2; taken.has(candidate.toLowerCase()); copy += 1) {
			const mark = ` (${copy})`;
			candidate = shortened(plain, MAX - mark.length) + mark;
		}
		taken.add(candidate.toLowerCase());
		return candidate;
	});
}

function printable(name: string): string {
	return cleanText(name)
		.replace(/[[\]:*?/\\\s]+/g, ' ')
		.replace(/^['\s]+|['\s]+$/g, '');
}

/** Never ends inside a Khmer syllable or a surrogate pair. */
function shortened(name: string, max: number): string {
	let result = '';
	for (const { segment } of new Intl.Segmenter('km').segment(name)) {
		if (result.length + segment.length > max) break;
		result += segment;
	}
	return result.replace(/['\s\u17d2]+$/, '') || '–';
}
