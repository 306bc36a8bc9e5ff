import { error } from '@sveltejs/kit';
import { maySomewhere } from '$lib/server/request/context';
import { contextOf } from '$lib/server/request/context-of';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => {
	const context = contextOf(event);
	const may = {
		accounts: maySomewhere(context, 'account.manage'),
		administrations: maySomewhere(context, 'administration.manage'),
		areas: maySomewhere(context, 'area.manage')
	};
	if (!may.accounts && !may.administrations && !may.areas) error(403);
	return { may };
};
