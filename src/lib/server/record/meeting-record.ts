import type { Bilingual, Locale } from '../../domain/language.ts';
import { isId } from '../../contract/fields.ts';
import type { AgendaItemKind } from '../../domain/agenda/agenda-item.ts';
import type { InputKind } from '../../domain/deliberation/capture.ts';
import type { PlanServed } from '../../domain/meeting/plan-served.ts';
import type { ChallengeStatus } from '../../domain/deliberation/challenge-status.ts';
import type { InputStatus } from '../../domain/deliberation/input-status.ts';
import type { ForumKind } from '../../domain/forum/forum-kind.ts';
import type { MeetingStatus } from '../../domain/meeting/meeting-status.ts';
import { jsonOf } from '../db/read.ts';
import type { Db } from '../db/client.ts';
import type {
	RecordedAction,
	RecordedParticipant,
	RecordedBody,
	RecordedAdministration,
	RecordedEscalation,
	RecordedReport,
	RecordedCheck
} from './recorded.ts';

/** All that was captured of a meeting, as `public.meeting_record` gives it. */
export interface MeetingRecord {
	id: string;
	unitId: string;
	status: MeetingStatus;
	titleKm: string;
	titleEn: string;
	heldOn: string;
	startsAt: string;
	startedAt: string | null;
	concludedAt: string | null;
	placeKm: string;
	placeEn: string;
	plans: PlanServed[];
	hostKm: string;
	hostEn: string;
	hostCoordination: string;
	forumId: string;
	forumKind: ForumKind;
	forumKm: string;
	forumEn: string;
	forumHostKm: string | null;
	forumHostEn: string | null;
	unitKm: string;
	unitEn: string;
	unitEmail: string | null;
	unitPhone: string | null;
	administration: RecordedAdministration | null;
	agenda: {
		id: string;
		position: number;
		kind: AgendaItemKind;
		/** 1 to 6: the standard themes, the last of them cutting across. */
		theme: number | null;
		titleKm: string;
		titleEn: string;
		minutes: number;
		presenters: Bilingual[];
	}[];
	/** Those who were invited or came. */
	participants: RecordedParticipant[];
	/** Approved, and waiting for their invitation. */
	approved: RecordedParticipant[];
	inputs: {
		agendaItemId: string;
		participantId: string | null;
		kind: InputKind;
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
	escalations: RecordedEscalation[];
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
		locale: Locale;
	}[];
	bodies: RecordedBody[];
	check: RecordedCheck;
	/** Every number that the administration has given to a report. */
	numbers: string[];
	report: RecordedReport | null;
}

/**
 * The record of a meeting under the reader's own rights, in one query; null where there is none.
 *
 * @param only of the people these alone, where a letter needs no more
 */
export async function meetingRecord(
	db: Db,
	meetingId: string,
	only?: readonly string[]
): Promise<MeetingRecord | null> {
	if (!isId(meetingId)) return null;
	const response = await db.rpc('meeting_record', {
		p_meeting: meetingId,
		...(only ? { p_only: [...only] } : {})
	});
	return jsonOf<MeetingRecord | null>(response) ?? null;
}
