import { error } from '@sveltejs/kit';
import {
	documentKinds,
	documentLocales,
	type DocumentKind,
	type DocumentLocale
} from '../../contract/document-kinds.ts';
import { formatList, type Locale } from '../../i18n/format.ts';
import {
	documentFormatLabels,
	documentLocaleLabels,
	type OfferedFormat
} from '../../i18n/labels/document.ts';
import { m } from '../../i18n/paraglide/messages.js';
import { offeredFormats } from './document-file.ts';

/** What an address asks for. */
export interface AskedDocument {
	kind: DocumentKind;
	/** undefined: the address names none. */
	locale: DocumentLocale | undefined;
	format: OfferedFormat;
}

/** The kind of document in an address; 404 where there is none of this name. */
export function askedKind(kind: string, reader: Locale): DocumentKind {
	const known = documentKinds.find((one) => one === kind);
	if (!known) error(404, m.documents_unknown_kind({}, { locale: reader }));
	return known;
}

/** The language in an address; 400 where it is none of those that there are. */
export function askedLocale(params: URLSearchParams, reader: Locale): DocumentLocale | undefined {
	const asked = params.get('locale');
	const locale = documentLocales.find((one) => one === asked);
	if (asked === null || locale) return locale;
	const choices = documentLocales.map((one) => documentLocaleLabels[one]({}, { locale: reader }));
	error(
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
		error(
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
	if (part < 1) error(404, m.documents_unknown_part({}, { locale: reader }));
	return part;
}
