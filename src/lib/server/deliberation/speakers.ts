import type { Speaker } from '../../contract/deliberation-views.ts';
import { rankNames } from '../../domain/entry/rank-names.ts';
import type { Context } from '../request/context.ts';
import { allRows } from '../db/all-rows.ts';
import { rowsOf } from '../db/read.ts';

/** How many a search offers. */
const offered = 30;
/** How many are sent to a device; further ones are found by asking. */
const maxSent = 1000;

/** What a speaker is read from. */
export const speakerColumns = `id, name_km, name_en, position_km, position_en, delegate_name,
	organisation:unit!participant_organisation_id_fkey(name_km, name_en)` as const;

interface SpeakerRow {
	id: string;
	name_km: string;
	name_en: string;
	position_km: string;
	position_en: string;
	delegate_name: string | null;
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
		},
		delegate: row.delegate_name ?? ''
	};
}

/** A page of a meeting's participants, those in the room first. */
function participants(context: Context, meetingId: string) {
	return (from: number, to: number) =>
		context.db
			.from('participant')
			.select(`attendance, ${speakerColumns}`)
			.eq('meeting_id', meetingId)
			.is('removed_at', null)
			.order('attendance', { nullsFirst: false })
			.order('name_km')
			.order('id')
			.range(from, to);
}

/** The participants of a meeting, at most a thousand: for a device that finds them without the network. */
export async function allSpeakers(context: Context, meetingId: string): Promise<Speaker[]> {
	return rowsOf(await participants(context, meetingId)(0, maxSent - 1)).map(speakerOf);
}

/** Participants who fit what was typed, in either script, the best first, then those in the room. */
export async function speakers(
	context: Context,
	meetingId: string,
	query: string
): Promise<Speaker[]> {
	const rows = await allRows(participants(context, meetingId));
	return rankNames(query, rows, (row) => ({
		names: [row.name_km, row.name_en, row.delegate_name],
		details: [
			row.position_km,
			row.position_en,
			row.organisation?.name_km,
			row.organisation?.name_en
		]
	}))
		.slice(0, offered)
		.map(speakerOf);
}
