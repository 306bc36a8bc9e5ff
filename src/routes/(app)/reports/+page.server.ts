import { phnomPenhDate } from '$lib/i18n/calendar-date';
import { contextOf } from '$lib/server/form/submit';
import { reportList } from '$lib/server/report/report-list';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const context = contextOf(event);
	return {
		view: await reportList(context, event.url.searchParams),
		today: phnomPenhDate(context.now())
	};
};
