/**
 * What a document is made from: the views that the builders in `documents/` receive.
 *
 * Dates are calendar dates (`YYYY-MM-DD`) in Cambodia, times of day `HH:MM`, counts and minutes
 * numbers, budgets riel. A text is given in both languages, or as the one text that there is.
 */

import type { ActionStatus } from '../domain/action/action-status.ts';
import type { ChallengeStatus } from '../domain/deliberation/challenge-status.ts';
import type { InputStatus } from '../domain/deliberation/input-status.ts';
import type { GuidelineFinding } from '../domain/report/guideline-check.ts';

/** A text in both languages, or in the only one in which it was written. */
export type DocumentText = string | { readonly km: string; readonly en: string };

export type DocumentMeetingKind =
	'dialogue' | 'twg' | 'sub_group' | 'twg_network' | 'smd' | 'ngo_consultation';
export type DocumentPlan =
	'development_plan' | 'rolling_investment_programme' | 'annual_investment_plan';
export type DocumentCategory = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'member';
export type DocumentSex = 'female' | 'male' | 'unstated';
export type DocumentAttendance = 'present' | 'excused' | 'absent';
export type DocumentInputKind = 'report' | 'problem' | 'proposal' | 'question' | 'commitment';
export type DocumentAgendaKind =
	'opening' | 'report' | 'discussion' | 'deliberation' | 'break' | 'closing';

/** The settings of the administration that issues a document. */
export interface DocumentAdministration {
	/** Lines of the letterhead, from the higher body to the lower. */
	readonly letterhead: { readonly km: readonly string[]; readonly en: readonly string[] };
	/** Before the date, such as `ខេត្តកំពង់ចាម`. */
	readonly place: DocumentText;
	/** The office that signs, such as `អភិបាលខេត្ត`. */
	readonly signatory: DocumentText;
	/** Signs what the secretariat issues itself, such as minutes. */
	readonly secretariat?: DocumentText;
}

/** How and by whom a document is issued. */
export interface DocumentIssue {
	readonly administration: DocumentAdministration;
	/** The number as it is printed; null leaves a dotted line to write it on. */
	readonly number: string | null;
	/** The day on which it is signed; null leaves dotted lines. */
	readonly date: string | null;
	readonly signatoryName?: DocumentText;
	/** Not approved yet: a watermark says so. */
	readonly draft: boolean;
	/** Instant (ISO, UTC) that the file bears; given by the caller's clock. */
	readonly createdAt: string;
	/** Who receives a copy; `ឯកសារ-កាលប្បវត្តិ` is added at the end. */
	readonly copies?: readonly DocumentText[];
	/** Page where anybody can check an approved version; printed as a QR code. */
	readonly verificationUrl?: string;
}

export interface DocumentMeeting {
	readonly kind: DocumentMeetingKind;
	/** Complete, such as `កិច្ចសន្ទនាភាពជាដៃគូខេត្តកំពង់ចាម ឆ្នាំ២០២៦`. */
	readonly title: DocumentText;
	readonly heldOn: string;
	readonly startsAt: string;
	readonly endsAt: string | null;
	readonly venue: DocumentText;
	/** Office (and name) of who leads it. */
	readonly chair?: DocumentText;
	readonly plans: readonly DocumentPlan[];
	/** The existing mechanism that a dialogue rides on. */
	readonly hostMechanism?: DocumentText;
}

export interface DocumentAgendaItem {
	readonly position: number;
	readonly kind: DocumentAgendaKind;
	readonly title: DocumentText;
	readonly startsAt: string;
	readonly minutes: number;
	readonly presenters: readonly DocumentText[];
}

export interface DocumentParticipant {
	readonly name: DocumentText;
	readonly position: DocumentText;
	readonly organisation: DocumentText;
	readonly category: DocumentCategory;
	/** Of the one who attended: of the delegate where one came. */
	readonly sex: DocumentSex;
	/** The district or city that the person's body belongs to; absent at the level of the province and above. */
	readonly district?: DocumentText;
	/** null: not recorded, as before the meeting. */
	readonly attendance: DocumentAttendance | null;
	/** Who came in the place of the person invited. */
	readonly delegate?: { readonly name: DocumentText; readonly position: DocumentText };
	/** Came without an invitation. */
	readonly walkIn: boolean;
}

export interface DocumentInput {
	readonly kind: DocumentInputKind;
	readonly text: string;
	/** null where nobody in particular is on record. */
	readonly by: {
		readonly name: DocumentText;
		readonly position: DocumentText;
		readonly organisation: DocumentText;
		readonly category: DocumentCategory;
	} | null;
	readonly status: InputStatus;
	/** Empty until answered. */
	readonly answer: string;
	readonly answeredBy?: DocumentText;
}

/** What was said under one item of the agenda, in the order in which it was said. */
export interface DocumentDiscussion {
	readonly position: number;
	readonly title: DocumentText;
	readonly inputs: readonly DocumentInput[];
}

export interface DocumentChallenge {
	readonly title: string;
	readonly description: string;
	readonly status: ChallengeStatus;
	readonly solutions: readonly string[];
	/** Title of the agenda item under which it came up. */
	readonly agendaItem?: DocumentText;
}

