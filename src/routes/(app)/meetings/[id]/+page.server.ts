import { error, redirect } from '@sveltejs/kit';
import { contextOf } from '$lib/server/request/context-of';
import { meetingHeader } from '$lib/server/meeting/meeting-header';

/** A meeting's own address leads to the stage in which it stands. */
export const load = async (event) => {
	const meeting = await meetingHeader(contextOf(event), event.params.id);
	if (!meeting) error(404);
	redirect(303, `/meetings/${meeting.id}/${meeting.stage}`);
};
