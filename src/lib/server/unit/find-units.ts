import type { UnitChoice } from '../../contract/unit-views.ts';
import type { UnitKind } from '../../domain/authorisation/role-units.ts';
import type { Context } from '../context.ts';
import { anyContains, searchWords } from '../db/contains.ts';
import { rowsOf } from '../db/read.ts';

/** What a choice of a body shows of it. */
export const choiceColumns =
	'id, kind, name_km, name_en, short_name, parent:parent_id(name_km, name_en)' as const;

interface Row {
	id: string;
	kind: UnitKind;
	name_km: string;
	name_en: string;
	short_name: string | null;
	parent: unknown;
}

/** A row of `choiceColumns` as a choice. */
export function choiceOf(row: Row): UnitChoice {
	// A body has one parent at the most; the generated types take it for a list.
	const parent = row.parent as { name_km: string; name_en: string } | null;
	return {
		id: row.id,
		kind: row.kind,
		name: { km: row.name_km, en: row.name_en },
		shortName: row.short_name,
		parent: parent && { km: parent.name_km, en: parent.name_en }
	};
}

const offered = 30;

/**
 * Bodies of the kinds whose name holds each word, in either script, or whose short name does; at most
 * thirty. Those under the user's own units come first: each province has a department of every name.
 */
export async function findUnits(
	context: Context,
	kinds: readonly UnitKind[],
	query: string
): Promise<UnitChoice[]> {
	const words = searchWords(query);
	const search = () => {
		let rows = context.db
			.from('unit')
			.select(choiceColumns)
			.in('kind', [...kinds])
			.is('archived_at', null)
			.order(context.locale === 'km' ? 'name_km' : 'name_en')
			.limit(offered);
		for (const word of words) {
			rows = rows.or(anyContains(['name_km', 'name_en', 'short_name'], word));
		}
		return rows;
	};
	const own = context.user.grants.map((grant) => grant.unitId);
	const [near, all] = await Promise.all([search().overlaps('path', own), search()]);
	const first = rowsOf(near);
	const rest = rowsOf(all).filter((row) => !first.some((one) => one.id === row.id));
	return [...first, ...rest].slice(0, offered).map(choiceOf);
}
