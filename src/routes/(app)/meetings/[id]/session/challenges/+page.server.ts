import { addSolution, createChallenge } from '$lib/features/deliberation/challenge-command';
import { asRead, byId } from '$lib/features/form/row-fields';
import { challenges, inputToStartFrom } from '$lib/server/deliberation/challenges';
import { newIdOf } from '$lib/server/form/command-id';
import { submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';

export const load = async (event) => {
	const context = contextOf(event);
	const [list, from] = await Promise.all([
		challenges(context, event.params.id),
		inputToStartFrom(context, event.params.id, event.url.searchParams.get('from'))
	]);
	return { challenges: list, from };
};

export const actions = {
	create: (event) =>
		submit(event, 'create', 'challenge.create', (form) =>
			createChallenge(
				form,
				{ id: newIdOf(form, 'challenge'), meetingId: event.params.id },
				newIdOf(form, 'solution')
			)
		),
	agree: (event) => submit(event, 'agree', 'challenge.agree', asRead),
	leave_unresolved: (event) =>
		submit(event, 'leave_unresolved', 'challenge.leave_unresolved', asRead),
	close: (event) => submit(event, 'close', 'challenge.close', asRead),
	remove: (event) => submit(event, 'remove', 'challenge.remove', asRead),
	take_back: (event) => submit(event, 'take_back', 'challenge.take_back', asRead),
	reopen: (event) => submit(event, 'reopen', 'challenge.reopen', asRead),
	restore: (event) => submit(event, 'restore', 'challenge.restore', byId),
	add_solution: (event) =>
		submit(event, `solution-${event.url.searchParams.get('row')}`, 'solution.add', (form) =>
			addSolution(form, newIdOf(form, 'solution'))
		),
	remove_solution: (event) => submit(event, 'remove_solution', 'solution.remove', byId),
	restore_solution: (event) => submit(event, 'restore_solution', 'solution.restore', byId)
};
