import { error, redirect } from '@sveltejs/kit';
import { isProvincial } from '$lib/domain/forum/forum-profile';
import { removeForum, updateForum } from '$lib/features/forum/forum-command';
import { forumDetail } from '$lib/server/forum/forum-detail';
import { offeredBodies } from '$lib/server/unit/offered-units';
import { submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';

export const load = async (event) => {
	const context = contextOf(event);
	const [forum, organisations] = await Promise.all([
		forumDetail(context, event.params.id),
		offeredBodies(context)
	]);
	if (!forum) error(404);
	if (!forum.may.manage) error(403);
	const { id, name, host, membershipCap, rev } = forum;
	return {
		forum: { id, name, host, membershipCap, rev },
		removable: !isProvincial(forum.kind),
		organisations
	};
};

export const actions = {
	save: async (event) => {
		const answer = await submit(event, 'save', 'forum.update', (form) =>
			updateForum(form, event.params.id)
		);
		if ('ok' in answer) redirect(303, `/forums/${event.params.id}`);
		return answer;
	},
	remove: async (event) => {
		const answer = await submit(event, 'remove', 'forum.remove', () =>
			removeForum(event.params.id)
		);
		if ('ok' in answer) redirect(303, '/twgs');
		return answer;
	}
};
