import type { UnitChoice } from '../../contract/unit-views.ts';
import type { UnitKind } from '../../domain/authorisation/role-units.ts';
import { rankNames } from '../../domain/entry/rank-names.ts';
import type { Context } from '../request/context.ts';
import { anyBegins, anyContains, anyWordBegins, searchWords } from '../db/contains.ts';
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

const names = ['name_km', 'name_en', 'short_name'];

const offered = 30;
/** Rows that are ranked here; where more hold the words, those that begin so are asked for apart. */
const ranked = 200;

/**
 * Bodies of the kinds whose name holds each word, in either script, or whose short name does; at most
 * thirty, ranked by `rankNames`. Of those that fit alike, those under the user's own units come first:
 * each province has a department of every name.
 */
export async function findUnits(
	context: Context,
	kinds: readonly UnitKind[],
	query: string
): Promise<UnitChoice[]> {
	const words = searchWords(query);
	const own = context.user.grants.map((grant) => grant.unitId);
	const search = (filters: readonly string[]) => {
		let rows = context.db
			.from('unit')
			.select(choiceColumns)
			.in('kind', [...kinds])
			.is('archived_at', null)
			.order(context.locale === 'km' ? 'name_km' : 'name_en')
			.order('id')
			.limit(words.length === 0 ? offered : ranked);
		for (const filter of filters) rows = rows.or(filter);
		return rows;
	};
	const both = (filters: readonly string[]) => [
		search(filters).overlaps('path', own),
		search(filters)
	];
	const holding = words.map((word) => anyContains(names, word));
	const [near, all] = (await Promise.all(both(holding))).map(rowsOf) as [Row[], Row[]];
	if (words.length === 0)
		return distinct([...near, ...all])
			.slice(0, offered)
			.map(choiceOf);
	const typed = words.join(' ');
	const beginning =
		all.length < ranked
			? []
			: [anyBegins(names, typed), anyWordBegins(names, typed)].flatMap((filter) => both([filter]));
	const found = distinct([...near, ...(await Promise.all(beginning)).flatMap(rowsOf), ...all]);
	return rankNames(typed, found, (row) => ({ names: [row.name_km, row.name_en, row.short_name] }))
		.slice(0, offered)
		.map(choiceOf);
}

function distinct(rows: readonly Row[]): Row[] {
	return [...new Map(rows.map((row) => [row.id, row])).values()];
}
