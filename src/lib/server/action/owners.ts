import { validate } from 'uuid';
import type { OwnerChoice, PersonChoice } from '../../contract/action-views.ts';
import type { Context } from '../context.ts';
import { anyContains } from '../db/contains.ts';
import { rowsOf } from '../db/read.ts';

const offered = 30;
const columns =
	`id, name_km, name_en, short_name, path, parent:parent_id(name_km, name_en)` as const;

interface Row {
	id: string;
	name_km: string;
	name_en: string;
	short_name: string | null;
	path: string[];
	parent: unknown;
}

function choiceOf(row: Row): OwnerChoice {
	const parent = row.parent as { name_km: string; name_en: string } | null;
	return {
		id: row.id,
		name: { km: row.name_km, en: row.name_en },
		shortName: row.short_name,
		parent: parent && { km: parent.name_km, en: parent.name_en }
	};
}

/** Bodies whose name holds what was typed, in either script; those under `unitId` first. */
export async function findOwners(
	context: Context,
	query: string,
	unitId: string | null
): Promise<OwnerChoice[]> {
	const search = () => {
		const rows = context.db
			.from('unit')
			.select(columns)
			.neq('kind', 'national')
			.is('archived_at', null)
			.order('name_en')
			.limit(offered);
		return query.trim() ? rows.or(anyContains(['name_km', 'name_en', 'short_name'], query)) : rows;
	};
	const [near, all] = await Promise.all([
		unitId && validate(unitId) ? search().contains('path', [unitId]) : null,
		search()
	]);
	const first = near ? rowsOf(near) : [];
	const rest = rowsOf(all).filter((row) => !first.some((one) => one.id === row.id));
	return [...first, ...rest].slice(0, offered).map(choiceOf);
}

/** The bodies that took part in a meeting: the likely owners, offered before anything is typed. */
export async function likelyOwners(context: Context, meetingId: string): Promise<OwnerChoice[]> {
	const rows = rowsOf(
		await context.db
			.from('participant')
			.select(`organisation:unit!participant_organisation_id_fkey!inner(${columns})`)
			.eq('meeting_id', meetingId)
			.is('removed_at', null)
			.limit(1000)
	);
	const byId = new Map(rows.map(({ organisation }) => [organisation.id, organisation]));
	return [...byId.values()]
		.toSorted((one, other) => one.name_km.localeCompare(other.name_km, 'km'))
		.map(choiceOf);
}

/** The persons of a body that the user's directory has. */
export async function personsOf(context: Context, ownerId: string): Promise<PersonChoice[]> {
	if (!validate(ownerId)) return [];
	const rows = rowsOf(
		await context.db
			.from('contact')
			.select('id, name_km, position_km')
			.eq('organisation_id', ownerId)
			.is('archived_at', null)
			.order('name_km')
			.limit(100)
	);
	return rows.map((row) => ({
		id: row.id,
		label: [row.name_km, row.position_km].filter(Boolean).join(', ')
	}));
}
