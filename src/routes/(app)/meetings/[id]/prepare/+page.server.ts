import { previousActions } from '$lib/server/action/meeting-actions';
import { readAgenda } from '$lib/server/agenda/read-agenda';
import { contextOf, submit } from '$lib/server/form/submit';
import { meetingDetails } from '$lib/server/meeting/meeting-details';
import { meetingFieldsOf } from '$lib/server/meeting/meeting-form';
import { preparation } from '$lib/server/meeting/preparation';
import { countParticipants } from '$lib/server/participation/count-participants';

export const load = async (event) => {
	const context = contextOf(event);
	const { meeting } = await event.parent();
	const [details, agenda, participation, previous] = await Promise.all([
		meetingDetails(context, meeting.id),
		readAgenda(context, meeting),
		countParticipants(context, meeting),
		previousActions(context, meeting.id)
	]);
	return {
		details,
		previous,
		findings: await preparation(context, meeting, agenda, participation)
	};
};

export const actions = {
	save: (event) =>
		submit(event, 'save', 'meeting.update', (form) => ({
			id: event.params.id,
			base: form.number('base'),
			...meetingFieldsOf(form)
		})),
	schedule: (event) =>
		submit(event, 'schedule', 'meeting.schedule', (form) => ({
			id: event.params.id,
			heldOn: form.optional('heldOn')
		})),
	postpone: (event) =>
		submit(event, 'postpone', 'meeting.postpone', (form) => ({
			id: event.params.id,
			reason: form.text('reason')
		})),
	cancel: (event) =>
		submit(event, 'cancel', 'meeting.cancel', (form) => ({
			id: event.params.id,
			reason: form.text('reason')
		}))
};
