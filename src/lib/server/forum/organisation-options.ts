import type { Bilingual } from '../../contract/meeting-views.ts';
import type { Context } from '../context.ts';
import { rowsOf } from '../db/read.ts';
import { likePattern } from '../db/search-words.ts';

/** A body that can be chosen. */
export interface OrganisationOption {
	id: string;
	name: Bilingual;
	shortName: string;
}

/** The bodies whose name fits, in either script; at most thirty. Without words: the national ones. */
export async function organisationOptions(
	context: Context,
	query: string
): Promise<OrganisationOption[]> {
	let search = context.db
		.from('unit')
		.select('id, name_km, name_en, short_name')
		.neq('kind', 'forum')
		.is('archived_at', null);
	if (query.trim()) {
		const pattern = likePattern(query);
		search = search.or(
			`name_km.ilike."${pattern}",name_en.ilike."${pattern}",short_name.ilike."${pattern}"`
		);
	} else {
		search = search.not('short_name', 'is', null);
	}
	const rows = rowsOf(await search.order('name_km').limit(30));
	return rows.map((row) => ({
		id: row.id,
		name: { km: row.name_km, en: row.name_en },
		shortName: row.short_name ?? ''
	}));
}
