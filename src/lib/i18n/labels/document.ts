import type { Word } from '../word.ts';
import type { DocumentKind, OfferedFormat } from '../../contract/document-kinds.ts';
import type { DocumentLocale } from '../../domain/language.ts';
import type { DocumentState, NotYet } from '../../domain/document/document-state.ts';
import { m } from '../paraglide/messages.js';
import type { Tone } from './tone.ts';

/** What each kind of document is called. */
export const documentKindLabels: Record<DocumentKind, Word> = {
	'invitation-letter': m.documents_kind_invitation_letter,
	agenda: m.documents_kind_agenda,
	'attendance-sheet': m.documents_kind_attendance_sheet,
	badges: m.documents_kind_badges,
	'name-cards': m.documents_kind_name_cards,
	minutes: m.documents_kind_minutes,
	report: m.documents_kind_report,
	'report-summary': m.documents_kind_report_summary,
	'action-plan': m.documents_kind_action_plan,
	'progress-report': m.documents_kind_progress_report,
	'escalation-letter': m.documents_kind_escalation_letter,
	'escalation-answer': m.documents_kind_escalation_answer,
	'board-note': m.documents_kind_board_note,
	'guideline-annex': m.documents_kind_guideline_annex
};

/** What each kind of document is for, in a sentence. */
export const documentPurposes: Record<DocumentKind, Word> = {
	'invitation-letter': m.documents_about_invitation_letter,
	agenda: m.documents_about_agenda,
	'attendance-sheet': m.documents_about_attendance_sheet,
	badges: m.documents_about_badges,
	'name-cards': m.documents_about_name_cards,
	minutes: m.documents_about_minutes,
	report: m.documents_about_report,
	'report-summary': m.documents_about_report_summary,
	'action-plan': m.documents_about_action_plan,
	'progress-report': m.documents_about_progress_report,
	'escalation-letter': m.documents_about_escalation_letter,
	'escalation-answer': m.documents_about_escalation_answer,
	'board-note': m.documents_about_board_note,
	'guideline-annex': m.documents_about_guideline_annex
};

/** The state of a document that is shown. */
export type ShownDocumentState = Exclude<DocumentState['state'], 'other_meeting' | 'forbidden'>;

export const documentStateLabels: Record<ShownDocumentState, Word> = {
	ready: m.documents_state_ready,
	draft: m.documents_state_draft,
	approved: m.documents_state_approved,
	not_yet: m.documents_state_not_yet
};

export const documentStateTones: Record<ShownDocumentState, Tone> = {
	ready: 'blue',
	draft: 'amber',
	approved: 'green',
	not_yet: 'neutral'
};

/** Why there is no such document yet. */
export const notYetLabels: Record<NotYet, Word> = {
	no_agenda: m.documents_not_yet_no_agenda,
	no_letters: m.documents_not_yet_no_letters,
	no_people: m.documents_not_yet_no_people,
	no_actions: m.documents_not_yet_no_actions,
	no_escalations: m.documents_not_yet_no_escalations,
	no_answers: m.documents_not_yet_no_answers,
	not_concluded: m.documents_not_yet_not_concluded,
	not_approved: m.documents_not_yet_not_approved,
	not_scheduled_again: m.documents_not_yet_not_scheduled_again,
	cancelled: m.documents_not_yet_cancelled
};

export const documentLocaleLabels: Record<DocumentLocale, Word> = {
	km: m.documents_language_km,
	en: m.documents_language_en,
	both: m.documents_language_both
};

export const documentFormatLabels: Record<OfferedFormat, Word> = {
	pdf: m.documents_format_pdf,
	docx: m.documents_format_docx,
	xlsx: m.documents_format_xlsx,
	html: m.documents_format_html
};
