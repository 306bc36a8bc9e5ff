import { error, json } from '@sveltejs/kit';
import { speakers } from '$lib/server/deliberation/speakers';
import { contextOf } from '$lib/server/request/context-of';
import { meetingHeader } from '$lib/server/meeting/meeting-header';

export const GET = async (event) => {
	const context = contextOf(event);
	const meeting = await meetingHeader(context, event.params.id);
	if (!meeting) error(404);
	return json(await speakers(context, meeting.id, event.url.searchParams.get('q') ?? ''));
};
