import type { ActionRow, MeetingActions } from '../../contract/action-views.ts';
import { summariseProgress } from '../../domain/action/progress-summary.ts';
import { phnomPenhDate } from '../../i18n/calendar-date.ts';
import type { Context } from '../request/context.ts';
import { allRows } from '../db/all-rows.ts';
import { embedded, rowsOf } from '../db/read.ts';
import { actionColumns, actionOf } from './action-row.ts';

/** All actions of a meeting in the order in which they were agreed. */
export async function actionsOf(context: Context, meetingId: string): Promise<ActionRow[]> {
	const rows = await allRows((from, to) =>
		context.db
			.from('action')
			.select(actionColumns)
			.eq('meeting_id', meetingId)
			.order('sequence')
			.order('id')
			.range(from, to)
	);
	return rows.map(actionOf);
}

/**
 * The actions of the forum's meeting before this one, with how far they are: with them a dialogue
 * opens (CPPD-21). In one query, as a meeting agrees on tens of actions. Null when there was no earlier meeting that the user may see.
 */
export async function previousActions(
	context: Context,
	meetingId: string
): Promise<MeetingActions | null> {
	const row = rowsOf(
		await context.db
			.from('meeting')
			.select(`previous:previous_id(id, title_km, title_en, held_on, action(${actionColumns}))`)
			.eq('id', meetingId)
			.maybeSingle()
	);
	const previous = embedded<{
		id: string;
		title_km: string;
		title_en: string;
		held_on: string;
		action: Parameters<typeof actionOf>[0][];
	}>(row?.previous);
	if (!previous) return null;
	const actions = previous.action
		.map(actionOf)
		.sort((one, other) => one.sequence - other.sequence || (one.id < other.id ? -1 : 1));
	return {
		meeting: {
			id: previous.id,
			title: { km: previous.title_km, en: previous.title_en },
			heldOn: previous.held_on
		},
		actions,
		summary: summariseProgress(actions, phnomPenhDate(context.now()))
	};
}
