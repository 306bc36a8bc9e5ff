/** Letters, and what is printed for the door: documents made for one person each. */

import type { InvitationLetterData } from '../../contract/document-letters.ts';
import type { AttendanceSheetData, PeopleCardsData } from '../../contract/document-lists.ts';
import { defaultSettings } from '../../domain/administration/default-settings.ts';
import { expectedPeople, spareLines } from '../../domain/participation/expected-people.ts';
import { replyBy } from '../../domain/participation/reply-by.ts';
import { phnomPenhDate } from '../../i18n/calendar-date.ts';
import type { MeetingRecord } from '../record/meeting-record.ts';
import type { RecordedParticipant } from '../record/recorded.ts';
import {
	agendaOf,
	both,
	issuanceOf,
	meetingOf,
	knownParticipantOf,
	participantOf,
	type IssuanceFacts
} from '../record/record-parts.ts';
import type { Bilingual } from '../../domain/language.ts';
import type { RecordSource } from '../record/record-source.ts';

function contactOf(record: MeetingRecord): { contact?: Bilingual } {
	const reached = [record.unitPhone, record.unitEmail].filter((way) => way !== null);
	if (reached.length === 0) return {};
	const line = (name: string) => [name, ...reached].join(', ');
	return { contact: { km: line(record.unitKm), en: line(record.unitEn) } };
}

/**
 * The letters of these people, each with the address at which it is answered where it was sent: for those who
 * manage the meeting, since whoever holds it may answer.
 */
export async function invitationLetters(
	source: RecordSource,
	record: MeetingRecord,
	people: readonly RecordedParticipant[],
	issuance: IssuanceFacts
): Promise<InvitationLetterData[]> {
	const addresses = source.may('meeting.manage', record.unitId)
		? await source.answerAddresses(people.map((person) => person.id))
		: new Map<string, string>();
	const agenda = agendaOf(record);
	const titles = new Map(
		record.agenda.map((item) => [item.id, both(item.titleKm, item.titleEn)] as const)
	);
	const common = {
		issuance: issuanceOf(record, issuance),
		meeting: meetingOf(record),
		references: [],
		...contactOf(record),
		agenda
	};
	const dueDays = record.administration?.rsvp_due_days ?? defaultSettings.rsvpDueDays;
	return people.map((person) => {
		const sentOn = phnomPenhDate(person.sentAt ?? source.now());
		const answerUrl = addresses.get(person.id);
		const contribution = person.agendaItemId ? titles.get(person.agendaItemId) : undefined;
		return {
			...common,
			replyBy: replyBy(record.heldOn, dueDays, sentOn),
			recipient: {
				name: both(person.nameKm, person.nameEn),
				position: both(person.positionKm, person.positionEn),
				organisation: both(person.organisationKm, person.organisationEn)
			},
			...(contribution ? { contribution } : {}),
			...(answerUrl ? { answerUrl } : {})
		};
	});
}

/** The list that people sign at the door, with room for those who come unasked. */
export function attendanceSheet(
	record: MeetingRecord,
	issuance: IssuanceFacts
): AttendanceSheetData {
	const people = expectedPeople(record);
	return {
		issuance: issuanceOf(record, issuance),
		meeting: meetingOf(record),
		participants: people.map(knownParticipantOf),
		spareLines: spareLines(people.length)
	};
}

/** Badges or name cards: one for each who is expected. */
export function peopleCards(record: MeetingRecord, issuance: IssuanceFacts): PeopleCardsData {
	return {
		issuance: issuanceOf(record, issuance),
		meeting: meetingOf(record),
		participants: expectedPeople(record).map(participantOf)
	};
}
