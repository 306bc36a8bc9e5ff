import { v5 } from 'uuid';
import type { PayloadOf } from '../../contract/commands.ts';
import type { MeetingHeader } from '../../contract/meeting-views.ts';
import type { ParticipantCategory } from '../../domain/participation/category.ts';
import { suggestCategory } from '../../domain/participation/suggest-category.ts';
import { newId } from '../command/new-id.ts';
import type { Context } from '../request/context.ts';
import { allRows } from '../db/all-rows.ts';
import { rowsOf } from '../db/read.ts';

type Person = PayloadOf<'participant.add'>['participants'][number];

/**
 * Contacts of the directory as people for the list. `category`: null takes the likeliest for each.
 * `commandId` makes their ids, so that the same form sent twice is the same command.
 */
export async function peopleOfContacts(
	context: Context,
	meeting: MeetingHeader,
	contactIds: readonly string[],
	choice: { category: ParticipantCategory | null; basis: string; agendaItemId: string | null },
	commandId: string
): Promise<Person[]> {
	const people: Person[] = [];
	// In parts, since the ids go into an address.
	for (let from = 0; from < contactIds.length; from += 100) {
		const rows = rowsOf(
			await context.db
				.from('contact')
				.select(
					`id, organisation_id, name_km, name_en, position_km, position_en, sex, email, phone, locale,
					unit!contact_organisation_id_fkey(kind, organisation(kind))`
				)
				.eq('unit_id', meeting.unit.id)
				.in('id', contactIds.slice(from, from + 100))
				.order('id')
		);
		for (const row of rows) {
			people.push({
				id: newId(commandId, row.id),
				contactId: row.id,
				category:
					choice.category ??
					suggestCategory({
						kind: row.unit.organisation?.kind ?? null,
						unitKind: row.unit.kind
					}),
				organisationId: row.organisation_id,
				nameKm: row.name_km,
				nameEn: row.name_en,
				positionKm: row.position_km,
				positionEn: row.position_en,
				sex: row.sex,
				email: row.email,
				phone: row.phone,
				locale: row.locale,
				basis: choice.basis,
				agendaItemId: choice.agendaItemId
			});
		}
	}
	return people;
}

/** Those with a seat in the forum on the day of the meeting who are not on its list yet. */
export async function peopleOfSeats(context: Context, meeting: MeetingHeader): Promise<Person[]> {
	const [members, known] = await Promise.all([
		allRows((from, to) =>
			context.db
				.from('forum_member')
				.select(
					`id, seat, organisation_id, contact_id, name_km, name_en, locale, concern,
				forum_member_personal(sex, email, phone)`
				)
				.eq('forum_id', meeting.forum.id)
				.lte('since', meeting.heldOn)
				.or(`until.is.null,until.gte.${meeting.heldOn}`)
				.order('id')
				.range(from, to)
		),
		allRows((from, to) =>
			context.db
				.from('participant')
				.select('id, contact_id')
				.eq('meeting_id', meeting.id)
				.order('id')
				.range(from, to)
		)
	]);
	const ids = new Set(known.flatMap((row) => [row.id, row.contact_id]));
	return members
		.map((row) => ({
			// One member is one participant of a meeting, however often the members are taken over.
			id: v5(row.id, meeting.id),
			contactId: row.contact_id,
			category: 'member' as const,
			seat: row.seat,
			organisationId: row.organisation_id,
			nameKm: row.name_km,
			nameEn: row.name_en,
			sex: row.forum_member_personal?.sex ?? 'unstated',
			email: row.forum_member_personal?.email ?? null,
			phone: row.forum_member_personal?.phone ?? null,
			locale: row.locale,
			basis: row.concern
		}))
		.filter((person) => !ids.has(person.id) && !(person.contactId && ids.has(person.contactId)));
}
