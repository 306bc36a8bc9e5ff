import { phnomPenhDate } from '$lib/i18n/calendar-date';
import { receivedDocuments } from '$lib/server/dispatch/received';
import { contextOf } from '$lib/server/request/context-of';
import { reportList } from '$lib/server/report/report-list';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const context = contextOf(event);
	const [view, received] = await Promise.all([
		reportList(context, event.url.searchParams),
		receivedDocuments(context)
	]);
	return {
		view,
		received,
		today: phnomPenhDate(context.now())
	};
};
