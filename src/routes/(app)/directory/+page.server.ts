import { error } from '@sveltejs/kit';
import { provinceOptions } from '$lib/server/area/provinces';
import { maySomewhere } from '$lib/server/request/context';
import { directoryFilter, organisationPage } from '$lib/server/directory/organisation-list';
import { contextOf } from '$lib/server/request/context-of';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const context = contextOf(event);
	if (!maySomewhere(context, 'directory.read')) error(403);
	const filter = directoryFilter(event.url);
	const [list, provinces] = await Promise.all([
		organisationPage(context, filter),
		provinceOptions(context)
	]);
	return {
		filter,
		list,
		provinces,
		mayManage: maySomewhere(context, 'directory.manage'),
		seesContacts: maySomewhere(context, 'contact.read')
	};
};
