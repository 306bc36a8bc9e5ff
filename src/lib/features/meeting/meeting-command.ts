import type { TypedPayload } from '../../contract/commands.ts';
import type { FormReader } from '../../domain/entry/form-reader.ts';
import type { AskedStep } from '../../domain/meeting/meeting-steps.ts';

function meetingFields(form: FormReader): Omit<TypedPayload<'meeting.update'>, 'id' | 'base'> {
	return {
		titleKm: form.text('titleKm'),
		titleEn: form.text('titleEn'),
		heldOn: form.date('heldOn'),
		startsAt: form.time('startsAt'),
		placeKm: form.text('placeKm'),
		placeEn: form.text('placeEn'),
		plans: form.all('plans'),
		hostMechanismKm: form.text('hostMechanismKm'),
		hostMechanismEn: form.text('hostMechanismEn'),
		hostCoordination: form.text('hostCoordination')
	};
}

/** `agenda`: what is proposed for a forum of its kind. */
export function createMeeting(
	form: FormReader,
	id: string,
	agenda: TypedPayload<'meeting.create'>['agenda']
): TypedPayload<'meeting.create'> {
	return { id, forumId: form.text('forumId'), ...meetingFields(form), agenda };
}

export function updateMeeting(form: FormReader, id: string): TypedPayload<'meeting.update'> {
	return { id, base: form.number('base'), ...meetingFields(form) };
}

/**
 * A step of a meeting as its page showed it: the command refuses with `preview_changed` where it would do something
 * else by now. The form holds the reason or the day, where the step asks for one.
 */
export function meetingStep(form: FormReader, id: string): TypedPayload<`meeting.${AskedStep}`> {
	// Given back with a refusal: what stood on the page, beside what is so now.
	form.text('figures');
	return {
		id,
		seen: form.seen(),
		reason: form.text('reason'),
		heldOn: form.date('heldOn') || undefined
	};
}
