/** What agendas, lists, cards and matrices are made from. */

import type {
	DocumentAction,
	DocumentAgendaItem,
	DocumentIssue,
	DocumentMeeting,
	DocumentParticipant,
	KnownParticipant,
	DocumentText
} from './document.ts';
import type { GuidelineFinding } from '../domain/guideline/guideline-check.ts';

export interface AgendaData {
	readonly issue: DocumentIssue;
	readonly meeting: DocumentMeeting;
	readonly agenda: readonly DocumentAgendaItem[];
}

export interface ActionPlanData {
	readonly issue: DocumentIssue;
	readonly meeting: DocumentMeeting;
	readonly actions: readonly DocumentAction[];
	/** Dates decide what is overdue. */
	readonly today: string;
}

/** The list that people sign at the door. */
export interface AttendanceSheetData {
	readonly issue: DocumentIssue;
	readonly meeting: DocumentMeeting;
	readonly participants: readonly KnownParticipant[];
	/** Empty lines for those who come without an invitation. */
	readonly spareLines: number;
}

/** Badges to wear, or cards to stand on the table: one for each person. */
export interface PeopleCardsData {
	readonly issue: DocumentIssue;
	readonly meeting: DocumentMeeting;
	readonly participants: readonly DocumentParticipant[];
}

/** How the actions agreed at a meeting stand on a day (CPPD-21). */
export interface ProgressReportData extends ActionPlanData {
	/** The body that the report is submitted to. */
	readonly submittedTo: DocumentText;
}

/** What the guideline asks of a meeting and what is on record of it. */
export interface GuidelineAnnexData {
	readonly issue: DocumentIssue;
	readonly meeting: DocumentMeeting;
	readonly findings: readonly GuidelineFinding[];
}
