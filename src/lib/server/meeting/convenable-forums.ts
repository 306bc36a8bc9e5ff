import type { ConvenableForum } from '../../contract/meeting-views.ts';
import { unitsGranting } from '../../domain/authorisation/permits.ts';
import type { Context } from '../request/context.ts';
import { rowsOf } from '../db/read.ts';

/** The forums for which the user may convene a meeting, with the years that have one already. */
export async function convenableForums(context: Context): Promise<ConvenableForum[]> {
	const units = unitsGranting(context.user.grants, 'meeting.manage');
	if (units.length === 0) return [];
	const rows = rowsOf(
		await context.db
			.from('forum')
			.select(
				'id, kind, name_km, name_en, unit!forum_unit_id_fkey(administration(place_km, place_en)), meeting(year, status)'
			)
			.in('unit_id', units)
			.is('dissolved_on', null)
			.neq('meeting.status', 'cancelled')
			.order('kind')
			.order('name_en')
			.order('id')
			.order('id', { referencedTable: 'meeting' })
	);
	return rows.map((row) => {
		const administration = row.unit.administration;
		return {
			id: row.id,
			kind: row.kind,
			name: { km: row.name_km, en: row.name_en },
			place: { km: administration?.place_km ?? '', en: administration?.place_en ?? '' },
			years: row.meeting.map((meeting) => meeting.year ?? 0)
		};
	});
}
