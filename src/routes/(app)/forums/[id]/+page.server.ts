import { error } from '@sveltejs/kit';
import { endMember, reinstateMember } from '$lib/features/forum/member-command';
import { phnomPenhDate } from '$lib/i18n/calendar-date';
import { forumDetail } from '$lib/server/forum/forum-detail';
import { submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';

export const load = async (event) => {
	const context = contextOf(event);
	const forum = await forumDetail(context, event.params.id);
	if (!forum) error(404);
	return { forum, today: phnomPenhDate(context.now()) };
};

export const actions = {
	end: (event) => submit(event, 'end', 'forum.end_member', endMember),
	reinstate: (event) => submit(event, 'reinstate', 'forum.reinstate_member', reinstateMember)
};
