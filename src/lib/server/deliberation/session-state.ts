import type { SessionState } from '../../contract/deliberation-views.ts';
import type { Context } from '../request/context.ts';
import { jsonOf } from '../db/read.ts';

interface StateRow extends Omit<SessionState, 'agenda'> {
	agenda: {
		id: string;
		position: number;
		kind: string;
		theme: number | null;
		titleKm: string;
		titleEn: string;
		minutes: number;
		startedAt: string | null;
	}[];
}

/** The agenda of a meeting with its running item, and how much has been written down. */
export async function sessionState(context: Context, meetingId: string): Promise<SessionState> {
	const state = jsonOf<StateRow>(
		await context.db.rpc('session_state', { p_meeting_id: meetingId })
	);
	return {
		...state,
		agenda: state.agenda.map(({ titleKm, titleEn, ...item }) => ({
			...item,
			title: { km: titleKm, en: titleEn }
		}))
	};
}
