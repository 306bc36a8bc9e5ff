import { phnomPenhDate } from '$lib/i18n/calendar-date';
import { actionList } from '$lib/server/action/action-list';
import { contextOf } from '$lib/server/request/context-of';

export const load = async (event) => {
	const context = contextOf(event);
	return {
		list: await actionList(context, event.url.searchParams),
		today: phnomPenhDate(context.now())
	};
};
