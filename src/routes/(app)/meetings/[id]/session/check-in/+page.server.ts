import { error } from '@sveltejs/kit';
import { checkIn } from '$lib/server/attendance/check-in';
import type { FormReader } from '$lib/server/form/form-reader';
import { commandIdOf, submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';

export const load = async (event) => {
	// The door knows people by more than their names: it is for those who run the meeting.
	const { meeting } = await event.parent();
	if (!meeting.may.seePersonal) error(403);
	return { list: await checkIn(contextOf(event), event.params.id, event.url.searchParams) };
};

const attendance = (form: FormReader) => ({
	participantId: form.text('participantId'),
	base: form.number('base'),
	attendance: form.optional('attendance') ?? null,
	byDelegate: form.ticked('byDelegate')
});

export const actions = {
	set: (event) => submit(event, 'set', 'attendance.set', attendance),
	delegate: (event) =>
		submit(event, `delegate-${event.url.searchParams.get('row')}`, 'attendance.set', (form) => ({
			...attendance(form),
			attendance: 'present',
			byDelegate: true,
			delegateName: form.text('delegateName'),
			delegatePosition: form.text('delegatePosition'),
			delegateSex: form.optional('delegateSex')
		})),
	walk_in: (event) =>
		submit(event, 'walk_in', 'attendance.walk_in', (form) => ({
			id: commandIdOf(form),
			meetingId: event.params.id,
			category: form.text('category'),
			nameKm: form.text('nameKm'),
			position: form.text('position'),
			organisationId: form.optional('organisationId') ?? null,
			sex: form.optional('sex') ?? 'unstated'
		}))
};
