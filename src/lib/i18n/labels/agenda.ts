import type { AgendaItemKind, AgendaTheme } from '../../domain/agenda/agenda-item.ts';
import type { TemplateKey } from '../../domain/agenda/agenda-template.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../paraglide/messages.js';
import type { Tone } from './tone.ts';

/** The kinds of agenda items. */
export const agendaKindLabels: Record<AgendaItemKind, () => string> = {
	opening: m.agenda_kind_opening,
	report: m.agenda_kind_report,
	discussion: m.agenda_kind_discussion,
	deliberation: m.agenda_kind_deliberation,
	break: m.agenda_kind_break,
	closing: m.agenda_kind_closing
};

export const agendaKindTones: Record<AgendaItemKind, Tone> = {
	opening: 'neutral',
	report: 'blue',
	discussion: 'blue',
	deliberation: 'green',
	break: 'neutral',
	closing: 'neutral'
};

/** The standard themes (CPPD-13) and the cross-cutting one (CPPD-14). */
export const agendaThemeLabels: Record<AgendaTheme, () => string> = {
	1: m.agenda_theme_1,
	2: m.agenda_theme_2,
	3: m.agenda_theme_3,
	4: m.agenda_theme_4,
	5: m.agenda_theme_5,
	6: m.agenda_theme_6
};

/** The titles of the template's items, in the language asked for. */
export const agendaTemplateTitles: Record<
	TemplateKey,
	(inputs: object, options: { locale: Locale }) => string
> = {
	dialogue_opening: m.agenda_template_dialogue_opening,
	dialogue_progress: m.agenda_template_dialogue_progress,
	dialogue_theme_1: m.agenda_template_dialogue_theme_1,
	dialogue_theme_2: m.agenda_template_dialogue_theme_2,
	break: m.agenda_template_break,
	dialogue_theme_3: m.agenda_template_dialogue_theme_3,
	dialogue_theme_4: m.agenda_template_dialogue_theme_4,
	dialogue_theme_5: m.agenda_template_dialogue_theme_5,
	dialogue_theme_6: m.agenda_template_dialogue_theme_6,
	dialogue_agreement: m.agenda_template_dialogue_agreement,
	dialogue_closing: m.agenda_template_dialogue_closing,
	twg_opening: m.agenda_template_twg_opening,
	twg_review: m.agenda_template_twg_review,
	twg_workplan: m.agenda_template_twg_workplan,
	twg_cross_cutting: m.agenda_template_twg_cross_cutting,
	twg_discussion: m.agenda_template_twg_discussion,
	twg_agreed_actions: m.agenda_template_twg_agreed_actions,
	twg_closing: m.agenda_template_twg_closing
};
