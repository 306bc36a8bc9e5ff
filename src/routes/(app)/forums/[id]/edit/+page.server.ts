import { error, redirect } from '@sveltejs/kit';
import { isProvincial } from '$lib/domain/forum/forum-profile';
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
		const answer = await submit(event, 'save', 'forum.update', (form) => ({
			id: event.params.id,
			base: form.number('base'),
			nameKm: form.text('nameKm'),
			nameEn: form.text('nameEn'),
			hostId: form.optional('hostId') ?? null,
			membershipCap: form.number('membershipCap') ?? null
		}));
		if ('result' in answer && answer.ok) redirect(303, `/forums/${event.params.id}`);
		return answer;
	},
	remove: async (event) => {
		const answer = await submit(event, 'remove', 'forum.remove', () => ({ id: event.params.id }));
		if ('ok' in answer && answer.ok) redirect(303, '/twgs');
		return answer;
	}
};
