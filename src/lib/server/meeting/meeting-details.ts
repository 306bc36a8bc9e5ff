import type { MeetingDetails } from '../../contract/meeting-views.ts';
import type { Context } from '../context.ts';
import { rowsOf } from '../db/read.ts';

/** What the secretariat may change of a meeting before it is held. */
export async function meetingDetails(context: Context, id: string): Promise<MeetingDetails> {
	const row = rowsOf(
		await context.db
			.from('meeting')
			.select(
				`plans, host_coordination, title_km, title_en, place_km, place_en, host_mechanism_km,
				host_mechanism_en`
			)
			.eq('id', id)
			.single()
	);
	return {
		plans: row.plans,
		hostCoordination: row.host_coordination,
		titleKm: row.title_km,
		titleEn: row.title_en,
		placeKm: row.place_km,
		placeEn: row.place_en,
		hostMechanismKm: row.host_mechanism_km,
		hostMechanismEn: row.host_mechanism_en
	};
}
