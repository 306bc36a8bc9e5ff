import type { NamedUnit } from '../../contract/unit-views.ts';
import { rowsOf } from '../db/read.ts';
import type { Context } from '../request/context.ts';

/** The administrations of the capital/provinces, by the codes of the provinces. */
export async function provinceUnits({ db }: Pick<Context, 'db'>): Promise<NamedUnit[]> {
	const rows = rowsOf(
		await db
			.from('unit')
			.select('id, name_km, name_en')
			.eq('kind', 'province')
			.order('area_code')
			.order('id')
	);
	return rows.map(({ id, name_km, name_en }) => ({ id, name: { km: name_km, en: name_en } }));
}
