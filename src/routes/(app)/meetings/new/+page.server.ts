import { error, redirect } from '@sveltejs/kit';
import { v5 } from 'uuid';
import { phnomPenhDate } from '$lib/i18n/calendar-date';
import { proposedAgenda } from '$lib/i18n/labels/new-meeting';
import { commandIdOf, submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';
import { convenableForums } from '$lib/server/meeting/convenable-forums';
import { meetingFieldsOf } from '$lib/server/meeting/meeting-form';

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
			const commandId = commandIdOf(form);
			const forum = forums.find((one) => one.id === form.text('forumId'));
			return {
				id: v5('meeting', commandId),
				forumId: form.text('forumId'),
				...meetingFieldsOf(form),
				// A forum for which the user may not convene is refused by the command.
				agenda: (forum ? proposedAgenda(forum.kind) : []).map((item, index) => ({
					id: v5(`item ${index}`, commandId),
					...item
				}))
			};
		});
		if ('result' in answer && answer.ok) {
			redirect(303, `/meetings/${String(answer.result?.id)}/prepare`);
		}
		return answer;
	}
};
