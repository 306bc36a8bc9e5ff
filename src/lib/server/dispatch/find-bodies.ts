import type { Bilingual } from '$lib/contract/meeting-views';
import type { Context } from '../context.ts';
import { anyContains } from '../db/contains.ts';
import { rowsOf } from '../db/read.ts';

/** A body that can be chosen as a recipient or as the next holder of an issue. */
export interface BodyChoice {
	id: string;
	name: Bilingual;
	shortName: string | null;
}

const offered = 30;
type BodyUnitKind = 'organisation' | 'forum' | 'province' | 'district' | 'commune';

/** Bodies whose name holds what was typed, in either script. `kinds` limits them. */
export async function findBodies(
	context: Context,
	query: string,
	kinds: readonly BodyUnitKind[]
): Promise<BodyChoice[]> {
	const search = context.db
		.from('unit')
		.select('id, name_km, name_en, short_name')
		.in('kind', [...kinds])
		.is('archived_at', null)
		.order('name_en')
		.limit(offered);
	const rows = rowsOf(
		await (query.trim()
			? search.or(anyContains(['name_km', 'name_en', 'short_name'], query))
			: search)
	);
	return rows.map((row) => ({
		id: row.id,
		name: { km: row.name_km, en: row.name_en },
		shortName: row.short_name
	}));
}
