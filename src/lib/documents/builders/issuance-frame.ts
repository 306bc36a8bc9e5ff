/**
 * What all documents of an administration share: letterhead, closing, page furniture.
 */

import type { DocumentIssuance, DocumentText } from '../../contract/document.ts';
import { formatDate, formatDigits } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { formatKhmerDate } from '../../i18n/khmer-calendar/official-date.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type {
	Closing,
	CopyList,
	DocumentMeta,
	Letterhead,
	PageSetup,
	Signature,
	Verification
} from '../model/model.ts';
import { pick, pickOrDots } from './vocabulary.ts';

/** The administration as it is named in a sentence: the first line of its letterhead. */
export function administrationName(issuance: DocumentIssuance, locale: Locale): string {
	return issuance.administration.letterhead[locale][0] ?? '';
}

/** What the file says of itself. */
export function documentMeta(
	issuance: DocumentIssuance,
	title: string,
	locale: Locale
): DocumentMeta {
	return {
		title,
		author: administrationName(issuance, locale),
		locale,
		created: issuance.createdAt
	};
}

/** Kingdom, administration and number; the line of the number is dotted where there is none. */
export function letterhead(issuance: DocumentIssuance, locale: Locale): Letterhead {
	return {
		kingdom: m.document_kingdom({}, { locale }),
		motto: m.document_motto({}, { locale }),
		administration: issuance.administration.letterhead[locale],
		number: {
			label: m.document_number_label({}, { locale }),
			value: issuance.number === null ? null : formatDigits(issuance.number, locale)
		}
	};
}

/** Footer with the administration and the page number, running title, watermark of a draft. */
export function pageSetup(
	issuance: DocumentIssuance,
	runningTitle: string,
	locale: Locale
): PageSetup {
	return {
		runningTitle,
		footer: administrationName(issuance, locale),
		pageNumber: (page, pages) =>
			m.document_page(
				{ page: formatDigits(page, locale), pages: formatDigits(pages, locale) },
				{ locale }
			),
		...(issuance.verificationUrl ? { code: issuance.verificationUrl } : {}),
		...(issuance.draft ? { watermark: m.document_draft({}, { locale }) } : {})
	};
}

/** The same of a report, which is looked up in where it is long. */
export function reportPage(
	issuance: DocumentIssuance,
	runningTitle: string,
	locale: Locale
): PageSetup {
	return {
		...pageSetup(issuance, runningTitle, locale),
		contents: m.document_contents({}, { locale })
	};
}

/** The same of a letter: its first page bears no number. */
export function letterPage(
	issuance: DocumentIssuance,
	runningTitle: string,
	locale: Locale
): PageSetup {
	return {
		...pageSetup(issuance, runningTitle, locale),
		letter: true,
		pageNumber: (page) =>
			m.document_page_of_letter({ page: formatDigits(page, locale) }, { locale })
	};
}

/** The head of the administration signs; copies on the left, ending with the file's own. */
export function closing(issuance: DocumentIssuance, locale: Locale): Closing {
	return {
		signature: signature(issuance, issuance.administration.signatory, locale),
		copies: copyList(issuance, locale),
		...verification(issuance, locale)
	};
}

/** The name of the one who signs, where it is known and another than the office. */
export function signatoryName(
	issuance: DocumentIssuance,
	office: DocumentText,
	locale: Locale
): { name?: string } {
	const name = issuance.signatoryName ? pick(issuance.signatoryName, locale) : '';
	return name === '' || name === pick(office, locale) ? {} : { name };
}

/** An office with the date lines above it. The name stands beneath only for the one who signs. */
export function signature(
	issuance: DocumentIssuance,
	office: DocumentText,
	locale: Locale
): Signature {
	return {
		dateLines: dateLines(issuance, locale),
		office: [pick(office, locale)],
		...signatoryName(issuance, office, locale)
	};
}

/**
 * Lunar date, then place and date; dotted while the day is open. English bears the latter only. Where no place is
 * known there are dots to write it on, and once it is issued the date alone.
 */
export function dateLines(issuance: DocumentIssuance, locale: Locale): string[] {
	if (issuance.date === null) {
		const place = pickOrDots(issuance.administration.place, locale);
		const blank = m.document_place_date_blank({ place }, { locale });
		return locale === 'km' ? [m.document_lunar_blank({}, { locale }), blank] : [blank];
	}
	const date = formatDate(issuance.date, locale);
	const place = pick(issuance.administration.place, locale);
	const line = place ? m.document_place_date({ place, date }, { locale }) : date;
	return locale === 'km' ? [formatKhmerDate(issuance.date, locale), line] : [line];
}

/** Who receives a copy; the file's own is always the last. */
export function copyList(issuance: DocumentIssuance, locale: Locale): CopyList {
	return {
		label: m.document_copies({}, { locale }),
		items: [
			...(issuance.copies ?? []).map((copy) => pick(copy, locale)),
			m.document_copies_file({}, { locale })
		]
	};
}

/** The code that opens the page on which an approved version is checked, where it has one. */
export function verification(
	issuance: DocumentIssuance,
	locale: Locale
): { verification?: Verification } {
	if (!issuance.verificationUrl) return {};
	return {
		verification: { url: issuance.verificationUrl, caption: m.document_verify({}, { locale }) }
	};
}
