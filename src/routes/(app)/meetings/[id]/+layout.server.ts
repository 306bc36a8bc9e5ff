import { error } from '@sveltejs/kit';
import { phnomPenhDate } from '$lib/i18n/calendar-date';
import { contextOf } from '$lib/server/request/context-of';
import { meetingHeader } from '$lib/server/meeting/meeting-header';

export const load = async (event) => {
	const context = contextOf(event);
	event.depends('meeting:header');
	const meeting = await meetingHeader(context, event.params.id);
	if (!meeting) error(404);
	return { meeting, today: phnomPenhDate(context.now()) };
};
