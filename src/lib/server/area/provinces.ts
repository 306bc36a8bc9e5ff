import type { ProvinceLine, ProvinceOption } from '../../contract/area-views.ts';
import type { Context } from '../request/context.ts';
import { allRows } from '../db/all-rows.ts';
import { areaUnitId } from './area-unit-id.ts';

/** The 25 capital/provinces with how many districts and communes the gazetteer has of each. */
export async function provinceLines(context: Context): Promise<ProvinceLine[]> {
	const areas = await allRows((from, to) =>
		context.db
			.from('area')
			.select('code, level, type_km, type_en, name_km, name_en')
			.order('code')
			.range(from, to)
	);
	const below = (code: string, level: string) =>
		areas.filter((area) => area.level === level && area.code.startsWith(code)).length;
	return areas
		.filter((area) => area.level === 'province')
		.map((area) => ({
			code: area.code,
			unitId: areaUnitId(area.code),
			type: { km: area.type_km, en: area.type_en },
			name: { km: area.name_km, en: area.name_en },
			districts: below(area.code, 'district'),
			communes: below(area.code, 'commune')
		}));
}

/** The 25 capital/provinces to choose from. */
export async function provinceOptions(context: Context): Promise<ProvinceOption[]> {
	const rows = await allRows((from, to) =>
		context.db
			.from('area')
			.select('code, type_km, name_km, name_en')
			.eq('level', 'province')
			.order('code')
			.range(from, to)
	);
	return rows.map((area) => ({
		unitId: areaUnitId(area.code),
		name: { km: `${area.type_km}${area.name_km}`, en: area.name_en },
		bareName: { km: area.name_km, en: area.name_en }
	}));
}
