import type { TypedPayload } from '../../contract/commands.ts';
import type { FormReader } from '../../domain/entry/form-reader.ts';

function challengeFields(form: FormReader): Omit<TypedPayload<'challenge.update'>, 'id' | 'base'> {
	return {
		agendaItemId: form.optional('agendaItemId') ?? null,
		title: form.text('title'),
		description: form.text('description')
	};
}

/** `solutionId`: of the first solution, where one is given with the challenge. */
export function createChallenge(
	form: FormReader,
	ids: { id: string; meetingId: string },
	solutionId: string
): TypedPayload<'challenge.create'> {
	const solution = form.optional('solution');
	return {
		...ids,
		...challengeFields(form),
		inputIds: form.all('inputIds'),
		solutions: solution ? [{ id: solutionId, body: solution }] : []
	};
}

export function updateChallenge(form: FormReader, id: string): TypedPayload<'challenge.update'> {
	return { id, base: form.number('base'), ...challengeFields(form) };
}

export function linkInputs(form: FormReader, id: string): TypedPayload<'challenge.link_inputs'> {
	return { id, base: form.number('base'), inputIds: form.all('inputIds') };
}

export function addSolution(form: FormReader, id: string): TypedPayload<'solution.add'> {
	return { id, challengeId: form.text('challengeId'), body: form.text('body') };
}
