import { validate } from 'uuid';
import type { VersionFile } from '$lib/contract/report';
import type { NarrativeKey } from '$lib/domain/report/report-parts';
import type {
	DocumentAgendaKind,
	DocumentAttendance,
	DocumentCategory,
	DocumentInputKind,
	DocumentPlan,
	DocumentSex
} from '$lib/contract/document';
import type { ActionStatus } from '$lib/domain/action/action-status';
import type { ChallengeStatus } from '$lib/domain/deliberation/challenge-status';
import type { InputStatus } from '$lib/domain/deliberation/input-status';
import type { EscalationStatus } from '$lib/domain/escalation/escalation-status';
import type { ForumKind } from '$lib/domain/forum/forum-kind';
import type { ReportStatus } from '$lib/domain/report/report-status';
import type { BodyKind } from '$lib/domain/dispatch/recipients';
import { rowsOf } from '../db/read.ts';
import type { Db } from '../db/client.ts';

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
	category: DocumentCategory;
	seat: string | null;
	organisationId: string | null;
	organisationKm: string | null;
	organisationEn: string | null;
	nameKm: string;
	nameEn: string;
	positionKm: string;
	positionEn: string;
	sex: DocumentSex;
	attendance: DocumentAttendance | null;
	byDelegate: boolean;
	delegateName: string | null;
	delegatePosition: string;
	delegateSex: DocumentSex;
	walkIn: boolean;
	email: string | null;
	locale: 'km' | 'en';
}

/** A body that had a part in the meeting or stands on the copy list. */
export interface RecordedBody {
	id: string;
	kind: BodyKind;
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
}

/** The report of a meeting with its parts, remarks and approved versions, the latest first. */
export interface RecordedReport {
	id: string;
	kind: 'dialogue_report' | 'minutes';
	status: ReportStatus;
	rev: number;
	submittedAt: string | null;
	submittedBy: string;
	revisionReason: string;
	sections: {
		key: NarrativeKey;
		locale: 'km' | 'en';
		body: string;
		editedBy: string;
		editedAt: string;
		rev: number;
	}[];
	remarks: {
		id: string;
		section: string;
		body: string;
		madeBy: string;
		madeAt: string;
		resolvedAt: string | null;
	}[];
	versions: {
		id: string;
		version: number;
		number: string;
		approvedOn: string;
		signatoryKm: string;
		signatoryEn: string;
		files: { km?: VersionFile; en?: VersionFile };
	}[];
}

/** All that was captured of a meeting, as `public.meeting_record` gives it. */
export interface MeetingRecord {
	id: string;
	unitId: string;
	status: string;
	titleKm: string;
	titleEn: string;
	heldOn: string;
	startsAt: string;
	concludedAt: string | null;
	placeKm: string;
	placeEn: string;
	plans: DocumentPlan[];
	hostKm: string;
	hostEn: string;
	forumKind: ForumKind;
	forumKm: string;
	forumEn: string;
	forumHostKm: string | null;
	forumHostEn: string | null;
	unitKm: string;
	unitEn: string;
	administration: RecordedAdministration | null;
	agenda: {
		id: string;
		position: number;
		kind: DocumentAgendaKind;
		titleKm: string;
		titleEn: string;
		minutes: number;
		presenters: { km: string; en: string }[];
	}[];
	participants: RecordedParticipant[];
	inputs: {
		agendaItemId: string;
		participantId: string | null;
		kind: DocumentInputKind;
		body: string;
		status: InputStatus;
		answer: string;
		answeredBy: string;
	}[];
	challenges: {
		id: string;
		agendaItemId: string | null;
		title: string;
		description: string;
		status: ChallengeStatus;
		solutions: string[];
	}[];
	actions: RecordedAction[];
	escalations: {
		challengeId: string;
		title: string;
		request: string;
		status: EscalationStatus;
		answer: string;
		holderKm: string;
		holderEn: string;
	}[];
	previous: {
		titleKm: string;
		titleEn: string;
		heldOn: string;
		actions: RecordedAction[];
	} | null;
	/** Bodies of the administration's standing copy list, in its order. */
	standing: string[];
	/** The seats of a working group; empty for a dialogue. */
	members: {
		seat: string;
		organisationId: string;
		nameKm: string;
		nameEn: string;
		email: string | null;
		locale: 'km' | 'en';
	}[];
	bodies: RecordedBody[];
	/** Every number that the administration has given to a report. */
	numbers: string[];
	report: RecordedReport | null;
}

/** The record of a meeting under the reader's own rights, in one query; null where there is none. */
export async function meetingRecord(db: Db, meetingId: string): Promise<MeetingRecord | null> {
	if (!validate(meetingId)) return null;
	const answer = rowsOf(await db.rpc('meeting_record', { p_meeting: meetingId }));
	return (answer as unknown as MeetingRecord | null) ?? null;
}
