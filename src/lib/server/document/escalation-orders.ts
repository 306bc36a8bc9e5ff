/** The letter that brings an issue to national level, and the answer that comes back: one document each. */

import type {
	EscalationAnswerData,
	EscalationLetterData
} from '../../contract/document-letters.ts';
import { phnomPenhDate } from '../../i18n/calendar-date.ts';
import type { MeetingRecord } from '../record/meeting-record.ts';
import type { RecordedEscalation } from '../record/recorded.ts';
import {
	both,
	issuanceOf,
	issuanceUnder,
	meetingOf,
	type IssuanceFacts
} from '../record/record-parts.ts';

/** The approved report in which the issues of a meeting stand. */
function approvedReport(record: MeetingRecord): { number: string; date: string } | null {
	const version = record.report?.versions[0];
	return version ? { number: version.number, date: version.approvedOn } : null;
}

/** To be numbered and signed by hand; it bears the day on which it happened, so that it stays the same file. */
function unsigned(instant: string): IssuanceFacts {
	const createdAt = `${phnomPenhDate(instant)}T00:00:00.000Z`;
	return { number: null, date: null, draft: false, createdAt };
}

/** What of an issue its letter says. */
export type LetterMatter = Pick<
	RecordedEscalation,
	'title' | 'description' | 'request' | 'solutions' | 'toKm' | 'toEn' | 'raisedAt' | 'answerDueOn'
>;

/** What the letter says to the body to which the issue was raised. */
export function escalationLetter(
	record: MeetingRecord,
	matter: LetterMatter
): EscalationLetterData {
	return {
		issuance: issuanceOf(record, unsigned(matter.raisedAt)),
		meeting: meetingOf(record),
		to: both(matter.toKm, matter.toEn),
		matter: {
			title: matter.title,
			description: matter.description,
			request: matter.request,
			solutions: matter.solutions
		},
		report: approvedReport(record),
		answerDueOn: matter.answerDueOn
	};
}

/** What the body that held it answers, under its own letterhead. */
export function escalationAnswer(
	record: MeetingRecord,
	matter: RecordedEscalation
): EscalationAnswerData {
	const body = both(matter.holderKm, matter.holderEn);
	return {
		issuance: issuanceUnder(
			matter.holderAdministration,
			body,
			unsigned(matter.answeredAt ?? matter.raisedAt)
		),
		meeting: meetingOf(record),
		to: both(record.unitKm, record.unitEn),
		matter: { title: matter.title, request: matter.request },
		answer: matter.answer,
		askedOn: phnomPenhDate(matter.raisedAt),
		report: approvedReport(record)
	};
}

/** Those that were answered. */
export function answered(record: MeetingRecord): RecordedEscalation[] {
	return record.escalations.filter((matter) => matter.answer !== '');
}
