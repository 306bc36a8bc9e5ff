import type { ForumKind } from '../forum/forum-kind.ts';
import { forumProfiles, type AgendaTemplateName } from '../forum/forum-profile.ts';
import type { AgendaItemKind, AgendaTheme } from './agenda-item.ts';

/** The names under which the words of the template's items are found. */
export type TemplateKey =
	| 'dialogue_opening'
	| 'dialogue_progress'
	| 'dialogue_theme_1'
	| 'dialogue_theme_2'
	| 'break'
	| 'dialogue_theme_3'
	| 'dialogue_theme_4'
	| 'dialogue_theme_5'
	| 'dialogue_theme_6'
	| 'dialogue_agreement'
	| 'dialogue_closing'
	| 'twg_opening'
	| 'twg_review'
	| 'twg_workplan'
	| 'twg_cross_cutting'
	| 'twg_discussion'
	| 'twg_agreed_actions'
	| 'twg_closing';

/** An item of a template; its title is in i18n. */
export interface TemplateItem {
	key: TemplateKey;
	kind: AgendaItemKind;
	theme: AgendaTheme | null;
	minutes: number;
}

function item(
	key: TemplateKey,
	kind: AgendaItemKind,
	minutes: number,
	theme: AgendaTheme | null = null
): TemplateItem {
	return { key, kind, theme, minutes };
}

/**
 * A dialogue's running order (CPPD-15, IV.iii.b): opened by the Governor, progress on what was agreed before
 * (CPPD-21), the five themes (CPPD-13) and the cross-cutting one (CPPD-14), agreement, closing. A morning.
 */
const dialogueTemplate: readonly TemplateItem[] = [
	item('dialogue_opening', 'opening', 15),
	item('dialogue_progress', 'report', 20),
	item('dialogue_theme_1', 'report', 25, 1),
	item('dialogue_theme_2', 'discussion', 35, 2),
	item('break', 'break', 15),
	item('dialogue_theme_3', 'discussion', 30, 3),
	item('dialogue_theme_4', 'discussion', 35, 4),
	item('dialogue_theme_5', 'discussion', 25, 5),
	item('dialogue_theme_6', 'discussion', 20, 6),
	item('dialogue_agreement', 'deliberation', 20),
	item('dialogue_closing', 'closing', 15)
];

/** A TWG meeting: agreed actions first (TWG-13), workplan and JMIs (TWG-11), time for discussion (TWG-12). */
const groupTemplate: readonly TemplateItem[] = [
	item('twg_opening', 'opening', 10),
	item('twg_review', 'report', 30),
	item('twg_workplan', 'report', 40),
	item('twg_cross_cutting', 'discussion', 25, 6),
	item('break', 'break', 15),
	item('twg_discussion', 'discussion', 40),
	item('twg_agreed_actions', 'deliberation', 15),
	item('twg_closing', 'closing', 10)
];

const templates: Record<AgendaTemplateName, readonly TemplateItem[]> = {
	dialogue: dialogueTemplate,
	working_group: groupTemplate
};

/** The agenda that the guideline gives a meeting of this kind of forum. */
export function agendaTemplateOf(kind: ForumKind): readonly TemplateItem[] {
	return templates[forumProfiles[kind].agenda];
}
