import type { UnitChoice } from '../../contract/unit-views.ts';
import type { Context } from '../request/context.ts';
import { rowsOf } from '../db/read.ts';
import { choiceColumns, choiceOf, findUnits } from './find-units.ts';

/** The units for which roles are granted most: the country, the provinces, the working groups, national bodies. */
export async function unitsForGrants(context: Context): Promise<UnitChoice[]> {
	const lists = await Promise.all([
		findUnits(context, ['national', 'province'], ''),
		findUnits(context, ['forum'], ''),
		findUnits(context, ['organisation'], '')
	]);
	return lists.flat();
}

/** Bodies that are offered before anything is typed: the user's own and the national ones known by a short name. */
export async function offeredBodies(context: Context): Promise<UnitChoice[]> {
	const own = context.user.grants.map((grant) => grant.unitId);
	const bodies = () =>
		context.db
			.from('unit')
			.select(choiceColumns)
			.eq('kind', 'organisation')
			.is('archived_at', null)
			.order(context.locale === 'km' ? 'name_km' : 'name_en')
			.order('id')
			.limit(30);
	const [near, national] = await Promise.all([
		bodies().overlaps('path', own),
		bodies().not('short_name', 'is', null)
	]);
	const byId = new Map([...rowsOf(near), ...rowsOf(national)].map((row) => [row.id, row]));
	return [...byId.values()].map(choiceOf);
}
