import type { Bilingual } from '../../domain/language.ts';
import type { ContactView, OrganisationDetail } from '../../contract/directory-views.ts';
import { unitsGranting } from '../../domain/authorisation/permits.ts';
import { nationalUnitId } from '../area/area-unit-id.ts';
import { may, maySomewhere, type Context } from '../request/context.ts';
import { allRows } from '../db/all-rows.ts';
import { embedded, rowsOf } from '../db/read.ts';

/** Whether the user keeps a directory to which the unit of this path belongs. */
export function mayChangeUnit(context: Context, path: readonly string[]): boolean {
	// The whole country is reached only by one who keeps all directories.
	return path.some((unitId) => may(context, 'directory.manage', unitId));
}

/** The directories to which the user may add contacts: those of the user's own grants. */
export function directoriesOf(context: Context): { id: string; name: Bilingual }[] {
	const ids = unitsGranting(context.user.grants, 'contact.manage');
	return ids.flatMap((id) => {
		const grant = context.user.grants.find((one) => one.unitId === id);
		return grant ? [{ id, name: { km: grant.unitNameKm, en: grant.unitNameEn } }] : [];
	});
}

/** The provinces in which the user may add organisations; null: in all of them. */
export function manageableProvinces(context: Context): string[] | null {
	if (may(context, 'directory.manage', nationalUnitId)) return null;
	return context.user.grants
		.filter(
			(grant) => grant.unitKind === 'province' && may(context, 'directory.manage', grant.unitId)
		)
		.map((grant) => grant.unitId);
}

async function contactsOf(context: Context, organisationId: string): Promise<ContactView[]> {
	const rows = await allRows((from, to) =>
		context.db
			.from('contact')
			.select(
				`id, unit_id, name_km, name_en, position_km, position_en, sex, email, phone, locale, archived_at, rev,
				keeper:unit!contact_unit_id_fkey(name_km, name_en)`
			)
			.eq('organisation_id', organisationId)
			.is('archived_at', null)
			.order('name_km')
			.order('id')
			.range(from, to)
	);
	return rows.map((contact) => ({
		id: contact.id,
		name: { km: contact.name_km, en: contact.name_en },
		position: { km: contact.position_km, en: contact.position_en },
		sex: contact.sex,
		email: contact.email,
		phone: contact.phone,
		locale: contact.locale,
		archived: contact.archived_at !== null,
		rev: contact.rev,
		keeper: { km: contact.keeper.name_km, en: contact.keeper.name_en },
		mayChange: may(context, 'contact.manage', contact.unit_id)
	}));
}

/** An organisation with the contacts that the user may see; null where there is none. */
export async function organisationDetail(
	context: Context,
	id: string
): Promise<OrganisationDetail | null> {
	const [unit, contacts] = await Promise.all([
		context.db
			.from('unit')
			.select(
				`id, kind, path, name_km, name_en, short_name, archived_at, parent:parent_id(name_km, name_en),
				organisation!inner(kind, email, phone, website, note, rev)`
			)
			.eq('id', id)
			.maybeSingle(),
		maySomewhere(context, 'contact.read') ? contactsOf(context, id) : null
	]);
	const row = rowsOf(unit);
	if (!row) return null;
	const kept = embedded<{
		kind: OrganisationDetail['kind'];
		email: string | null;
		phone: string | null;
		website: string | null;
		note: string;
		rev: number;
	}>(row.organisation)!;
	const parent = embedded<{ name_km: string; name_en: string }>(row.parent);
	return {
		id: row.id,
		unitKind: row.kind,
		kind: kept.kind,
		name: { km: row.name_km, en: row.name_en },
		shortName: row.short_name,
		parentName: parent && { km: parent.name_km, en: parent.name_en },
		email: kept.email,
		phone: kept.phone,
		website: kept.website,
		note: kept.note,
		rev: kept.rev,
		archived: row.archived_at !== null,
		contacts,
		mayChange: maySomewhere(context, 'directory.manage') && mayChangeUnit(context, row.path),
		directories: directoriesOf(context)
	};
}
