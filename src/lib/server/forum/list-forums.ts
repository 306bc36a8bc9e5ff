import type { ForumLine } from '../../contract/forum-views.ts';
import type { Bilingual } from '../../domain/language.ts';
import type { ForumKind } from '../../domain/forum/forum-kind.ts';
import { groupKinds } from '../../domain/forum/forum-profile.ts';
import type { Context } from '../request/context.ts';
import { anyContains, searchWords } from '../db/contains.ts';
import { allRows } from '../db/all-rows.ts';
import { rowsOf } from '../db/read.ts';

/**
 * The forums that are listed with the working groups, of one kind or of all, by kind and name, with the meetings
 * of each that the user may see.
 */
export async function listForums(
	context: Context,
	filter: { query: string; kind: ForumKind | null }
): Promise<ForumLine[]> {
	const search = () => {
		let query = context.db
			.from('forum')
			.select(
				`id, kind, name_km, name_en, parent_id, host:unit!forum_host_id_fkey(name_km, name_en),
				meeting(held_on)`
			)
			.in('kind', filter.kind ? [filter.kind] : groupKinds)
			.is('dissolved_on', null)
			.neq('meeting.status', 'cancelled')
			.order('held_on', { referencedTable: 'meeting', ascending: false })
			.order('id', { referencedTable: 'meeting' });
		for (const word of searchWords(filter.query)) {
			query = query.or(anyContains(['name_km', 'name_en'], word));
		}
		return query.order('kind').order('name_en').order('id');
	};
	const rows = await allRows((from, to) => search().range(from, to));
	const parents = await namesOf(context, [...new Set(rows.flatMap((row) => row.parent_id ?? []))]);
	return rows.map((row) => ({
		id: row.id,
		kind: row.kind,
		name: { km: row.name_km, en: row.name_en },
		host: row.host && { km: row.host.name_km, en: row.host.name_en },
		parent: parents.get(row.parent_id ?? '') ?? null,
		meetings: row.meeting.length,
		latest: row.meeting[0]?.held_on ?? null
	}));
}

async function namesOf(context: Context, ids: readonly string[]): Promise<Map<string, Bilingual>> {
	if (ids.length === 0) return new Map();
	const rows = rowsOf(
		await context.db.from('forum').select('id, name_km, name_en').in('id', ids).order('id')
	);
	return new Map(rows.map((row) => [row.id, { km: row.name_km, en: row.name_en }]));
}
