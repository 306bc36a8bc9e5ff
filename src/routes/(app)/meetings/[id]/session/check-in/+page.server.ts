import { error } from '@sveltejs/kit';
import {
	checkInDelegate,
	setAttendance,
	walkIn
} from '$lib/features/attendance/attendance-command';
import { checkIn } from '$lib/server/attendance/check-in';
import { newIdOf } from '$lib/server/form/command-id';
import { submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';

export const load = async (event) => {
	// The door knows people by more than their names: it is for those who run the meeting.
	const { meeting } = await event.parent();
	if (!meeting.may.seePersonal) error(403);
	return { list: await checkIn(contextOf(event), event.params.id, event.url.searchParams) };
};

export const actions = {
	set: (event) => submit(event, 'set', 'attendance.set', setAttendance),
	delegate: (event) =>
		submit(
			event,
			`delegate-${event.url.searchParams.get('row')}`,
			'attendance.set',
			checkInDelegate
		),
	walk_in: (event) =>
		submit(event, 'walk_in', 'attendance.walk_in', (form) =>
			walkIn(form, { id: newIdOf(form, 'participant'), meetingId: event.params.id })
		)
};
