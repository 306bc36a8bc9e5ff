import { error, redirect } from '@sveltejs/kit';
import { addMember, replaceMember } from '$lib/features/forum/member-command';
import { phnomPenhDate } from '$lib/i18n/calendar-date';
import { forumDetail } from '$lib/server/forum/forum-detail';
import { offeredBodies } from '$lib/server/unit/offered-units';
import { newIdOf } from '$lib/server/form/command-id';
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
	const replaced = event.url.searchParams.get('replace');
	const replaces = forum.members.find(({ id }) => id === replaced);
	// Replaced or ended meanwhile: the group's page shows by whom and when.
	if (replaced && (!replaces || replaces.ended)) redirect(303, `/forums/${forum.id}`);
	return {
		forum: { id: forum.id, name: forum.name },
		replaces: replaces ?? null,
		organisations,
		today: phnomPenhDate(context.now())
	};
};

export const actions = {
	add: async (event) => {
		const answer = await submit(event, 'add', 'forum.add_member', (form) =>
			addMember(form, { id: newIdOf(form, 'member'), forumId: event.params.id })
		);
		if ('ok' in answer) redirect(303, `/forums/${event.params.id}`);
		return answer;
	},
	replace: async (event) => {
		const answer = await submit(event, 'replace', 'forum.replace_member', (form) =>
			replaceMember(form, {
				id: newIdOf(form, 'member'),
				memberId: event.url.searchParams.get('replace') ?? ''
			})
		);
		if ('ok' in answer) redirect(303, `/forums/${event.params.id}`);
		return answer;
	}
};
