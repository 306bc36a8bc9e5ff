import { contextOf } from '$lib/server/request/context-of';
import { escalationList } from '$lib/server/escalation/escalation-list';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	view: await escalationList(contextOf(event), event.url.searchParams)
});
