import { test } from 'vitest';
import { addMeeting } from '../../support/way-back/ground.ts';
import { addParticipant, past, putReport } from '../../support/way-back/scene.ts';
import { ground, standOnGround } from '../../support/way-back/stand.ts';
import type { Attempt } from '../../support/way-back/walk.ts';
import { status, walkAll } from '../../support/way-back/walked.ts';

standOnGround();

test('a meeting goes on and back from each state, also where it is opened long before its day', async () => {
	await addMeeting(ground, 'draft');
	const id = ground.meetingId;
	const reason = 'មូលហេតុ';
	/** A cancelled meeting comes back as what it was, wherever the walk has come from. */
	const wasBefore = (status: string) =>
		past(ground, 'update public.meeting set before_cancelling = $2 where id = $1', [
			id,
			{ status, reason: '' }
		]);
	const attempts = (): Attempt[] => [
		{ command: 'meeting.schedule', payload: { id } },
		{ command: 'meeting.start', payload: { id, heldOn: ground.today } },
		{ command: 'meeting.conclude', payload: { id } },
		{
			command: 'meeting.close',
			payload: { id },
			before: () => putReport(ground, 'dispatched')
		},
		{ command: 'meeting.postpone', payload: { id, reason } },
		{ command: 'meeting.cancel', payload: { id, reason } },
		{ command: 'meeting.unschedule', payload: { id } },
		{ command: 'meeting.undo_start', payload: { id } },
		{ command: 'meeting.resume', payload: { id } },
		{ command: 'meeting.reopen', payload: { id } },
		...['draft', 'scheduled'].map((status): Attempt => ({
			command: 'meeting.reinstate',
			payload: { id, reason },
			before: () => wasBefore(status)
		})),
		{
			command: 'meeting.reinstate',
			payload: { id, reason },
			before: () => addParticipant(ground, 'sent')
		}
	];
	await walkAll('meeting', status('meeting', id), attempts);
});
