import { error, redirect } from '@sveltejs/kit';
import { can } from '$lib/domain/meeting/meeting-gate';
import { addPerson } from '$lib/features/participation/participant-command';
import { readAgenda } from '$lib/server/agenda/read-agenda';
import { offeredBodies } from '$lib/server/unit/offered-units';
import { newIdOf } from '$lib/server/form/command-id';
import { submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';

export const load = async (event) => {
	const context = contextOf(event);
	const { meeting } = await event.parent();
	const open = can('participants', meeting);
	if (!open.ok && open.refusal.code === 'forbidden') error(403);
	// The list says why nobody is added now.
	if (!open.ok) redirect(303, `/meetings/${meeting.id}/invite/participants`);
	const [agenda, organisations] = await Promise.all([
		readAgenda(context, meeting),
		offeredBodies(context)
	]);
	return { items: agenda.map((item) => ({ id: item.id, title: item.title })), organisations };
};

export const actions = {
	add: async (event) => {
		const answer = await submit(event, 'add', 'participant.add', (form) =>
			addPerson(form, { id: newIdOf(form, 'person'), meetingId: event.params.id })
		);
		if ('ok' in answer) redirect(303, `/meetings/${event.params.id}/invite/participants`);
		// The form has one person: its fields are named without the place in the list.
		if ('data' in answer) {
			answer.data.fields = Object.fromEntries(
				Object.entries(answer.data.fields ?? {}).map(([name, words]) => [
					name.replace(/^participants\.0\./, ''),
					words
				])
			);
		}
		return answer;
	}
};
