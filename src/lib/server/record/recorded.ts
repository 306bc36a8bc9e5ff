/** The parts of a meeting's record, as `public.meeting_record` gives them. */

import type { Locale } from '../../domain/language.ts';
import type { Attendance } from '../../domain/attendance/attendance-count.ts';
import type { Sex } from '../../domain/sex.ts';
import type { VersionFiles } from '../../contract/report.ts';
import type { NarrativeKey } from '../../domain/report/report-parts.ts';
import type { ActionStatus } from '../../domain/action/action-status.ts';
import type { EscalationStatus } from '../../domain/escalation/escalation-status.ts';
import type { ForumSeat } from '../../domain/forum/forum-kind.ts';
import type { ParticipantCategory } from '../../domain/participation/category.ts';
import type { InvitationStatus } from '../../domain/participation/invitation-status.ts';
import type { ReportKind } from '../../domain/report/report-kind.ts';
import type { ReportStatus } from '../../domain/report/report-status.ts';
import type { OrganisationKind } from '../../domain/directory/organisation-kind.ts';

/** An action as the record of a meeting has it. */
export interface RecordedAction {
	title: string;
	expectedResult: string;
	ownerId: string;
	ownerKm: string;
	ownerEn: string;
	ownerPerson: string;
	deadline: string;
	budget: number | null;
	budgetSource: string;
	status: ActionStatus;
	percent: number;
	challenge: string | null;
	progressNote: string | null;
}

/** A person as the record of a meeting has it. */
export interface RecordedParticipant {
	id: string;
	category: ParticipantCategory;
	seat: string | null;
	organisationId: string | null;
	organisationKm: string | null;
	organisationEn: string | null;
	nameKm: string;
	nameEn: string;
	positionKm: string;
	positionEn: string;
	districtKm: string | null;
	districtEn: string | null;
	/** Why this one is invited, in the terms of the category. */
	basis: string;
	/** The item to which this one is asked to contribute. */
	agendaItemId: string | null;
	/** null: came without an invitation. */
	invitation: InvitationStatus | null;
	/** Instant, ISO; null: not sent. */
	sentAt: string | null;
	byLetter: boolean;
	/** null, as the delegate's and the address, to those who don't run the meeting. */
	sex: Sex | null;
	attendance: Attendance | null;
	byDelegate: boolean;
	delegateName: string | null;
	delegatePosition: string;
	delegateSex: Sex | null;
	walkIn: boolean;
	email: string | null;
	locale: Locale;
}

/** A body that had a part in the meeting or stands on the copy list. */
export interface RecordedBody {
	id: string;
	kind: OrganisationKind;
	nameKm: string;
	nameEn: string;
	email: string | null;
}

/** The settings of the convening body. */
export interface RecordedAdministration {
	letterhead_km: string[];
	letterhead_en: string[];
	number_pattern: string;
	place_km: string;
	place_en: string;
	signatory_km: string;
	signatory_en: string;
	report_due_days: number;
	rsvp_due_days: number;
}

/** What was brought to national level, with its answer where there is one. */
export interface RecordedEscalation {
	id: string;
	challengeId: string;
	title: string;
	request: string;
	status: EscalationStatus;
	/** Empty until answered. */
	answer: string;
	/** The body to which it was raised. */
	toKm: string;
	toEn: string;
	/** The body that holds it: another, once it was referred. */
	holderKm: string;
	holderEn: string;
	/** The settings of the body that holds it, where it has any. */
	holderAdministration: RecordedAdministration | null;
	description: string;
	solutions: string[];
	/** Instant, ISO. */
	raisedAt: string;
	/** YYYY-MM-DD. */
	answerDueOn: string;
	/** Instant, ISO. */
	answeredAt: string | null;
}

/** The report of a meeting with its parts, remarks and approved versions, the latest first. */
export interface RecordedReport {
	id: string;
	kind: ReportKind;
	status: ReportStatus;
	rev: number;
	submittedAt: string | null;
	submittedBy: string;
	revisionReason: string;
	/** YYYY-MM-DD on which the results were reported to the Board of Governors; null: not on record. */
	boardInformedOn: string | null;
	boardGuidance: string;
	sections: {
		key: NarrativeKey;
		locale: Locale;
		/** null: what was written was taken back, the part is drafted again. */
		body: string | null;
		/** The draft beside which it was written; '' where that is not known. */
		drafted: string;
		editedBy: string;
		editedAt: string;
		rev: number;
		/** How many texts it has had. */
		texts: number;
	}[];
	remarks: {
		id: string;
		section: string;
		body: string;
		madeBy: string;
		madeAt: string;
		settledAt: string | null;
		settledBy: string;
		answer: string;
	}[];
	/** When the reviewer sent it back last, since the last approval. */
	returned: { id: string; by: string; at: string } | null;
	versions: {
		id: string;
		version: number;
		number: string;
		approvedOn: string;
		/** Instant, ISO. */
		approvedAt: string;
		signatoryKm: string;
		signatoryEn: string;
		files: VersionFiles;
	}[];
}

/** What else the guideline asks of a meeting. */
export interface RecordedCheck {
	/** Files laid to the items of the agenda. */
	documents: Record<string, number>;
	/** Seats held on the day of the meeting. */
	seats: ForumSeat[];
	/** The forum's meetings in the year that are planned or were held. */
	meetingsThisYear: number;
	/** All who are on the list, also those who are only considered, as `participation_summary` counts them. */
	listed: {
		category: ParticipantCategory;
		invitation: InvitationStatus;
		sex: Sex;
		people: number;
		without_words: number;
		without_item: number;
		without_mail: number;
	}[];
	/** The bodies that the latest version has reached, with the day (YYYY-MM-DD). */
	delivered: { organisationId: string; on: string }[];
}
