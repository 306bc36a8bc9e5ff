import type { DocumentLocale, Locale } from '../../domain/language.ts';
import type { DocumentFormat, DocumentKind } from '../../contract/document-kinds.ts';
import { documentKindLabels } from '../../i18n/labels/document.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** What a file of each format is, for those who get it. */
export const mediaTypes: Record<DocumentFormat | 'zip', string> = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	html: 'text/html; charset=utf-8',
	txt: 'text/plain; charset=utf-8',
	zip: 'application/zip'
};

/** What a file is named after. */
export interface FileNaming {
	kind: DocumentKind;
	locale: DocumentLocale;
	/** `zip`: an archive of several files. */
	format: DocumentFormat | 'zip';
	/** The number under which it was issued, else the date of the meeting. */
	number: string | null;
	/** YYYY-MM-DD. */
	heldOn: string;
	draft: boolean;
	/** The one person whom it is for. */
	person?: string | undefined;
	/** From 1, where it is one part of several. */
	part?: number | undefined;
}

/** Letters and digits that every file system takes. */
export function plainName(text: string): string {
	return text.replace(/[^\p{L}\p{M}\p{Nd}]+/gu, '-').replace(/^-|-$/g, '');
}

/**
 * The name under which a document is saved: what it is in its own language, its number or date, and
 * that it is a draft where it is one. `ascii` stands in where a program takes no Khmer.
 */
export function documentFileName(naming: FileNaming): { fileName: string; ascii: string } {
	const { kind, locale, format, number, heldOn, draft, person, part } = naming;
	const language = locale === 'en' ? 'en' : 'km';
	const draftWord = m.documents_file_draft({}, { locale: language });
	const words = [
		documentKindLabels[kind]({}, { locale: language }).replace(/[/:៖\\]+/g, ' '),
		(number && plainName(number)) || heldOn,
		person && plainName(person),
		part && String(part),
		draft && `(${draftWord})`
	];
	const ascii = [kind, number ? plainName(number) : '', heldOn, part && String(part), locale]
		.filter(Boolean)
		.join('-')
		.replace(/[^\w-]+/g, '')
		.replace(/-{2,}/g, '-');
	return {
		fileName: `${words.filter(Boolean).join(' ').replace(/\s+/g, ' ')}.${format}`,
		ascii: `${ascii}${draft ? '-draft' : ''}.${format}`
	};
}

/** The name under which a version is saved: digits and letters that every system takes. */
export function versionFileName(version: { number: string }, locale: Locale): string {
	const number = version.number.replace(/[^\p{L}\p{M}\d]+/gu, '-').replace(/^-|-$/g, '');
	return `report-${number || 'approved'}-${locale}.pdf`;
}
