import { recordChanged } from '$lib/features/deliberation/record-changed';
import { inputList } from '$lib/server/deliberation/inputs';
import type { FormReader } from '$lib/server/form/form-reader';
import { commandIdOf, submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';
import { takeStep } from '$lib/server/meeting/take-step';

export const load = async (event) => {
	event.depends(recordChanged);
	return { inputs: await inputList(contextOf(event), event.params.id, event.url.searchParams) };
};

const byId = (form: FormReader) => ({ id: form.text('id') });

/** With the revision that was read. */
const asRead = (form: FormReader) => ({ ...byId(form), base: form.number('base') });

function inputFields(form: FormReader) {
	return {
		agendaItemId: form.text('agendaItemId'),
		participantId: form.optional('participantId') ?? null,
		kind: form.text('kind'),
		body: form.text('body')
	};
}

export const actions = {
	start: (event) => takeStep(event, 'start', 'start'),
	start_item: (event) =>
		submit(event, 'start_item', 'agenda.start_item', (form) => ({
			...byId(form),
			running: form.optional('running') ?? null
		})),
	record: (event) =>
		submit(event, 'record', 'input.record', (form) => ({
			id: commandIdOf(form),
			meetingId: event.params.id,
			...inputFields(form)
		})),
	update: (event) =>
		submit(event, `update-${event.url.searchParams.get('row')}`, 'input.update', (form) => ({
			...asRead(form),
			...inputFields(form)
		})),
	answer: (event) =>
		submit(event, `answer-${event.url.searchParams.get('row')}`, 'input.answer', (form) => ({
			...asRead(form),
			answer: form.text('answer'),
			answeredBy: form.text('answeredBy')
		})),
	consider: (event) => submit(event, 'consider', 'input.consider', asRead),
	resolve: (event) => submit(event, 'resolve', 'input.resolve', asRead),
	leave_unresolved: (event) => submit(event, 'leave_unresolved', 'input.leave_unresolved', asRead),
	take_back: (event) => submit(event, 'take_back', 'input.take_back', asRead),
	remove: (event) => submit(event, 'remove', 'input.remove', asRead),
	restore: (event) => submit(event, 'restore', 'input.restore', byId)
};
