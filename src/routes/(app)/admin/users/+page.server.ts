import { accountFilter, accountPage } from '$lib/server/account/account-list';
import { requireSomewhere } from '$lib/server/account/require';
import { contextOf } from '$lib/server/request/context-of';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const context = contextOf(event);
	requireSomewhere(context, 'account.manage');
	const filter = accountFilter(event.url);
	return { filter, list: await accountPage(context, filter) };
};
