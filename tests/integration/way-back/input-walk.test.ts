import { test } from 'vitest';
import { addMeeting } from '../../support/way-back/ground.ts';
import { addInput, past } from '../../support/way-back/scene.ts';
import { ground, standOnGround } from '../../support/way-back/stand.ts';
import type { Attempt } from '../../support/way-back/walk.ts';
import { status, walkAll } from '../../support/way-back/walked.ts';

standOnGround();

test('an input goes on and back from each state', async () => {
	await addMeeting(ground, 'in_session');
	const id = ground.inputId;
	await addInput(ground);
	const answered = (answer: string) => () =>
		past(ground, `update public.input set answer = $2 where id = $1`, [id, answer]);
	const attempts = (): Attempt[] => [
		{ command: 'input.consider', payload: { id } },
		{ command: 'input.answer', payload: { id, answer: 'ចម្លើយ' } },
		{ command: 'input.resolve', payload: { id } },
		{ command: 'input.leave_unresolved', payload: { id } },
		{ command: 'input.take_back', payload: { id }, before: answered('') },
		{ command: 'input.take_back', payload: { id }, before: answered('ចម្លើយ') }
	];
	await walkAll('input', status('input', id), attempts);
});
