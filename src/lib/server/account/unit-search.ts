import type { UnitOption } from '../../contract/account-views.ts';
import type { UnitKind } from '../../domain/authorisation/role-units.ts';
import type { Context } from '../context.ts';
import { rowsOf } from '../db/read.ts';

/** Units of certain kinds whose name in either language, or short name, holds each word; at most thirty. */
export async function searchUnits(
	context: Context,
	kinds: readonly UnitKind[],
	query: string
): Promise<UnitOption[]> {
	let search = context.db
		.from('unit')
		.select('id, kind, name_km, name_en, parent:parent_id(name_km, name_en)')
		.in('kind', [...kinds])
		.is('archived_at', null);
	for (const word of query.normalize('NFC').split(/\s+/).filter(Boolean).slice(0, 8)) {
		const like = `"%${word.replace(/[\\%_]/g, '\\$&').replace(/[\\"]/g, '\\$&')}%"`;
		search = search.or(`name_km.ilike.${like},name_en.ilike.${like},short_name.ilike.${like}`);
	}
	const rows = rowsOf(
		await search.order(context.locale === 'km' ? 'name_km' : 'name_en').limit(30)
	);
	return rows.map((unit) => {
		const parent = unit.parent as unknown as { name_km: string; name_en: string } | null;
		return {
			id: unit.id,
			kind: unit.kind,
			name: { km: unit.name_km, en: unit.name_en },
			parentName: parent && { km: parent.name_km, en: parent.name_en }
		};
	});
}

/** The units offered before anything is typed: the country, its national bodies, provinces and working groups. */
export async function offeredUnits(context: Context): Promise<UnitOption[]> {
	const lists = await Promise.all([
		searchUnits(context, ['national', 'province'], ''),
		searchUnits(context, ['forum'], ''),
		searchUnits(context, ['organisation'], '')
	]);
	return lists.flat();
}
