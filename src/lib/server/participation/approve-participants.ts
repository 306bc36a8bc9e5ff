import type { Result } from '../../domain/result.ts';
import { runCommand, type Outcome } from '../command/run-command.ts';
import type { Context } from '../request/context.ts';
import { namingChanged } from './changed-rows.ts';
import { seenOfMarks, type Marks } from './marks.ts';

/** Who is approved, by which command, and what was read of the list. */
interface Approval {
	meetingId: string;
	commandId: string;
	ids: string[];
	marks: Marks;
}

/**
 * Approves these people as the list showed them. Refuses where one of them is another by now:
 * `participants_changed_rows` names those who are, `participants_changed` where they are no longer on the
 * list; and with `not_seen` where one of them was not on the list that was read.
 */
export async function approveParticipants(
	context: Pick<Context, 'db'>,
	{ meetingId, commandId, ids, marks }: Approval
): Promise<Result<Outcome<'participant.approve'>>> {
	const outcome = await runCommand(context.db, {
		id: commandId,
		type: 'participant.approve',
		payload: { meetingId, ids, seen: seenOfMarks(marks, ids) ?? '' }
	});
	return namingChanged(context, outcome, { meetingId, ids, marks });
}
