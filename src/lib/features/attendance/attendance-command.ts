import type { TypedPayload } from '../../contract/commands.ts';
import type { FormReader } from '../../domain/entry/form-reader.ts';

export function setAttendance(form: FormReader): TypedPayload<'attendance.set'> {
	return {
		participantId: form.text('participantId'),
		base: form.number('base'),
		attendance: form.optional('attendance') ?? null,
		byDelegate: form.ticked('byDelegate')
	};
}

/** Somebody came in the place of the one who was invited. */
export function checkInDelegate(form: FormReader): TypedPayload<'attendance.set'> {
	return {
		...setAttendance(form),
		attendance: 'present',
		byDelegate: true,
		delegateName: form.text('delegateName'),
		delegatePosition: form.text('delegatePosition'),
		delegateSex: form.optional('delegateSex')
	};
}

export function walkIn(
	form: FormReader,
	ids: { id: string; meetingId: string }
): TypedPayload<'attendance.walk_in'> {
	return {
		...ids,
		category: form.text('category'),
		nameKm: form.text('nameKm'),
		position: form.text('position'),
		organisationId: form.optional('organisationId') ?? null,
		sex: form.optional('sex') ?? 'unstated'
	};
}
