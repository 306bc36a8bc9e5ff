import { error } from '@sveltejs/kit';
import { yearNumber } from '$lib/domain/entry/address-number';
import { maySomewhere } from '$lib/server/request/context';
import { contextOf } from '$lib/server/request/context-of';
import { nationView } from '$lib/server/nation/nation-view';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const context = contextOf(event);
	if (!maySomewhere(context, 'nation.read')) error(403);
	return { nation: await nationView(context, yearNumber(event.url.searchParams.get('year'))) };
};
