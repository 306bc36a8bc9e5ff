import type { MeetingDetails } from '../../contract/meeting-views.ts';
import type { Database } from '../db/types.ts';

/** What the details are read from. */
export const detailColumns =
	`plans, host_coordination, title_km, title_en, place_km, place_en, host_mechanism_km,
	host_mechanism_en` as const;

type Row = Pick<
	Database['public']['Tables']['meeting']['Row'],
	| 'plans'
	| 'host_coordination'
	| 'title_km'
	| 'title_en'
	| 'place_km'
	| 'place_en'
	| 'host_mechanism_km'
	| 'host_mechanism_en'
>;

/** What the secretariat may change of a meeting before it is held. */
export function detailsOf(row: Row): MeetingDetails {
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
