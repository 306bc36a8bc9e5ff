import type { Candidate } from '../../contract/participation-views.ts';
import { suggestCategory } from '../../domain/participation/suggest-category.ts';
import type { Context } from '../context.ts';
import { anyContains, searchWords } from '../db/contains.ts';
import { rowsOf } from '../db/read.ts';

const most = 200;

/** The contacts of the directory that fit, each with whether it is on the meeting's list already. */
export async function findCandidates(
	context: Context,
	meeting: { id: string; unitId: string },
	filter: { query: string; kind: string }
): Promise<{ rows: Candidate[]; count: number }> {
	let query = context.db
		.from('contact')
		.select(
			`id, name_km, name_en, position_km, position_en, email,
			unit!contact_organisation_id_fkey!inner(name_km, name_en, kind, organisation!inner(kind))`,
			{ count: 'exact' }
		)
		.eq('unit_id', meeting.unitId)
		.is('archived_at', null);
	if (filter.kind) query = query.eq('unit.organisation.kind', filter.kind as never);
	const words = searchWords(filter.query);
	const within = await Promise.all(words.map((word) => organisationsNamed(context, word)));
	words.forEach((word, place) => {
		const person = anyContains(['name_km', 'name_en', 'position_km', 'position_en'], word);
		const organisations = within[place]!.join(',');
		query = query.or(organisations ? `${person},organisation_id.in.(${organisations})` : person);
	});
	const [answer, there] = await Promise.all([
		query.order('organisation_id').order('name_km').order('id').limit(most),
		contactsOnList(context, meeting.id)
	]);
	const rows = rowsOf(answer);
	return {
		count: answer.count ?? rows.length,
		rows: rows.map((row) => ({
			contactId: row.id,
			name: { km: row.name_km, en: row.name_en },
			position: { km: row.position_km, en: row.position_en },
			organisation: { km: row.unit.name_km, en: row.unit.name_en },
			suggested: suggestCategory({
				kind: row.unit.organisation?.kind ?? null,
				unitKind: row.unit.kind
			}),
			hasMail: row.email !== null,
			alreadyThere: there.has(row.id)
		}))
	};
}

async function organisationsNamed(context: Context, word: string): Promise<string[]> {
	const rows = rowsOf(
		await context.db
			.from('unit')
			.select('id')
			.or(anyContains(['name_km', 'name_en'], word))
			.order('id')
			.limit(100)
	);
	return rows.map((row) => row.id);
}

async function contactsOnList(context: Context, meetingId: string): Promise<Set<string>> {
	const rows = rowsOf(
		await context.db
			.from('participant')
			.select('contact_id')
			.eq('meeting_id', meetingId)
			.is('removed_at', null)
			.not('contact_id', 'is', null)
			.order('id')
			.limit(2000)
	);
	return new Set(rows.map((row) => row.contact_id!));
}
