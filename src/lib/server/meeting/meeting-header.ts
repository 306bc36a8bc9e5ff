import { isId } from '../../contract/fields.ts';
import type { MeetingHeader } from '../../contract/meeting-views.ts';
import type { Bilingual } from '../../domain/language.ts';
import { stageOf } from '../../domain/meeting/stage.ts';
import { may, type Context } from '../request/context.ts';
import { meetingRights } from '../request/meeting-rights.ts';
import { jsonIn, rowsOf } from '../db/read.ts';

/** What the workspace's frame shows of a meeting; null when there is none that the user may see. */
export async function meetingHeader(context: Context, id: string): Promise<MeetingHeader | null> {
	if (!isId(id)) return null;
	const row = rowsOf(
		await context.db
			.from('meeting')
			.select(
				`id, unit_id, previous_id, title_km, title_en, status, status_reason, reinstated_at, held_on, year, starts_at,
				place_km, place_en, host_mechanism_km, host_mechanism_en, rev, hanging,
				forum(id, kind, name_km, name_en), unit(name_km, name_en, area_code), report(id, status, holder)`
			)
			.eq('id', id)
			.order('id', { referencedTable: 'report' })
			.maybeSingle()
	);
	if (!row) return null;
	const report = row.report[0] ?? null;
	const rights = meetingRights(context, row.unit_id);
	const approveReport = may(context, 'report.approve', row.unit_id);
	return {
		id: row.id,
		forum: {
			id: row.forum.id,
			kind: row.forum.kind,
			name: { km: row.forum.name_km, en: row.forum.name_en }
		},
		unit: {
			id: row.unit_id,
			name: { km: row.unit.name_km, en: row.unit.name_en },
			areaCode: row.unit.area_code
		},
		previousId: row.previous_id,
		title: { km: row.title_km, en: row.title_en },
		status: row.status,
		statusReason: row.status_reason,
		reinstated: row.reinstated_at !== null,
		heldOn: row.held_on,
		year: row.year ?? Number(row.held_on.slice(0, 4)),
		startsAt: row.starts_at.slice(0, 5),
		place: { km: row.place_km, en: row.place_en },
		hostMechanism: { km: row.host_mechanism_km, en: row.host_mechanism_en },
		report: report && {
			id: report.id,
			status: report.status,
			holder: jsonIn<Bilingual>(report.holder)
		},
		stage: stageOf(row.status, report?.status ?? null),
		rev: row.rev,
		hanging: jsonIn<MeetingHeader['hanging']>(row.hanging),
		may: {
			...rights,
			approveReport,
			seePersonal: rights.manage || rights.lead,
			seeDispatch: rights.prepareReport || approveReport
		}
	};
}
