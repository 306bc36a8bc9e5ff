import type { ActionRow } from '../../contract/action-views.ts';
import { isOverdue } from '../../domain/action/deadline.ts';
import { choose } from '../../i18n/bilingual.ts';
import type { Locale } from '../../domain/language.ts';
import { actionStatusLabels } from '../../i18n/labels/action.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** The names of the columns of an exported action plan. */
export function exportHeadings(): string[] {
	return [
		m.action_province(),
		m.action_meeting(),
		m.action_number(),
		m.action_title(),
		m.action_challenge(),
		m.action_owner(),
		m.action_person(),
		m.action_deadline(),
		m.action_status(),
		m.action_overdue(),
		m.action_progress(),
		m.action_result(),
		m.action_budget(),
		m.action_budget_source(),
		m.action_progress_note()
	];
}

/** An action as a row of an export. Dates and numbers are plain, so that a spreadsheet can reckon with them. */
export function exportRow(action: ActionRow, today: string, locale: Locale): string[] {
	return [
		choose(action.unit.name, locale),
		choose(action.meeting.title, locale),
		String(action.sequence),
		action.title,
		action.challenge?.title ?? '',
		choose(action.owner.name, locale),
		action.ownerPerson,
		action.deadline,
		actionStatusLabels[action.status](),
		isOverdue(action, today) ? m.action_overdue() : '',
		`${action.percent}%`,
		action.expectedResult,
		action.budget === null ? '' : String(action.budget),
		action.budgetSource,
		action.progressNote
	];
}
