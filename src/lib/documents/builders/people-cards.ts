import type { DocumentParticipant } from '../../contract/document.ts';
import type { PeopleCardsData } from '../../contract/document-lists.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { Card, Cards, DocumentModel } from '../model/model.ts';
import { documentMeta } from './issuance-frame.ts';
import { categoryName, officeOf, pick } from './vocabulary.ts';

/** Badges to wear: meeting, name, office and body, and the group of participants. */
export function buildBadges(data: PeopleCardsData, locale: Locale): DocumentModel {
	const cards = data.participants.map((person) => ({
		...card(person, data, locale),
		foot: categoryName(person.category, locale)
	}));
	return sheets(data, m.document_badge_title({}, { locale }), 'badge', cards, locale);
}

/** Cards to stand on the table, folded: name, office and body. */
export function buildNameCards(data: PeopleCardsData, locale: Locale): DocumentModel {
	const cards = data.participants.map((person) => card(person, data, locale));
	return sheets(data, m.document_card_title({}, { locale }), 'tent', cards, locale);
}

function sheets(
	{ issuance, meeting }: PeopleCardsData,
	title: string,
	format: Cards['format'],
	items: readonly Card[],
	locale: Locale
): DocumentModel {
	return {
		meta: documentMeta(issuance, `${title} – ${pick(meeting.title, locale)}`, locale),
		body: [{ kind: 'cards', format, items }]
	};
}

/** The one who comes: the delegate where one was named. */
function card(person: DocumentParticipant, { meeting }: PeopleCardsData, locale: Locale): Card {
	const who = person.delegate ?? person;
	const lines = [officeOf(who, locale), pick(person.organisation, locale)];
	return {
		head: pick(meeting.title, locale),
		name: pick(who.name, locale),
		lines: lines.filter((line) => line !== '')
	};
}
