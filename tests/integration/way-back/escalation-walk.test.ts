import { test } from 'vitest';
import { addMeeting } from '../../support/way-back/ground.ts';
import { addChallenge, past, putEscalation } from '../../support/way-back/scene.ts';
import { ground, standOnGround } from '../../support/way-back/stand.ts';
import type { Attempt } from '../../support/way-back/walk.ts';
import { status, walkAll } from '../../support/way-back/walked.ts';

standOnGround();

test('an escalation goes on and back from each state', async () => {
	await addMeeting(ground, 'closed');
	await addChallenge(ground, 'unresolved');
	await putEscalation(ground, 'raised');
	await past(ground, `update public.challenge set status = 'escalated' where id = $1`, [
		ground.challengeId
	]);
	const id = ground.escalationId;
	const words = 'ពាក្យ';
	const challengeIs = (state: string) => () =>
		past(ground, `update public.challenge set status = $2 where id = $1`, [
			ground.challengeId,
			state
		]);
	/** The issue as the body's own step from another state left it. */
	const steppedFrom = (from: string) => async () => {
		await putEscalation(ground, await status('escalation', id)(), undefined, from);
		await past(ground, `update public.escalation set withdrawn_at = null where id = $1`, [id]);
	};
	const attempts = (): Attempt[] => [
		{ command: 'escalation.acknowledge', payload: { id } },
		{ command: 'escalation.review', payload: { id } },
		{ command: 'escalation.refer', payload: { id, holderId: ground.departmentId, words } },
		{ command: 'escalation.answer', payload: { id, words } },
		{ command: 'escalation.return', payload: { id, words } },
		{ command: 'escalation.close', payload: { id } },
		{ command: 'escalation.raise_again', payload: { id, request: words } },
		{ command: 'escalation.withdraw', payload: { id } },
		{ command: 'escalation.reopen', payload: { id } },
		...['raised', 'acknowledged', 'under_review', 'referred', 'answered', 'closed', 'returned'].map(
			(from): Attempt => ({
				command: 'escalation.take_back',
				payload: { id },
				before: async () => {
					if ((await status('escalation', id)()) === 'returned') await challengeIs('unresolved')();
					await steppedFrom(from)();
				}
			})
		)
	];
	await walkAll('escalation', status('escalation', id), attempts);
});
