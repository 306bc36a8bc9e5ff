import { error, redirect } from '@sveltejs/kit';
import { actionDetail } from '$lib/server/action/action-detail';
import { readActionFields } from '$lib/server/action/action-fields';
import { challengeChoices } from '$lib/server/deliberation/challenges';
import { submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';

export const load = async (event) => {
	const context = contextOf(event);
	const action = await actionDetail(context, event.params.id);
	if (!action) error(404);
	if (!action.may.edit) redirect(303, `/actions/${action.id}`);
	return { action, challenges: await challengeChoices(context, action.meeting.id) };
};

export const actions = {
	update: async (event) => {
		const answer = await submit(event, 'update', 'action.update', (form) => ({
			id: event.params.id,
			base: form.number('base'),
			...readActionFields(form)
		}));
		if ('ok' in answer && answer.ok) redirect(303, `/actions/${event.params.id}`);
		return answer;
	}
};
