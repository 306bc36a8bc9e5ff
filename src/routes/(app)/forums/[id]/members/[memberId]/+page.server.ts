import { error, redirect } from '@sveltejs/kit';
import { removeMember, updateMember } from '$lib/features/forum/member-command';
import { forumDetail } from '$lib/server/forum/forum-detail';
import { mayRemoveMember } from '$lib/server/forum/may-remove-member';
import { offeredBodies } from '$lib/server/unit/offered-units';
import { submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';

export const load = async (event) => {
	const context = contextOf(event);
	const [forum, organisations] = await Promise.all([
		forumDetail(context, event.params.id),
		offeredBodies(context)
	]);
	const member = forum?.members.find((one) => one.id === event.params.memberId);
	if (!forum || !member) error(404);
	if (!forum.may.manage) error(403);
	return {
		forum: { id: forum.id, name: forum.name },
		member,
		removable: await mayRemoveMember(context, member.id),
		organisations
	};
};

export const actions = {
	change: async (event) => {
		const answer = await submit(event, 'change', 'forum.update_member', (form) =>
			updateMember(form, event.params.memberId)
		);
		if ('ok' in answer) redirect(303, `/forums/${event.params.id}`);
		return answer;
	},
	remove: async (event) => {
		const answer = await submit(event, 'remove', 'forum.remove_member', (form) =>
			removeMember(form, event.params.memberId)
		);
		if ('ok' in answer) redirect(303, `/forums/${event.params.id}`);
		return answer;
	}
};
