import type { Candidate } from '../../contract/participation-views.ts';
import { suggestCategory } from '../../domain/participation/suggest-category.ts';
import type { Context } from '../request/context.ts';
import { allRows } from '../db/all-rows.ts';
import { containing, searchWords } from '../db/contains.ts';
import { rowsOf } from '../db/read.ts';

const max = 200;

/** The contacts of the directory that fit, each with whether it is on the meeting's list already. */
export async function findCandidates(
	context: Context,
	meeting: { id: string; unitId: string },
	filter: { query: string; kind: string }
): Promise<{ rows: Candidate[]; count: number }> {
	let query = context.db
		.from('contact_row')
		.select('*', { count: 'exact' })
		.eq('unit_id', meeting.unitId);
	// eslint-disable-next-line no-restricted-syntax -- Any other kind than those there are finds nobody.
	if (filter.kind) query = query.eq('organisation_kind', filter.kind as never);
	for (const word of searchWords(filter.query)) query = query.ilike('words', containing(word));
	const [response, there] = await Promise.all([
		query.order('organisation_id').order('name_km').order('id').limit(max),
		contactsOnList(context, meeting.id)
	]);
	const rows = rowsOf(response);
	return {
		count: response.count ?? rows.length,
		rows: rows.map((row) => ({
			contactId: row.id!,
			name: { km: row.name_km!, en: row.name_en! },
			position: { km: row.position_km!, en: row.position_en! },
			organisation: { km: row.organisation_km!, en: row.organisation_en! },
			suggested: suggestCategory({ kind: row.organisation_kind, unitKind: row.unit_kind! }),
			hasMail: row.email !== null,
			alreadyThere: there.has(row.id!)
		}))
	};
}

async function contactsOnList(context: Context, meetingId: string): Promise<Set<string>> {
	const rows = await allRows((from, to) =>
		context.db
			.from('participant')
			.select('contact_id')
			.eq('meeting_id', meetingId)
			.is('removed_at', null)
			.not('contact_id', 'is', null)
			.order('id')
			.range(from, to)
	);
	return new Set(rows.map((row) => row.contact_id!));
}
