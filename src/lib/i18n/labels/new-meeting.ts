import type { Bilingual, Locale } from '../../domain/language.ts';
import { agendaTemplateOf } from '../../domain/agenda/agenda-template.ts';
import type { ForumKind } from '../../domain/forum/forum-kind.ts';
import {
	forumProfiles,
	isProvincial,
	type ForumProfile
} from '../../domain/forum/forum-profile.ts';
import { formatDigits, formatMonth } from '../format.ts';
import { m } from '../paraglide/messages.js';
import { agendaTemplateTitles } from './agenda.ts';

/** What the page and the button are called by which a meeting of this kind of forum is made. */
export function newMeetingLabel(kind: ForumKind): string {
	return isProvincial(kind) ? m.meeting_new_dialogue() : m.meeting_new();
}

const titles: Record<
	ForumProfile['titledBy'],
	(name: string, heldOn: string, locale: Locale) => string
> = {
	year: (name, heldOn, locale) =>
		m.meeting_title_year({ name, year: formatDigits(heldOn.slice(0, 4), locale) }, { locale }),
	month: (name, heldOn, locale) =>
		m.meeting_title_month({ name, month: formatMonth(heldOn, locale) }, { locale })
};

/** The title that a new meeting is offered, in both languages: that of the forum with the year or the month. */
export function proposedTitle(
	forum: { kind: ForumKind; name: Bilingual },
	heldOn: string
): Bilingual {
	const titled = titles[forumProfiles[forum.kind].titledBy];
	return { km: titled(forum.name.km, heldOn, 'km'), en: titled(forum.name.en, heldOn, 'en') };
}

/** The agenda that the guideline gives a meeting of this kind of forum, worded in both languages. */
export function proposedAgenda(kind: ForumKind) {
	return agendaTemplateOf(kind).map((item) => ({
		kind: item.kind,
		theme: item.theme,
		minutes: item.minutes,
		titleKm: agendaTemplateTitles[item.key]({}, { locale: 'km' }),
		titleEn: agendaTemplateTitles[item.key]({}, { locale: 'en' })
	}));
}
