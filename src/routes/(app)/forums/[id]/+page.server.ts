import { error } from '@sveltejs/kit';
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
	end: (event) =>
		submit(event, 'end', 'forum.end_member', (form) => ({
			id: form.text('memberId'),
			base: form.number(`base-${form.text('memberId')}`),
			until: form.date('until')
		})),
	reinstate: (event) =>
		submit(event, 'reinstate', 'forum.reinstate_member', (form) => ({ id: form.text('memberId') }))
};
