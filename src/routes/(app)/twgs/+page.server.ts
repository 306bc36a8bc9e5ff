import { groupKinds } from '$lib/domain/forum/forum-profile';
import { may } from '$lib/server/request/context';
import { listForums } from '$lib/server/forum/list-forums';
import { contextOf } from '$lib/server/request/context-of';

/** Who may make a new body may do so for the whole country. */
const nationalUnit = '00000000-0000-7000-8000-a00000000001';

export const load = async (event) => {
	const context = contextOf(event);
	const query = (event.url.searchParams.get('q') ?? '').trim();
	const kind = groupKinds.find((one) => one === event.url.searchParams.get('kind')) ?? null;
	return {
		query,
		kind,
		forums: await listForums(context, { query, kind }),
		mayCreate: may(context, 'forum.manage', nationalUnit)
	};
};
