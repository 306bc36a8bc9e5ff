import { v7 } from 'uuid';
import { test } from 'vitest';
import { addMeeting, province } from '../../support/way-back/ground.ts';
import { addAction, past } from '../../support/way-back/scene.ts';
import { ground, standOnGround } from '../../support/way-back/stand.ts';
import type { Attempt } from '../../support/way-back/walk.ts';
import { status, walkAll } from '../../support/way-back/walked.ts';

standOnGround();

test('an action goes on and back from each state', async () => {
	await addMeeting(ground, 'concluded');
	const id = ground.actionId;
	await addAction(ground);
	const reason = 'មូលហេតុ';
	const confirm = (state: string): Attempt => {
		const progress = v7();
		return {
			command: 'action.decide_progress',
			payload: { id: progress, decision: 'confirmed' },
			before: () =>
				ground.sql(
					`insert into public.action_progress (id, action_id, meeting_id, unit_id, owner_id, status, percent, note, reported_by)
					values ($1, $2, $3, $4, $5, $6, 50, 'វឌ្ឍនភាព', 'មន្ត្រី')`,
					[progress, id, ground.meetingId, province, ground.departmentId, state]
				)
		};
	};
	const cancelledFrom = (state: string) => () =>
		past(ground, `update public.action set cancelled_from = $2 where id = $1`, [id, state]);
	const attempts = (): Attempt[] => [
		confirm('in_progress'),
		confirm('blocked'),
		confirm('done'),
		{ command: 'action.cancel', payload: { id, reason } },
		{ command: 'action.reopen', payload: { id, reason } },
		{ command: 'action.reopen', payload: { id, reason }, before: cancelledFrom('planned') },
		{ command: 'action.reopen', payload: { id, reason }, before: cancelledFrom('in_progress') },
		{ command: 'action.reopen', payload: { id, reason }, before: cancelledFrom('blocked') }
	];
	await walkAll('action', status('action', id), attempts);
});
