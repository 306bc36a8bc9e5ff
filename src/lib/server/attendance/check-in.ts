import { pageNumber } from '../../domain/entry/address-number.ts';
import type { AttendeeRow, CheckIn } from '../../contract/attendance-views.ts';
import { countAttendance } from '../../domain/attendance/attendance-count.ts';
import { findPeople } from '../../domain/attendance/find-people.ts';
import type { Context } from '../request/context.ts';
import { allRows } from '../db/all-rows.ts';
import { pageOfRows } from '../db/page-of.ts';

/** Everybody on the list of a meeting who has not been taken off it, by category and name. */
function participants(context: Context, meetingId: string) {
	return allRows((from, to) =>
		context.db
			.from('participant')
			.select(
				`id, rev, name_km, name_en, position_km, position_en, category, invitation, attendance,
				attended_by_delegate, delegate_name, walk_in, participant_personal(sex, delegate_sex), input(count),
				organisation:unit!participant_organisation_id_fkey(name_km, name_en, short_name)`
			)
			.eq('meeting_id', meetingId)
			.is('removed_at', null)
			.is('input.removed_at', null)
			.order('category')
			.order('name_km')
			.order('id')
			.range(from, to)
	);
}

type Row = Awaited<ReturnType<typeof participants>>[number];

function fits(row: Row, show: string): boolean {
	if (show === '') return true;
	if (show === 'awaited') return row.attendance === null;
	return row.attendance === show;
}

function attendeeOf(row: Row): AttendeeRow {
	return {
		id: row.id,
		name: { km: row.name_km, en: row.name_en },
		position: { km: row.position_km, en: row.position_en },
		organisation: row.organisation && {
			km: row.organisation.name_km,
			en: row.organisation.name_en
		},
		category: row.category,
		sex: row.participant_personal?.sex ?? 'unstated',
		invitation: row.invitation,
		attendance: row.attendance,
		byDelegate: row.attended_by_delegate,
		delegateName: row.delegate_name,
		walkIn: row.walk_in,
		inputs: row.input[0]?.count ?? 0,
		rev: row.rev
	};
}

/** The check-in list of a meeting for those who run it, narrowed as the address says; the figures are of everybody. */
export async function checkIn(
	context: Context,
	meetingId: string,
	params: URLSearchParams
): Promise<CheckIn> {
	const people = await participants(context, meetingId);
	const query = {
		q: params.get('q') ?? '',
		show: params.get('show') ?? '',
		category: params.get('category') ?? ''
	};
	const found = findPeople(people, query.q, (row) => [
		row.name_km,
		row.name_en,
		row.position_km,
		row.position_en,
		row.delegate_name,
		row.organisation?.name_km,
		row.organisation?.name_en,
		row.organisation?.short_name
	]).filter(
		(row) => fits(row, query.show) && (query.category === '' || row.category === query.category)
	);
	const { rows, ...page } = pageOfRows(pageNumber(params.get('page')), found);
	return {
		...page,
		rows: rows.map(attendeeOf),
		query,
		figures: countAttendance(
			people.map((row) => ({
				category: row.category,
				sex: row.participant_personal?.sex ?? 'unstated',
				attendance: row.attendance,
				byDelegate: row.attended_by_delegate,
				delegateSex: row.participant_personal?.delegate_sex ?? 'unstated',
				walkIn: row.walk_in
			}))
		)
	};
}
