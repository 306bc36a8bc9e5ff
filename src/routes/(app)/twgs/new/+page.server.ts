import { error, redirect } from '@sveltejs/kit';
import { v5 } from 'uuid';
import { asId } from '$lib/contract/fields';
import { may } from '$lib/server/request/context';
import { forumDetail } from '$lib/server/forum/forum-detail';
import { offeredBodies } from '$lib/server/unit/offered-units';
import { commandIdOf, submit } from '$lib/server/form/submit';
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
		const answer = await submit(event, 'create', 'forum.create', (form) => {
			const commandId = commandIdOf(form);
			return {
				id: v5('forum', commandId),
				unitId: v5('unit', commandId),
				parentId: form.optional('parentId') ?? null,
				kind: form.text('kind'),
				nameKm: form.text('nameKm'),
				nameEn: form.text('nameEn'),
				hostId: form.optional('hostId') ?? null,
				membershipCap: form.number('membershipCap') ?? null
			};
		});
		if ('result' in answer && answer.ok) redirect(303, `/forums/${String(answer.result?.id)}`);
		return answer;
	}
};
