/** What the documents of a meeting have in common, from its record. */

import type {
	DocumentAction,
	DocumentAgendaItem,
	DocumentIssuance,
	DocumentMeeting,
	DocumentParticipant,
	DocumentText,
	KnownParticipant
} from '../../contract/document.ts';
import type { Bilingual, Locale } from '../../domain/language.ts';
import { endOf, timetable } from '../../domain/agenda/timetable.ts';
import { forumProfiles } from '../../domain/forum/forum-profile.ts';
import { wasInvited } from '../../domain/participation/invitation-status.ts';
import type { MeetingRecord } from './meeting-record.ts';
import type { RecordedAction, RecordedAdministration, RecordedParticipant } from './recorded.ts';

/** How a document is issued: as a draft, or under its number and date. */
export interface IssuanceFacts {
	number: string | null;
	/** YYYY-MM-DD; null leaves the lines dotted. */
	date: string | null;
	signatory?: Bilingual;
	draft: boolean;
	/** Instant that the file bears. The same content with the same instant gives the same bytes. */
	createdAt: string;
	copies?: readonly DocumentText[];
}

/** Bilingual languages of a text; the one that is missing falls back to the other. */
export function both(km: string | null, en: string | null): Bilingual {
	return { km: km || en || '', en: en || km || '' };
}

/** A fixed term in both languages. */
export function inBoth(term: (inputs: object, options: { locale: Locale }) => string): Bilingual {
	return { km: term({}, { locale: 'km' }), en: term({}, { locale: 'en' }) };
}

/** A person of the record as those know them who run the meeting. */
export function knownParticipantOf(person: RecordedParticipant): KnownParticipant {
	return {
		...participantOf(person),
		sex: (person.byDelegate ? person.delegateSex : person.sex) ?? 'unstated'
	};
}

/** Whether this one was on the list, and came though no invitation had gone out. */
function cameUninvited({ invitation, attendance }: RecordedParticipant): boolean {
	return attendance === 'present' && invitation !== null && !wasInvited(invitation);
}

/** A person of the record; their delegate where one came. */
export function participantOf(person: RecordedParticipant): DocumentParticipant {
	return {
		name: both(person.nameKm, person.nameEn),
		position: both(person.positionKm, person.positionEn),
		organisation: both(person.organisationKm, person.organisationEn),
		category: person.category,
		attendance: person.attendance,
		walkIn: person.walkIn || cameUninvited(person),
		...(person.districtKm || person.districtEn
			? { district: both(person.districtKm, person.districtEn) }
			: {}),
		...(person.byDelegate && person.delegateName
			? { delegate: { name: person.delegateName, position: person.delegatePosition } }
			: {})
	};
}

/** An action of the record as documents print it. */
export function actionOf(action: RecordedAction): DocumentAction {
	return {
		title: action.title,
		expectedResult: action.expectedResult,
		owner: both(action.ownerKm, action.ownerEn),
		ownerPerson: action.ownerPerson,
		deadline: action.deadline,
		budget: action.budget === null ? null : Number(action.budget),
		budgetSource: action.budgetSource,
		status: action.status,
		percent: action.percent,
		...(action.challenge ? { challenge: action.challenge } : {}),
		...(action.progressNote ? { progressNote: action.progressNote } : {})
	};
}

/** The settings that stand on a document. */
type IssuingSettings = Pick<
	RecordedAdministration,
	'letterhead_km' | 'letterhead_en' | 'place_km' | 'place_en' | 'signatory_km' | 'signatory_en'
>;

/** The issuance of a document under the settings of the body that issues it; its name where it has no letterhead. */
export function issuanceUnder(
	settings: IssuingSettings | null,
	name: Bilingual,
	issuance: IssuanceFacts
): DocumentIssuance {
	const letterhead = (lines: string[] | undefined, body: string) =>
		lines && lines.length > 0 ? lines : [body];
	return {
		administration: {
			letterhead: {
				km: letterhead(settings?.letterhead_km, name.km),
				en: letterhead(settings?.letterhead_en, name.en)
			},
			place: both(settings?.place_km ?? '', settings?.place_en ?? ''),
			signatory:
				issuance.signatory ?? both(settings?.signatory_km ?? '', settings?.signatory_en ?? '')
		},
		number: issuance.number,
		date: issuance.date,
		draft: issuance.draft,
		createdAt: issuance.createdAt,
		...(issuance.copies ? { copies: issuance.copies } : {})
	};
}

/** The issuance of a document of the convening body. */
export function issuanceOf(record: MeetingRecord, issuance: IssuanceFacts): DocumentIssuance {
	return issuanceUnder(record.administration, both(record.unitKm, record.unitEn), issuance);
}

function chairOf(record: MeetingRecord): { chair?: Bilingual } {
	const person = record.participants.find(({ seat }) => seat === 'chair');
	if (person) {
		return { chair: both(person.positionKm || person.nameKm, person.positionEn || person.nameEn) };
	}
	const settings = record.administration;
	// Where nobody holds a seat, it is led by the one who signs for the administration.
	if (forumProfiles[record.forumKind].participants === 'categories') {
		return settings?.signatory_km
			? { chair: both(settings.signatory_km, settings.signatory_en) }
			: {};
	}
	const member = record.members.find(({ seat }) => seat === 'chair');
	return member ? { chair: both(member.nameKm, member.nameEn) } : {};
}

/** What the meeting is, when and where it takes place, who leads it. */
export function meetingOf(record: MeetingRecord): DocumentMeeting {
	return {
		kind: record.forumKind,
		title: both(record.titleKm, record.titleEn),
		heldOn: record.heldOn,
		startsAt: record.startsAt,
		endsAt: record.agenda.length > 0 ? endOf(record.agenda, record.startsAt) : null,
		venue: both(record.placeKm, record.placeEn),
		plans: record.plans,
		...chairOf(record),
		...(record.hostKm || record.hostEn ? { hostMechanism: both(record.hostKm, record.hostEn) } : {})
	};
}

/** The agenda with the time at which each item begins. */
export function agendaOf(record: MeetingRecord): DocumentAgendaItem[] {
	return timetable(record.agenda, record.startsAt).map((item) => ({
		position: item.position,
		kind: item.kind,
		title: both(item.titleKm, item.titleEn),
		startsAt: item.startsAt,
		minutes: item.minutes,
		presenters: item.presenters.map(({ km, en }) => both(km, en))
	}));
}
