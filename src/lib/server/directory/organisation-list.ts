import { asId } from '../../contract/fields.ts';
import { pageNumber } from '../../domain/entry/address-number.ts';
import type { OrganisationLine } from '../../contract/directory-views.ts';
import {
	organisationKinds,
	type OrganisationKind
} from '../../domain/directory/organisation-kind.ts';
import type { Context } from '../request/context.ts';
import { beyondTheEnd } from '../db/all-rows.ts';
import { anyContains, searchWords } from '../db/contains.ts';
import { QueryError } from '../db/read.ts';

/** What narrows the directory; read from the address. */
export interface DirectoryFilter {
	query: string;
	kind: OrganisationKind | '';
	/** The unit of a capital/province. */
	province: string;
	archived: boolean;
	/** From 1. */
	page: number;
}

const pageSize = 50;

/** The filter that an address asks for; what it says wrongly is left out. */
export function directoryFilter(url: URL): DirectoryFilter {
	const said = (name: string) => url.searchParams.get(name)?.trim() ?? '';
	const kind = organisationKinds.find((one) => one === said('kind')) ?? '';
	return {
		query: said('q').slice(0, 100),
		kind,
		province: asId(said('province')) ?? '',
		archived: said('archived') === 'true',
		page: pageNumber(said('page'))
	};
}

const columns = `id, name_km, name_en, short_name, archived_at,
	parent:parent_id(name_km, name_en), organisation!inner(kind, email, phone),
	contact!contact_organisation_id_fkey(count)` as const;

/** The rows from `from` to `to`, both included, by name, and how many there are in all. */
export async function organisationLines(
	context: Context,
	filter: Omit<DirectoryFilter, 'page'>,
	from: number,
	to: number
): Promise<{ rows: OrganisationLine[]; count: number }> {
	let query = context.db.from('unit').select(columns, { count: 'exact' });
	query = filter.archived ? query.not('archived_at', 'is', null) : query.is('archived_at', null);
	// Each word must stand somewhere, in either script.
	for (const word of searchWords(filter.query)) {
		query = query.or(anyContains(['name_km', 'name_en', 'short_name'], word));
	}
	if (filter.kind) query = query.eq('organisation.kind', filter.kind);
	if (filter.province) query = query.contains('path', [filter.province]);
	const name = context.locale === 'km' ? 'name_km' : 'name_en';
	const answer = await query
		.is('contact.archived_at', null)
		.order(name)
		.order('id')
		.range(from, to);
	// Beyond the last row: an empty page, not a fault.
	if (answer.error?.code === beyondTheEnd) return { rows: [], count: answer.count ?? 0 };
	if (answer.error) throw new QueryError(answer.error, answer.status);
	const rows = answer.data.map((unit) => {
		const organisation = one(unit.organisation);
		const parent = one(unit.parent as unknown as { name_km: string; name_en: string } | null);
		return {
			id: unit.id,
			kind: organisation?.kind ?? 'other',
			name: { km: unit.name_km, en: unit.name_en },
			shortName: unit.short_name,
			parentName: parent && { km: parent.name_km, en: parent.name_en },
			email: organisation?.email ?? null,
			phone: organisation?.phone ?? null,
			contacts: unit.contact[0]?.count ?? 0,
			archived: unit.archived_at !== null
		} satisfies OrganisationLine;
	});
	return { rows, count: answer.count ?? 0 };
}

/** PostgREST gives a one-to-one relation as an object, its types sometimes as a list. */
function one<T>(value: T | T[] | null): T | null {
	return Array.isArray(value) ? (value[0] ?? null) : value;
}

/** A page of the directory. */
export async function organisationPage(
	context: Context,
	filter: DirectoryFilter
): Promise<{ rows: OrganisationLine[]; count: number; pages: number }> {
	const from = (filter.page - 1) * pageSize;
	const { rows, count } = await organisationLines(context, filter, from, from + pageSize - 1);
	return { rows, count, pages: Math.max(1, Math.ceil(count / pageSize)) };
}
