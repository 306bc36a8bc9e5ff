import { error, redirect } from '@sveltejs/kit';
import { can } from '$lib/domain/action/action-gate';
import { updateAction } from '$lib/features/action/action-command';
import { actionDetail } from '$lib/server/action/action-detail';
import { challengeChoices } from '$lib/server/deliberation/challenges';
import { submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';

export const load = async (event) => {
	const context = contextOf(event);
	const action = await actionDetail(context, event.params.id);
	if (!action) error(404);
	if (!can('action.update', action).ok) redirect(303, `/actions/${action.id}`);
	return { action, challenges: await challengeChoices(context, action.meeting.id) };
};

export const actions = {
	update: async (event) => {
		const answer = await submit(event, 'update', 'action.update', (form) =>
			updateAction(form, event.params.id)
		);
		if ('ok' in answer) redirect(303, `/actions/${event.params.id}`);
		return answer;
	}
};
