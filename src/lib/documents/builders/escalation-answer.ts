import type { EscalationAnswerData } from '../../contract/document-letters.ts';
import { formatDate } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Block, DocumentModel } from '../model/model.ts';
import { closing, documentMeta, letterhead, letterPage } from './issuance-frame.ts';
import {
	capitalised,
	letterParagraph,
	numbered,
	referenceLines,
	reportReference
} from './letter-parts.ts';
import { narrativeBlocks } from './narrative-blocks.ts';
import { meetingNoun, pick } from './vocabulary.ts';

/** The letter by which the body that was asked answers the administration (CPPD-18). */
export function buildEscalationAnswer(data: EscalationAnswerData, locale: Locale): DocumentModel {
	const words = { locale };
	const subject = m.document_answer_subject({ title: data.matter.title }, words);
	const references = [
		m.document_answer_reference({ date: formatDate(data.askedOn, locale) }, words),
		pick(data.meeting.title, locale),
		...(data.report ? [reportReference(data.report, locale)] : [])
	];
	return {
		meta: documentMeta(data.issuance, subject, locale),
		letterhead: letterhead(data.issuance, locale),
		title: { title: m.document_answer_title({}, words) },
		body: [
			{
				kind: 'fields',
				items: [
					{ label: m.document_to({}, words), lines: [capitalised(pick(data.to, locale))] },
					{ label: m.document_subject({}, words), lines: [subject] },
					{ label: m.document_reference({}, words), lines: referenceLines(references) }
				]
			},
			...letterBlocks(data, locale)
		],
		closing: closing(data.issuance, locale),
		page: letterPage(data.issuance, subject, locale)
	};
}

function letterBlocks(data: EscalationAnswerData, locale: Locale): Block[] {
	const words = { locale };
	const to = pick(data.to, locale);
	const title = pick(data.meeting.title, locale);
	const noun = meetingNoun(data.meeting, locale);
	const sections = [
		{
			title: m.document_answer_asked({}, words),
			blocks: () => narrativeBlocks(data.matter.request)
		},
		{ title: m.document_answer_given({}, words), blocks: () => narrativeBlocks(data.answer) }
	];
	return [
		letterParagraph(m.document_answer_opening({ to, title }, words)),
		...numbered(sections, 2, locale),
		letterParagraph(m.document_answer_close({ to, noun }, words)),
		letterParagraph(m.document_answer_respect({ to }, words))
	];
}
