/**
 * What documents are made from: the parts that the data of each kind share (document-reports.ts,
 * document-letters.ts, document-lists.ts).
 *
 * Dates are calendar dates (`YYYY-MM-DD`) in Cambodia, times of day `HH:MM`, counts and minutes
 * numbers, budgets riel. A text is given in both languages, or as the one text that there is.
 */

import type { ForumKind } from '../domain/forum/forum-kind.ts';
import type { ParticipantCategory } from '../domain/participation/category.ts';
import type { Attendance } from '../domain/attendance/attendance-count.ts';
import type { Sex } from '../domain/sex.ts';
import type { AgendaItemKind } from '../domain/agenda/agenda-item.ts';
import type { InputKind } from '../domain/deliberation/capture.ts';
import type { ActionStatus } from '../domain/action/action-status.ts';
import type { ChallengeStatus } from '../domain/deliberation/challenge-status.ts';
import type { InputStatus } from '../domain/deliberation/input-status.ts';

/** A text in both languages, or in the only one in which it was written. */
export type DocumentText = string | { readonly km: string; readonly en: string };

export type DocumentPlan =
	'development_plan' | 'rolling_investment_programme' | 'annual_investment_plan';

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
	readonly kind: ForumKind;
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
	readonly kind: AgendaItemKind;
	readonly title: DocumentText;
	readonly startsAt: string;
	readonly minutes: number;
	readonly presenters: readonly DocumentText[];
}

export interface DocumentParticipant {
	readonly name: DocumentText;
	readonly position: DocumentText;
	readonly organisation: DocumentText;
	readonly category: ParticipantCategory;
	/** The district or city that the person's body belongs to; absent at the level of the province and above. */
	readonly district?: DocumentText;
	/** null: not recorded, as before the meeting. */
	readonly attendance: Attendance | null;
	/** Who came in the place of the person invited. */
	readonly delegate?: { readonly name: DocumentText; readonly position: DocumentText };
	/** Came without an invitation. */
	readonly walkIn: boolean;
}

/** A person as those know them who run the meeting: reports, which many read, only count women and men. */
export interface KnownParticipant extends DocumentParticipant {
	/** Of the one who attended: of the delegate where one came. */
	readonly sex: Sex;
}

export interface DocumentInput {
	readonly kind: InputKind;
	readonly text: string;
	/** null where nobody in particular is on record. */
	readonly by: {
		readonly name: DocumentText;
		readonly position: DocumentText;
		readonly organisation: DocumentText;
		readonly category: ParticipantCategory;
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
	/** The body that is asked; without one it was left unresolved and has been raised to nobody yet. */
	readonly to?: DocumentText;
	/** What came back, if anything. */
	readonly answer?: string;
}

/** The agreed actions of the meeting before, as they stand now (CPPD-21). */
export interface DocumentPreviousMeeting {
	readonly title: DocumentText;
	readonly heldOn: string;
	readonly actions: readonly DocumentAction[];
}
