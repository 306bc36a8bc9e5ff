import { error } from '@sveltejs/kit';
import { maySomewhere } from '$lib/server/context';
import { contextOf } from '$lib/server/form/submit';
import { nationView } from '$lib/server/nation/nation-view';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const context = contextOf(event);
	if (!maySomewhere(context, 'nation.read')) error(403);
	const wished = event.url.searchParams.get('year');
	const year = wished && /^20\d{2}$/.test(wished) ? Number(wished) : null;
	return { nation: await nationView(context, year) };
};
