import { contextOf } from '$lib/server/form/submit';
import { escalationList } from '$lib/server/escalation/escalation-list';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	view: await escalationList(contextOf(event), event.url.searchParams)
});
