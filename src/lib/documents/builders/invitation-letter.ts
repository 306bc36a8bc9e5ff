import type { InvitationLetterData } from '../../contract/document-letters.ts';
import { forumProfiles } from '../../domain/forum/forum-profile.ts';
import { formatDate, formatDigits } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Block, Closing, DocumentModel } from '../model/model.ts';
import { agendaTable } from './agenda-table.ts';
import {
	administrationName,
	closing,
	documentMeta,
	letterhead,
	letterPage
} from './issuance-frame.ts';
import { letterParagraph, referenceLines } from './letter-parts.ts';
import {
	guidelineName,
	meetingNoun,
	officeOf,
	pick,
	pickOrDots,
	planNames,
	timeSpan
} from './vocabulary.ts';

/** The letter that invites one person, with the agenda enclosed. */
export function buildInvitationLetter(data: InvitationLetterData, locale: Locale): DocumentModel {
	const title = m.document_letter_title({}, { locale });
	const subject = m.document_letter_subject(
		{ title: pick(data.meeting.title, locale) },
		{ locale }
	);
	const { honorific, name, organisation } = data.recipient;
	const recipient = [
		[honorific ? pick(honorific, locale) : '', pick(name, locale)].filter(Boolean).join(' '),
		[officeOf(data.recipient, locale), pick(organisation, locale)].filter(Boolean).join(', ')
	].filter((line) => line !== '');
	const referred = referenceLines(references(data, locale));
	return {
		meta: documentMeta(data.issuance, `${title} – ${pick(name, locale)}`, locale),
		letterhead: letterhead(data.issuance, locale),
		title: { title },
		body: [
			{
				kind: 'fields',
				items: [
					{ label: m.document_to({}, { locale }), lines: recipient },
					{ label: m.document_subject({}, { locale }), lines: [subject] },
					...(referred.length > 0
						? [{ label: m.document_reference({}, { locale }), lines: referred }]
						: [])
				]
			},
			...bodyParagraphs(data, referred.length > 0, locale)
		],
		closing: letterClosing(data, locale),
		annexes:
			data.agenda.length > 0
				? [
						{
							label: m.document_annex({ number: formatDigits(1, locale) }, { locale }),
							title: m.document_agenda_title({}, { locale }),
							body: [agendaTable(data.agenda, locale)]
						}
					]
				: [],
		page: letterPage(data.issuance, subject, locale)
	};
}

function references(data: InvitationLetterData, locale: Locale): string[] {
	const guideline = guidelineName(data.meeting, locale);
	return [
		...(guideline ? [guideline] : []),
		...data.references.map((reference) => pick(reference, locale))
	];
}

function bodyParagraphs(
	data: InvitationLetterData,
	hasReferences: boolean,
	locale: Locale
): Block[] {
	const { meeting, issuance } = data;
	const words = { locale };
	const honorific = data.recipient.honorific
		? pick(data.recipient.honorific, locale)
		: m.document_letter_honorific({}, words);
	const noun = meetingNoun(meeting, locale);
	const facts = {
		honorific,
		administration: administrationName(issuance, locale),
		title: pick(meeting.title, locale),
		date: formatDate(meeting.heldOn, locale, 'full'),
		time: timeSpan(meeting.startsAt, meeting.endsAt, locale),
		venue: pickOrDots(meeting.venue, locale)
	};
	const opening = [
		hasReferences
			? m.document_letter_opening(facts, words)
			: m.document_letter_opening_plain(facts, words),
		...(meeting.chair
			? [m.document_letter_chair({ noun, chair: pick(meeting.chair, locale) }, words)]
			: [])
	];
	const purpose = forumProfiles[meeting.kind].servesPlans
		? m.document_letter_purpose_dialogue({ plans: planNames(meeting.plans, locale) }, words)
		: m.document_letter_purpose_meeting({}, words);
	const practical = [
		data.replyBy
			? m.document_letter_answer_by({ date: formatDate(data.replyBy, locale) }, words)
			: m.document_letter_answer_at_once({}, words),
		...(data.contact
			? [m.document_letter_contact({ contact: pick(data.contact, locale) }, words)]
			: []),
		...(data.agenda.length > 0 ? [m.document_letter_enclosure({}, words)] : [])
	];
	const texts = [
		...(locale === 'en' ? [m.document_letter_greeting({ honorific }, words)] : []),
		opening.join(' '),
		purpose,
		...(data.contribution
			? [
					m.document_letter_contribution(
						{ honorific, item: pick(data.contribution, locale) },
						words
					)
				]
			: []),
		m.document_letter_request({ honorific }, words),
		practical.join(' '),
		m.document_letter_close({ honorific }, words)
	];
	return texts.map(letterParagraph);
}

function letterClosing(data: InvitationLetterData, locale: Locale): Closing {
	const end = closing(data.issuance, locale);
	if (!data.answerUrl) return end;
	return {
		...end,
		verification: { url: data.answerUrl, caption: m.document_letter_scan({}, { locale }) }
	};
}
