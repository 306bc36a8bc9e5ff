/** What letters and notes are put together from. */

import { formatDate, formatDigits } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Block } from '../model/model.ts';

/** A part of a document with its heading; the number is given by `numbered`. */
export interface Section {
	readonly title: string;
	/** `number` in the document's digits, without punctuation, for the sections beneath. */
	readonly blocks: (number: string) => readonly Block[];
}

/** A section whose blocks need not know its number. */
export function section(title: string, ...blocks: readonly Block[]): Section {
	return { title, blocks: () => blocks };
}

/** Sections with headings numbered from one in the document's digits. */
export function numbered(sections: readonly Section[], level: 1 | 2, locale: Locale): Block[] {
	return sections.flatMap(({ title, blocks }, index): Block[] => {
		const number = formatDigits(index + 1, locale);
		return [{ kind: 'heading', level, number: `${number}.`, text: title }, ...blocks(number)];
	});
}

/** Words of a sentence, such as `the Ministry of Interior`, where they stand as a line of their own. */
export function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a letter refers to: each beginning with a capital, with dashes where there are several. */
export function referenceLines(references: readonly string[]): string[] {
	const lines = references.map(capitalised);
	return lines.length > 1 ? lines.map((line) => `- ${line}`) : lines;
}

/** `របាយការណ៍លេខ ០១២/២៦ ចុះថ្ងៃទី…`, as a reference. */
export function reportReference(
	report: { readonly number: string; readonly date: string },
	locale: Locale
): string {
	return m.document_escalation_report_reference(
		{ number: formatDigits(report.number, locale), date: formatDate(report.date, locale) },
		{ locale }
	);
}

/** A paragraph of running text. */
export function letterParagraph(text: string): Block {
	return { kind: 'paragraph', look: 'letter', text };
}

/** A line that says what there is none of. */
export function note(text: string): Block {
	return { kind: 'paragraph', look: 'note', text };
}
