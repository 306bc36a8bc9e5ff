import { isId } from '../../contract/fields.ts';
import type { PersonChoice } from '../../contract/action-views.ts';
import type { UnitChoice } from '../../contract/unit-views.ts';
import type { Context } from '../request/context.ts';
import { allRows } from '../db/all-rows.ts';
import { choiceColumns, choiceOf } from '../unit/find-units.ts';

/** The bodies that took part in a meeting: the likely owners, offered before anything is typed. */
export async function likelyOwners(context: Context, meetingId: string): Promise<UnitChoice[]> {
	const rows = await allRows((from, to) =>
		context.db
			.from('participant')
			.select(`organisation:unit!participant_organisation_id_fkey!inner(${choiceColumns})`)
			.eq('meeting_id', meetingId)
			.is('removed_at', null)
			.order('id')
			.range(from, to)
	);
	const byId = new Map(rows.map(({ organisation }) => [organisation.id, organisation]));
	return [...byId.values()]
		.toSorted(
			(one, other) => one.name_km.localeCompare(other.name_km, 'km') || (one.id < other.id ? -1 : 1)
		)
		.map(choiceOf);
}

/** The persons of a body that the user's directory has. */
export async function personsOf(context: Context, ownerId: string): Promise<PersonChoice[]> {
	if (!isId(ownerId)) return [];
	const rows = await allRows((from, to) =>
		context.db
			.from('contact')
			.select('id, name_km, position_km')
			.eq('organisation_id', ownerId)
			.is('archived_at', null)
			.order('name_km')
			.order('id')
			.range(from, to)
	);
	return rows.map((row) => ({
		id: row.id,
		label: [row.name_km, row.position_km].filter(Boolean).join(', ')
	}));
}
