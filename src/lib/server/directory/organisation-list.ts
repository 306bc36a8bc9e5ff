import { asId } from '../../contract/fields.ts';
import { pageNumber } from '../../domain/entry/address-number.ts';
import type { OrganisationLine } from '../../contract/directory-views.ts';
import {
	organisationKinds,
	type OrganisationKind
} from '../../domain/directory/organisation-kind.ts';
import type { Context } from '../request/context.ts';
import { allRows } from '../db/all-rows.ts';
import { anyContains, searchWords } from '../db/contains.ts';
import { pageOf, type Page } from '../db/page-of.ts';
import { embedded } from '../db/read.ts';

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

/** The query for the bodies that a filter lets through, by name. */
function narrowed(context: Context, filter: Omit<DirectoryFilter, 'page'>) {
	let query = context.db.from('unit').select(columns, { count: 'exact' });
	query = filter.archived ? query.not('archived_at', 'is', null) : query.is('archived_at', null);
	// Each word must stand somewhere, in either script.
	for (const word of searchWords(filter.query)) {
		query = query.or(anyContains(['name_km', 'name_en', 'short_name'], word));
	}
	if (filter.kind) query = query.eq('organisation.kind', filter.kind);
	if (filter.province) query = query.contains('path', [filter.province]);
	const name = context.locale === 'km' ? 'name_km' : 'name_en';
	return query.is('contact.archived_at', null).order(name).order('id');
}

type Row = NonNullable<Awaited<ReturnType<typeof narrowed>>['data']>[number];

function lineOf(unit: Row): OrganisationLine {
	const organisation = embedded<{
		kind: OrganisationKind;
		email: string | null;
		phone: string | null;
	}>(unit.organisation);
	const parent = embedded<{ name_km: string; name_en: string }>(unit.parent);
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
	};
}

/** A page of the directory. */
export async function organisationPage(
	context: Context,
	filter: DirectoryFilter
): Promise<Page<OrganisationLine>> {
	const query = narrowed(context, filter);
	const { rows, ...page } = await pageOf(filter.page, (from, to) => query.range(from, to));
	return { ...page, rows: rows.map(lineOf) };
}

/** All bodies of the directory that a filter lets through, for a file. */
export async function allOrganisations(
	context: Context,
	filter: Omit<DirectoryFilter, 'page'>
): Promise<OrganisationLine[]> {
	const query = narrowed(context, filter);
	return (await allRows((from, to) => query.range(from, to))).map(lineOf);
}
