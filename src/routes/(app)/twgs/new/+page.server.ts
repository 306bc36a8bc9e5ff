import { error, redirect } from '@sveltejs/kit';
import { asId } from '$lib/contract/fields';
import { createForum } from '$lib/features/forum/forum-command';
import { may } from '$lib/server/request/context';
import { forumDetail } from '$lib/server/forum/forum-detail';
import { offeredBodies } from '$lib/server/unit/offered-units';
import { newIdOf } from '$lib/server/form/command-id';
import { submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';

const nationalUnit = '00000000-0000-7000-8000-a00000000001';

export const load = async (event) => {
	const context = contextOf(event);
	const parentId = asId(event.url.searchParams.get('parent'));
	const [parent, organisations] = await Promise.all([
		parentId ? forumDetail(context, parentId) : null,
		offeredBodies(context)
	]);
	const allowed = parent ? parent.may.manage : may(context, 'forum.manage', nationalUnit);
	if (!allowed) error(403);
	return {
		parent: parent && { id: parent.id, name: parent.name },
		organisations
	};
};

export const actions = {
	create: async (event) => {
		const answer = await submit(event, 'create', 'forum.create', (form) =>
			createForum(form, { id: newIdOf(form, 'forum'), unitId: newIdOf(form, 'unit') })
		);
		if ('ok' in answer) redirect(303, `/forums/${answer.result.id}`);
		return answer;
	}
};
