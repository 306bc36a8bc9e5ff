import type { Speaker } from '../../contract/deliberation-views.ts';
import { findPeople } from '../../domain/attendance/find-people.ts';
import type { Context } from '../context.ts';
import { allRows } from '../db/all-rows.ts';
import { rowsOf } from '../db/read.ts';

const offered = 30;

/** What a speaker is read from. */
export const speakerColumns = `id, name_km, name_en, position_km, position_en,
	organisation:unit!participant_organisation_id_fkey(name_km, name_en)` as const;

interface SpeakerRow {
	id: string;
	name_km: string;
	name_en: string;
	position_km: string;
	position_en: string;
	organisation: { name_km: string; name_en: string } | null;
}

/** A participant as a speaker. */
export function speakerOf(row: SpeakerRow): Speaker {
	return {
		id: row.id,
		name: { km: row.name_km, en: row.name_en },
		position: { km: row.position_km, en: row.position_en },
		organisation: row.organisation && {
			km: row.organisation.name_km,
			en: row.organisation.name_en
		}
	};
}

/** Participants who fit what was typed, in either script, those in the room first. */
export async function speakers(
	context: Context,
	meetingId: string,
	query: string
): Promise<Speaker[]> {
	const page = (from: number, to: number) =>
		context.db
			.from('participant')
			.select(`attendance, delegate_name, ${speakerColumns}`)
			.eq('meeting_id', meetingId)
			.is('removed_at', null)
			.order('attendance', { nullsFirst: false })
			.order('name_km')
			.order('id')
			.range(from, to);
	if (query.trim() === '') return rowsOf(await page(0, offered - 1)).map(speakerOf);
	const rows = await allRows(page);
	return findPeople(rows, query, (row) => [
		row.name_km,
		row.name_en,
		row.position_km,
		row.position_en,
		row.delegate_name,
		row.organisation?.name_km,
		row.organisation?.name_en
	])
		.slice(0, offered)
		.map(speakerOf);
}
