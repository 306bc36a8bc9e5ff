import type { Result } from '../../domain/result.ts';
import { dispatch, type Outcome } from '../command/dispatch.ts';
import type { Context } from '../context.ts';
import { seenOfMarks, type Marks } from './marks.ts';

/** Who is approved, by which command, and what was read of the list. */
interface Approval {
	meetingId: string;
	commandId: string;
	ids: string[];
	marks: Marks;
}

/**
 * Approves these people as the list showed them. Refuses with `participants_changed` where one of them is
 * another by now, and with `not_seen` where one of them was not on the list.
 */
export function approveParticipants(
	context: Context,
	{ meetingId, commandId, ids, marks }: Approval
): Promise<Result<Outcome>> {
	return dispatch(context.db, {
		id: commandId,
		type: 'participant.approve',
		payload: { meetingId, ids, seen: seenOfMarks(marks, ids) as string }
	});
}
