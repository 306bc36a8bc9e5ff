import { error } from '@sveltejs/kit';
import {
	documentKinds,
	type DocumentKind,
	offeredFormats,
	type OfferedFormat
} from '../../contract/document-kinds.ts';
import { documentLocales, type DocumentLocale, type Locale } from '../../domain/language.ts';
import { formatList } from '../../i18n/format.ts';
import { documentFormatLabels, documentLocaleLabels } from '../../i18n/labels/document.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** Ends the request with a sentence in the reader's language, for the page and for a program. */
export function endWith(status: number, words: string): never {
	error(status, { message: words, words });
}

/** What an address asks for. */
export interface AskedDocument {
	kind: DocumentKind;
	/** undefined: the address names none. */
	locale: DocumentLocale | undefined;
	format: OfferedFormat;
}

/** The kind of document in an address; 404 where there is none of this name. */
function askedKind(kind: string, reader: Locale): DocumentKind {
	const known = documentKinds.find((one) => one === kind);
	if (!known) endWith(404, m.documents_unknown_kind({}, { locale: reader }));
	return known;
}

/** The language in an address; 400 where it is none of those that there are. */
export function askedLocale(params: URLSearchParams, reader: Locale): DocumentLocale | undefined {
	const asked = params.get('locale');
	const locale = documentLocales.find((one) => one === asked);
	if (asked === null || locale) return locale;
	const choices = documentLocales.map((one) => documentLocaleLabels[one]({}, { locale: reader }));
	endWith(
		400,
		m.documents_unknown_locale({ choices: formatList(choices, reader) }, { locale: reader })
	);
}

/** What an address asks for; throws 404 or 400 with a sentence for what there is not. */
export function askedDocument(
	kind: string,
	params: URLSearchParams,
	reader: Locale
): AskedDocument {
	const known = askedKind(kind, reader);
	const asked = params.get('format') ?? 'pdf';
	const offered = offeredFormats(known);
	const format = offered.find((one) => one === asked);
	if (!format) {
		const choices = offered.map((one) => documentFormatLabels[one]({}, { locale: reader }));
		endWith(
			400,
			m.documents_unknown_format({ choices: formatList(choices, reader) }, { locale: reader })
		);
	}
	return { kind: known, locale: askedLocale(params, reader), format };
}

/** A part of a long series, from 1; 404 for what is no such number. */
export function askedPart(params: URLSearchParams, reader: Locale): number | undefined {
	const asked = params.get('part');
	if (asked === null) return undefined;
	const part = /^\d{1,4}$/.test(asked) ? Number(asked) : 0;
	if (part < 1) endWith(404, m.documents_unknown_part({}, { locale: reader }));
	return part;
}
