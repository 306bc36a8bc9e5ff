import { v5 } from 'uuid';
import { challenges, inputToStartFrom } from '$lib/server/deliberation/challenges';
import type { FormReader } from '$lib/server/form/form-reader';
import { commandIdOf, submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';

export const load = async (event) => {
	const context = contextOf(event);
	const [list, from] = await Promise.all([
		challenges(context, event.params.id),
		inputToStartFrom(context, event.params.id, event.url.searchParams.get('from'))
	]);
	return { challenges: list, from };
};

const byId = (form: FormReader) => ({ id: form.text('id') });

/** With the revision that was read. */
const asRead = (form: FormReader) => ({ ...byId(form), base: form.number('base') });

/** The first solution of a new challenge; its id follows from the command's, so that a replay is the same. */
function firstSolution(form: FormReader, commandId: string) {
	const body = form.optional('solution');
	return body ? [{ id: v5('solution', commandId), body }] : [];
}

export const actions = {
	create: (event) =>
		submit(event, 'create', 'challenge.create', (form) => {
			const id = commandIdOf(form);
			return {
				id,
				meetingId: event.params.id,
				agendaItemId: form.optional('agendaItemId') ?? null,
				title: form.text('title'),
				description: form.text('description'),
				inputIds: form.all('inputIds'),
				solutions: firstSolution(form, id)
			};
		}),
	agree: (event) => submit(event, 'agree', 'challenge.agree', asRead),
	leave_unresolved: (event) =>
		submit(event, 'leave_unresolved', 'challenge.leave_unresolved', asRead),
	close: (event) => submit(event, 'close', 'challenge.close', asRead),
	remove: (event) => submit(event, 'remove', 'challenge.remove', asRead),
	take_back: (event) => submit(event, 'take_back', 'challenge.take_back', asRead),
	reopen: (event) => submit(event, 'reopen', 'challenge.reopen', asRead),
	restore: (event) => submit(event, 'restore', 'challenge.restore', byId),
	add_solution: (event) =>
		submit(event, `solution-${event.url.searchParams.get('row')}`, 'solution.add', (form) => ({
			id: commandIdOf(form),
			challengeId: form.text('challengeId'),
			body: form.text('body')
		})),
	remove_solution: (event) => submit(event, 'remove_solution', 'solution.remove', byId),
	restore_solution: (event) => submit(event, 'restore_solution', 'solution.restore', byId)
};
