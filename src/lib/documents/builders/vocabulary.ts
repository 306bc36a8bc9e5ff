/**
 * The words that documents use for the codes of a view.
 */

import {
	forumProfiles,
	type Guideline,
	type MeetingNoun
} from '../../domain/forum/forum-profile.ts';
import type { PlanServed } from '../../domain/meeting/plan-served.ts';
import type { ParticipantCategory } from '../../domain/participation/category.ts';
import type { Attendance } from '../../domain/attendance/attendance-count.ts';
import type { Sex } from '../../domain/sex.ts';
import type { InputKind } from '../../domain/deliberation/capture.ts';
import type { DocumentMeeting, DocumentText } from '../../contract/document.ts';
import type { ActionStatus } from '../../domain/action/action-status.ts';
import type { ChallengeStatus } from '../../domain/deliberation/challenge-status.ts';
import type { InputStatus } from '../../domain/deliberation/input-status.ts';
import { formatList, formatTime } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import {
	printedActionStatusLabels,
	printedCategoryLabels,
	printedChallengeStatusLabels,
	printedInputKindLabels,
	printedInputStatusLabels
} from '../../i18n/labels/printed.ts';
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

/** In the order of the guideline (CPPD-05 to 12). */
export const CATEGORY_ORDER = Object.keys(printedCategoryLabels) as readonly ParticipantCategory[];

const ATTENDANCES: Record<Attendance, Word> = {
	present: m.document_attendance_present,
	excused: m.document_attendance_excused,
	absent: m.document_attendance_absent
};

const PLANS: Record<PlanServed, Word> = {
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
	return printedCategoryLabels[category]({}, { locale });
}

export function inputKindName(kind: InputKind, locale: Locale): string {
	return printedInputKindLabels[kind]({}, { locale });
}

export function inputStatusName(status: InputStatus, locale: Locale): string {
	return printedInputStatusLabels[status]({}, { locale });
}

export function challengeStatusName(status: ChallengeStatus, locale: Locale): string {
	return printedChallengeStatusLabels[status]({}, { locale });
}

export function actionStatusName(status: ActionStatus | 'overdue', locale: Locale): string {
	return printedActionStatusLabels[status]({}, { locale });
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
export function planNames(plans: readonly PlanServed[], locale: Locale): string {
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

/** The office of a person; '' where the person is known by the office alone, which stands in place of the name. */
export function officeOf(
	{ name, position }: { name: DocumentText; position: DocumentText },
	locale: Locale
): string {
	const office = pick(position, locale).trim();
	return office === pick(name, locale).trim() ? '' : office;
}
