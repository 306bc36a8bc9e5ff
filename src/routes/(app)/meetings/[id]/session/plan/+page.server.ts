import { createAction } from '$lib/features/action/action-command';
import { actionsOf, previousActions } from '$lib/server/action/meeting-actions';
import { offeredDeadline } from '$lib/server/action/offered-deadline';
import { likelyOwners } from '$lib/server/action/owners';
import { challengeChoices } from '$lib/server/deliberation/challenges';
import { newIdOf } from '$lib/server/form/command-id';
import { submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';

export const load = async (event) => {
	const context = contextOf(event);
	const { id } = event.params;
	const [{ meeting }, actions, owners, challenges, previous] = await Promise.all([
		event.parent(),
		actionsOf(context, id),
		likelyOwners(context, id),
		challengeChoices(context, id),
		previousActions(context, id)
	]);
	return {
		actions,
		owners,
		challenges,
		previous,
		challengeId: event.url.searchParams.get('challenge') ?? '',
		deadline: await offeredDeadline(context, meeting.unit.id, meeting.heldOn)
	};
};

export const actions = {
	create: (event) =>
		submit(event, 'create', 'action.create', (form) =>
			createAction(form, { id: newIdOf(form, 'action'), meetingId: event.params.id })
		)
};
