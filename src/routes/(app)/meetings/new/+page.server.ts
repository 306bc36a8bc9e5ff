import { error, redirect } from '@sveltejs/kit';
import { createMeeting } from '$lib/features/meeting/meeting-command';
import { phnomPenhDate } from '$lib/i18n/calendar-date';
import { proposedAgenda } from '$lib/i18n/labels/new-meeting';
import { newIdOf } from '$lib/server/form/command-id';
import { submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';
import { convenableForums } from '$lib/server/meeting/convenable-forums';

export const load = async (event) => {
	const context = contextOf(event);
	const kind = event.url.searchParams.get('kind');
	const named = event.url.searchParams.get('forum');
	const forums = (await convenableForums(context)).filter((forum) => !kind || forum.kind === kind);
	if (forums.length === 0) error(403);
	const forum = forums.find((one) => one.id === named) ?? (forums.length === 1 ? forums[0] : null);
	return { forums, forum: forum ?? null, today: phnomPenhDate(context.now()) };
};

export const actions = {
	create: async (event) => {
		const forums = await convenableForums(contextOf(event));
		const answer = await submit(event, 'create', 'meeting.create', (form) => {
			const forum = forums.find((one) => one.id === form.text('forumId'));
			// A forum for which the user may not convene is refused by the command.
			const agenda = (forum ? proposedAgenda(forum.kind) : []).map((item, index) => ({
				id: newIdOf(form, `item ${index}`),
				...item
			}));
			return createMeeting(form, newIdOf(form, 'meeting'), agenda);
		});
		if ('ok' in answer) redirect(303, `/meetings/${answer.result.id}/prepare`);
		return answer;
	}
};