export interface DocumentAction {
	readonly title: string;
	readonly expectedResult: string;
	readonly owner: DocumentText;
	/** The person or office in the owner's body. */
	readonly ownerPerson: string;
	readonly deadline: string;
	readonly budget: number | null;
	readonly budgetSource: string;
	readonly status: ActionStatus;
	readonly percent: number;
	/** Title of the challenge that it answers. */
	readonly challenge?: string;
	/** The latest word on its progress. */
	readonly progressNote?: string;
}

/** An issue that the province cannot resolve itself. */
export interface DocumentNationalMatter {
	readonly title: string;
	readonly request: string;
	/** The body that is asked. */
	readonly to: DocumentText;
	/** What came back, if anything. */
	readonly answer?: string;
}

/** The agreed actions of the meeting before, as they stand now (CPPD-21). */
export interface DocumentPreviousMeeting {
	readonly title: DocumentText;
	readonly heldOn: string;
	readonly actions: readonly DocumentAction[];
}

/** Parts that a person may write; null where the draft from the data is to stand. */
export interface DocumentNarrative {
	readonly introduction: string | null;
	readonly proceedings: string | null;
	readonly conclusion: string | null;
}

/** What the narrative parts of a report are drafted from. */
export interface NarrativeData {
	readonly issue: DocumentIssue;
	readonly meeting: DocumentMeeting;
	readonly agenda: readonly DocumentAgendaItem[];
	readonly participants: readonly DocumentParticipant[];
	readonly discussions: readonly DocumentDiscussion[];
	readonly challenges: readonly DocumentChallenge[];
	readonly actions: readonly DocumentAction[];
	readonly nationalMatters: readonly DocumentNationalMatter[];
	readonly previous: DocumentPreviousMeeting | null;
}

/** The narrative parts in both languages: each is written for itself, not translated. */
export interface BilingualNarrative {
	readonly km: DocumentNarrative;
	readonly en: DocumentNarrative;
}

/** The report of a dialogue (CPPD-17). */
export interface ReportData extends NarrativeData {
	readonly narrative: BilingualNarrative;
	/** The body that the report is submitted to. */
	readonly submittedTo: DocumentText;
	/** What the guideline asks and what is on record of it; absent in content frozen before it was kept. */
	readonly guideline?: readonly GuidelineFinding[];
}

/** The minutes of any meeting (TWG-14). */
export interface MinutesData extends NarrativeData {
	readonly narrative: BilingualNarrative;
	/** When it really ended, if that is on record. */
	readonly endedAt: string | null;
}

export interface AgendaData {
	readonly issue: DocumentIssue;
	readonly meeting: DocumentMeeting;
	readonly agenda: readonly DocumentAgendaItem[];
}

export interface InvitationLetterData {
	readonly issue: DocumentIssue;
	readonly meeting: DocumentMeeting;
	readonly recipient: {
		/** `ឯកឧត្តម`, `លោកជំទាវ`, `លោក`, `លោកស្រី`; without one all are named. */
		readonly honorific?: DocumentText;
		readonly name: DocumentText;
		readonly position: DocumentText;
		readonly organisation: DocumentText;
	};
	/** Documents that the letter refers to, after the guideline. */
	readonly references: readonly DocumentText[];
	/** The agenda item to which the recipient is asked to contribute. */
	readonly contribution?: DocumentText;
	readonly answerBy: string | null;
	/** Opens the page for the answer; printed as a QR code. */
	readonly answerUrl?: string;
	/** Whom to ask: office, telephone, e-mail. */
	readonly contact?: DocumentText;
	/** Enclosed as an annex when it has items. */
	readonly agenda: readonly DocumentAgendaItem[];
}

export interface ActionPlanData {
	readonly issue: DocumentIssue;
	readonly meeting: DocumentMeeting;
	readonly actions: readonly DocumentAction[];
	/** Dates decide what is overdue. */
	readonly today: string;
}

export interface EscalationLetterData {
	readonly issue: DocumentIssue;
	readonly meeting: DocumentMeeting;
	readonly to: DocumentText;
	readonly matter: {
		readonly title: string;
		readonly description: string;
		readonly request: string;
		/** Tried or agreed in the province. */
		readonly solutions: readonly string[];
	};
	/** The approved report in which the issue stands. */
	readonly report: { readonly number: string; readonly date: string } | null;
	readonly answerBy: string | null;
}

/** What the body that was asked answers to the administration (CPPD-18). */
export interface EscalationAnswerData {
	/** Of the body that answers: its letterhead, its number, its signatory. */
	readonly issue: DocumentIssue;
	readonly meeting: DocumentMeeting;
	/** The administration that asked. */
	readonly to: DocumentText;
	readonly matter: { readonly title: string; readonly request: string };
	readonly answer: string;
	readonly askedOn: string;
	/** The report in which the matter stands. */
	readonly report: { readonly number: string; readonly date: string } | null;
}

/** The list that people sign at the door. */
export interface AttendanceSheetData {
	readonly issue: DocumentIssue;
	readonly meeting: DocumentMeeting;
	readonly participants: readonly DocumentParticipant[];
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

/** The Governor's note on the results to the Board of Governors, for guidance (CPPD-20). */
export interface BoardNoteData extends NarrativeData {
	/** The approved report that the note speaks of. */
	readonly report: { readonly number: string; readonly date: string } | null;
}

/** What the guideline asks of a meeting and what is on record of it. */
export interface GuidelineAnnexData {
	readonly issue: DocumentIssue;
	readonly meeting: DocumentMeeting;
	readonly findings: readonly GuidelineFinding[];
}
