import { error } from '@sveltejs/kit';
import { contextOf } from '$lib/server/request/context-of';
import { reportComparison } from '$lib/server/report/report-comparison';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const context = contextOf(event);
	const query = event.url.searchParams;
	const text = query.get('text');
	const asked = {
		meetingId: event.params.id,
		from: query.get('from'),
		to: query.get('to'),
		locale: text === 'km' || text === 'en' ? text : context.locale,
		all: query.get('all') === '1'
	};
	const view = await reportComparison(context, asked);
	if (!view) error(404);
	return { view, textLocale: asked.locale, all: asked.all };
};
