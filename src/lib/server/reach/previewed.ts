import type { Bilingual, Locale } from '../../domain/language.ts';
import type { ForumKind } from '../../domain/forum/forum-kind.ts';
import type { MeetingStatus } from '../../domain/meeting/meeting-status.ts';
import { hasBasis, type ParticipantCategory } from '../../domain/participation/category.ts';
import type { InvitationStatus } from '../../domain/participation/invitation-status.ts';
import { choose } from '../../i18n/bilingual.ts';
import type { Reachable } from './reach-view.ts';

/** What a mail to the invited says of a meeting, as `app.previewed_meeting` gives it. */
export interface PreviewedMeeting {
	status: MeetingStatus;
	/** YYYY-MM-DD. */
	heldOn: string;
	/** HH:MM. */
	startsAt: string;
	titleKm: string;
	titleEn: string;
	placeKm: string;
	placeEn: string;
	unitId: string;
	unitKm: string;
	unitEn: string;
	forumKind: ForumKind;
}

/** One of the people whom a step reaches, as `app.previewed_people` gives them. */
export interface PreviewedPerson {
	id: string;
	nameKm: string;
	nameEn: string;
	positionKm: string;
	positionEn: string;
	bodyKm: string | null;
	bodyEn: string | null;
	email: string | null;
	locale: Locale;
	category: ParticipantCategory;
	basis: string;
	agendaItemId: string | null;
	invitation: InvitationStatus;
}

/** The name by which a mail calls somebody, as `app.in_language` gives it. */
export function calledBy({
	nameKm: km,
	nameEn: en,
	locale
}: Pick<PreviewedPerson, 'nameKm' | 'nameEn' | 'locale'>): string {
	return choose({ km, en }, locale);
}

/** One who is reached, with the person as the record has them. */
export interface ReachablePerson extends Reachable {
	person: PreviewedPerson;
}

/** How these people are reached. `asksBasis`: whether it is asked why each one is invited. */
export function reachablePeople(
	people: readonly PreviewedPerson[],
	asksBasis: boolean
): ReachablePerson[] {
	return people.map((person) => ({
		recipient: {
			id: person.id,
			name: person.nameKm,
			body: person.bodyKm ?? '',
			address: person.email,
			hasBasis: !asksBasis || hasBasis(person)
		},
		name: { km: person.nameKm, en: person.nameEn },
		body: bodyOf(person),
		person
	}));
}

function bodyOf({ bodyKm, bodyEn }: PreviewedPerson): Bilingual | null {
	return bodyKm === null ? null : { km: bodyKm, en: bodyEn ?? '' };
}
