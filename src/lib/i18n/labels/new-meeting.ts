import type { Bilingual, Locale } from '../../domain/language.ts';
import { agendaTemplateOf } from '../../domain/agenda/agenda-template.ts';
import type { ForumKind } from '../../domain/forum/forum-kind.ts';
import { formatDigits, formatMonth } from '../format.ts';
import { m } from '../paraglide/messages.js';
import { agendaTemplateTitles } from './agenda.ts';

/** The title that a new meeting is offered, in both languages: a dialogue is named by its year. */
export function proposedTitle(
	forum: { kind: ForumKind; name: Bilingual },
	heldOn: string
): Bilingual {
	const title = (locale: Locale) => {
		const name = forum.name[locale];
		return forum.kind === 'dialogue'
			? m.meeting_title_year({ name, year: formatDigits(heldOn.slice(0, 4), locale) }, { locale })
			: m.meeting_title_month({ name, month: formatMonth(heldOn, locale) }, { locale });
	};
	return { km: title('km'), en: title('en') };
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
