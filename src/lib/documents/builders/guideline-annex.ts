import type { GuidelineAnnexData } from '../../contract/document-lists.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { DocumentModel } from '../model/model.ts';
import { guidelineBlocks } from './guideline-table.ts';
import { closing, documentMeta, letterhead, pageSetup } from './issuance-frame.ts';
import { referenceLines } from './letter-parts.ts';
import { guidelineName, pick } from './vocabulary.ts';

/** What the guideline asks of a meeting and what is on record of it, rule by rule. */
export function buildGuidelineAnnex(data: GuidelineAnnexData, locale: Locale): DocumentModel {
	const title = m.document_check_title({}, { locale });
	const subject = pick(data.meeting.title, locale);
	const guideline = guidelineName(data.meeting, locale);
	return {
		meta: documentMeta(data.issuance, `${title} – ${subject}`, locale),
		letterhead: letterhead(data.issuance, locale),
		title: { title, subject },
		body: [
			...(guideline
				? [
						{
							kind: 'fields' as const,
							items: [
								{
									label: m.document_reference({}, { locale }),
									lines: referenceLines([guideline])
								}
							]
						}
					]
				: []),
			...guidelineBlocks(data.findings, locale)
		],
		closing: closing(data.issuance, locale),
		page: pageSetup(data.issuance, `${title} – ${subject}`, locale)
	};
}
