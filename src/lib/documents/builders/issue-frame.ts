/**
 * What all documents of an administration share: letterhead, closing, page furniture.
 */

import type { DocumentIssue, DocumentText } from '../../contract/document.ts';
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
export function administrationName(issue: DocumentIssue, locale: Locale): string {
	return issue.administration.letterhead[locale][0] ?? '';
}

/** What the file says of itself. */
export function documentMeta(issue: DocumentIssue, title: string, locale: Locale): DocumentMeta {
	return { title, author: administrationName(issue, locale), locale, created: issue.createdAt };
}

/** Kingdom, administration and number; the line of the number is dotted where there is none. */
export function letterhead(issue: DocumentIssue, locale: Locale): Letterhead {
	return {
		kingdom: m.document_kingdom({}, { locale }),
		motto: m.document_motto({}, { locale }),
		administration: issue.administration.letterhead[locale],
		number: {
			label: m.document_number_label({}, { locale }),
			value: issue.number === null ? null : formatDigits(issue.number, locale)
		}
	};
}

/** Footer with the administration and the page number, running title, watermark of a draft. */
export function pageSetup(issue: DocumentIssue, runningTitle: string, locale: Locale): PageSetup {
	return {
		runningTitle,
		footer: administrationName(issue, locale),
		pageNumber: (page, pages) =>
			m.document_page(
				{ page: formatDigits(page, locale), pages: formatDigits(pages, locale) },
				{ locale }
			),
		...(issue.draft ? { watermark: m.document_draft({}, { locale }) } : {})
	};
}

/** The head of the administration signs; copies on the left, ending with the file's own. */
export function closing(issue: DocumentIssue, locale: Locale): Closing {
	return {
		signature: signature(issue, issue.administration.signatory, locale),
		copies: copyList(issue, locale),
		...verification(issue, locale)
	};
}

/** An office with the date lines above it. The name stands beneath only for the one who signs. */
export function signature(issue: DocumentIssue, office: DocumentText, locale: Locale): Signature {
	return {
		dateLines: dateLines(issue, locale),
		office: [pick(office, locale)],
		...(issue.signatoryName ? { name: pick(issue.signatoryName, locale) } : {})
	};
}

/**
 * Lunar date, then place and date; dotted while the day is open. English bears the latter only. Where no place is
 * known there are dots to write it on, and once it is issued the date alone.
 */
export function dateLines(issue: DocumentIssue, locale: Locale): string[] {
	if (issue.date === null) {
		const place = pickOrDots(issue.administration.place, locale);
		const blank = m.document_place_date_blank({ place }, { locale });
		return locale === 'km' ? [m.document_lunar_blank({}, { locale }), blank] : [blank];
	}
	const date = formatDate(issue.date, locale);
	const place = pick(issue.administration.place, locale);
	const line = place ? m.document_place_date({ place, date }, { locale }) : date;
	return locale === 'km' ? [formatKhmerDate(issue.date, locale), line] : [line];
}

/** Who receives a copy; the file's own is always the last. */
export function copyList(issue: DocumentIssue, locale: Locale): CopyList {
	return {
		label: m.document_copies({}, { locale }),
		items: [
			...(issue.copies ?? []).map((copy) => pick(copy, locale)),
			m.document_copies_file({}, { locale })
		]
	};
}

/** The code that opens the page on which an approved version is checked, where it has one. */
export function verification(
	issue: DocumentIssue,
	locale: Locale
): { verification?: Verification } {
	if (!issue.verificationUrl) return {};
	return {
		verification: { url: issue.verificationUrl, caption: m.document_verify({}, { locale }) }
	};
}
