/**
 * The words that documents use for the codes of a view.
 */

import {
	forumProfiles,
	type Guideline,
	type MeetingNoun
} from '../../domain/forum/forum-profile.ts';
import type { ParticipantCategory } from '../../domain/participation/category.ts';
import type { Attendance } from '../../domain/attendance/attendance-count.ts';
import type { Sex } from '../../domain/sex.ts';
import type { InputKind } from '../../domain/deliberation/capture.ts';
import type { DocumentMeeting, DocumentPlan, DocumentText } from '../../contract/document.ts';
import type { ActionStatus } from '../../domain/action/action-status.ts';
import type { ChallengeStatus } from '../../domain/deliberation/challenge-status.ts';
import type { InputStatus } from '../../domain/deliberation/input-status.ts';
import { formatList, formatTime } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** A message without parameters, in the language asked for. */
export type Word = (inputs: Record<string, never>, options: { locale: Locale }) => string;

/** A text in the language of the document, or in the other where only that one is filled in. */
export function pick(text: DocumentText, locale: Locale): string {
	if (typeof text === 'string') return text;
	return text[locale] || text[locale === 'km' ? 'en' : 'km'];
}

/** The same, or dots to write on where neither is filled in: a sentence never has a hole that nobody sees. */
export function pickOrDots(text: DocumentText, locale: Locale): string {
	return pick(text, locale) || m.document_dots({}, { locale });
}

const CATEGORIES: Record<ParticipantCategory, Word> = {
	a: m.document_category_a,
	b: m.document_category_b,
	c: m.document_category_c,
	d: m.document_category_d,
	e: m.document_category_e,
	f: m.document_category_f,
	g: m.document_category_g,
	h: m.document_category_h,
	member: m.document_category_member
};

/** In the order of the guideline (CPPD-05 to 12). */
export const CATEGORY_ORDER = Object.keys(CATEGORIES) as readonly ParticipantCategory[];

const INPUT_KINDS: Record<InputKind, Word> = {
	report: m.document_input_report,
	problem: m.document_input_problem,
	proposal: m.document_input_proposal,
	question: m.document_input_question,
	commitment: m.document_input_commitment
};

const INPUT_STATUSES: Record<InputStatus, Word> = {
	recorded: m.document_input_status_recorded,
	considered: m.document_input_status_considered,
	answered: m.document_input_status_answered,
	resolved: m.document_input_status_resolved,
	unresolved: m.document_input_status_unresolved
};

const CHALLENGE_STATUSES: Record<ChallengeStatus, Word> = {
	open: m.document_challenge_status_open,
	agreed: m.document_challenge_status_agreed,
	unresolved: m.document_challenge_status_unresolved,
	escalated: m.document_challenge_status_escalated,
	answered: m.document_challenge_status_answered,
	closed: m.document_challenge_status_closed
};

const ACTION_STATUSES: Record<ActionStatus | 'overdue', Word> = {
	planned: m.document_action_status_planned,
	in_progress: m.document_action_status_in_progress,
	blocked: m.document_action_status_blocked,
	done: m.document_action_status_done,
	cancelled: m.document_action_status_cancelled,
	overdue: m.document_action_status_overdue
};

const ATTENDANCES: Record<Attendance, Word> = {
	present: m.document_attendance_present,
	excused: m.document_attendance_excused,
	absent: m.document_attendance_absent
};

const PLANS: Record<DocumentPlan, Word> = {
	development_plan: m.document_plan_development_plan,
	rolling_investment_programme: m.document_plan_rolling_investment_programme,
	annual_investment_plan: m.document_plan_annual_investment_plan
};

const NOUNS: Record<MeetingNoun, Word> = {
	dialogue: m.document_noun_dialogue,
	meeting: m.document_noun_meeting
};

const GUIDELINES: Record<Guideline, Word> = {
	dialogue: m.document_guideline_dialogue,
	twg: m.document_guideline_twg
};

export function categoryName(category: ParticipantCategory, locale: Locale): string {
	return CATEGORIES[category]({}, { locale });
}

export function inputKindName(kind: InputKind, locale: Locale): string {
	return INPUT_KINDS[kind]({}, { locale });
}

export function inputStatusName(status: InputStatus, locale: Locale): string {
	return INPUT_STATUSES[status]({}, { locale });
}

export function challengeStatusName(status: ChallengeStatus, locale: Locale): string {
	return CHALLENGE_STATUSES[status]({}, { locale });
}

export function actionStatusName(status: ActionStatus | 'overdue', locale: Locale): string {
	return ACTION_STATUSES[status]({}, { locale });
}

export function attendanceName(attendance: Attendance, locale: Locale): string {
	return ATTENDANCES[attendance]({}, { locale });
}

/** `ស្រី`, `F`; a dash where it is not stated. */
export function sexName(sex: Sex, locale: Locale): string {
	if (sex === 'unstated') return '–';
	return sex === 'female'
		? m.document_sex_female({}, { locale })
		: m.document_sex_male({}, { locale });
}

/** The plans that a dialogue serves, as a list in a sentence. */
export function planNames(plans: readonly DocumentPlan[], locale: Locale): string {
	if (plans.length === 0) return m.document_plan_none({}, { locale });
	return formatList(
		plans.map((plan) => PLANS[plan]({}, { locale })),
		locale
	);
}

/** `កិច្ចសន្ទនា` or `កិច្ចប្រជុំ`, for sentences about the meeting. */
export function meetingNoun(meeting: DocumentMeeting, locale: Locale): string {
	return NOUNS[forumProfiles[meeting.kind].noun]({}, { locale });
}

/** The guideline under which the meeting is held, or null where none of ours governs it. */
export function guidelineName(meeting: DocumentMeeting, locale: Locale): string | null {
	const { guideline } = forumProfiles[meeting.kind];
	return guideline === null ? null : GUIDELINES[guideline]({}, { locale });
}

/** `ម៉ោង ៨:០០ ព្រឹក ដល់ម៉ោង ១២:០០ ថ្ងៃត្រង់`. */
export function timeSpan(startsAt: string, endsAt: string | null, locale: Locale): string {
	const start = formatTime(startsAt, locale, 'long');
	if (endsAt === null) return m.document_time_from({ start }, { locale });
	const end = formatTime(endsAt, locale, 'long');
	return m.document_time_from_to({ start, end }, { locale });
}

/** Person, office and body in one line, without what is not known. */
export function personLine(parts: readonly DocumentText[], locale: Locale): string {
	return parts
		.map((part) => pick(part, locale).trim())
		.filter((part) => part !== '')
		.join(', ');
}
