import {
	answerInput,
	recordInput,
	startItem,
	updateInput
} from '$lib/features/deliberation/input-command';
import { recordChanged } from '$lib/features/deliberation/record-changed';
import { asRead, byId } from '$lib/features/form/row-fields';
import { meetingStep } from '$lib/features/meeting/meeting-command';
import { inputList } from '$lib/server/deliberation/inputs';
import { newIdOf } from '$lib/server/form/command-id';
import { submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';

export const load = async (event) => {
	event.depends(recordChanged);
	return { inputs: await inputList(contextOf(event), event.params.id, event.url.searchParams) };
};

export const actions = {
	start: (event) =>
		submit(event, 'start', 'meeting.start', (form) => meetingStep(form, event.params.id)),
	start_item: (event) => submit(event, 'start_item', 'agenda.start_item', startItem),
	record: (event) =>
		submit(event, 'record', 'input.record', (form) =>
			recordInput(form, { id: newIdOf(form, 'input'), meetingId: event.params.id })
		),
	update: (event) =>
		submit(event, `update-${event.url.searchParams.get('row')}`, 'input.update', updateInput),
	answer: (event) =>
		submit(event, `answer-${event.url.searchParams.get('row')}`, 'input.answer', answerInput),
	consider: (event) => submit(event, 'consider', 'input.consider', asRead),
	resolve: (event) => submit(event, 'resolve', 'input.resolve', asRead),
	leave_unresolved: (event) => submit(event, 'leave_unresolved', 'input.leave_unresolved', asRead),
	take_back: (event) => submit(event, 'take_back', 'input.take_back', asRead),
	remove: (event) => submit(event, 'remove', 'input.remove', asRead),
	restore: (event) => submit(event, 'restore', 'input.restore', byId)
};
