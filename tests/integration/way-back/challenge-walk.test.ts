import { test } from 'vitest';
import { addMeeting } from '../../support/way-back/ground.ts';
import { addChallenge, past, putEscalation } from '../../support/way-back/scene.ts';
import { ground, standOnGround } from '../../support/way-back/stand.ts';
import type { Attempt } from '../../support/way-back/walk.ts';
import { status, walkAll } from '../../support/way-back/walked.ts';

standOnGround();

const escalationIs = (status: string) => () => putEscalation(ground, status);

test('a challenge goes on and back from each state, in the hall and up the ladder', async () => {
	await addMeeting(ground, 'concluded');
	await addChallenge(ground, 'open');
	const id = ground.challengeId;
	const words = 'ពាក្យ';
	const issue = ground.escalationId;
	const attempts = (): Attempt[] => [
		{ command: 'challenge.agree', payload: { id } },
		{ command: 'challenge.leave_unresolved', payload: { id } },
		{ command: 'challenge.close', payload: { id } },
		{ command: 'challenge.take_back', payload: { id } },
		{
			command: 'challenge.reopen',
			payload: { id },
			before: () => past(ground, `delete from public.escalation where id = $1`, [issue])
		},
		{ command: 'challenge.reopen', payload: { id }, before: escalationIs('answered') },
		{
			command: 'escalation.raise',
			payload: { id: issue, challengeId: id, request: words }
		},
		{
			command: 'escalation.raise_again',
			payload: { id: issue, request: words },
			before: escalationIs('returned')
		},
		{ command: 'escalation.withdraw', payload: { id: issue }, before: escalationIs('raised') },
		{
			command: 'escalation.answer',
			payload: { id: issue, words },
			before: escalationIs('under_review')
		},
		{
			command: 'escalation.return',
			payload: { id: issue, words },
			before: escalationIs('under_review')
		},
		{ command: 'escalation.take_back', payload: { id: issue }, before: escalationIs('answered') },
		{ command: 'escalation.take_back', payload: { id: issue }, before: escalationIs('returned') },
		{ command: 'escalation.close', payload: { id: issue }, before: escalationIs('answered') },
		{ command: 'escalation.reopen', payload: { id: issue }, before: escalationIs('closed') }
	];
	await walkAll('challenge', status('challenge', id), attempts);
});
