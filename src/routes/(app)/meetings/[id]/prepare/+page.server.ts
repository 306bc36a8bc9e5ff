import { error } from '@sveltejs/kit';
import { can } from '$lib/domain/meeting/meeting-gate';
import { needsNewDay } from '$lib/domain/meeting/meeting-status';
import { meetingStep, updateMeeting } from '$lib/features/meeting/meeting-command';
import { phnomPenhDate } from '$lib/i18n/calendar-date';
import { previousActions } from '$lib/server/action/meeting-actions';
import { submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';
import { stepSeen } from '$lib/server/meeting/step-preview';
import { preparation, preparationRecord } from '$lib/server/meeting/preparation';
import { countParticipants } from '$lib/server/participation/count-participants';

export const load = async (event) => {
	const context = contextOf(event);
	const { id } = event.params;
	const parent = event.parent();
	const [record, participation, previous, scheduleSeen, { meeting }] = await Promise.all([
		preparationRecord(context, id),
		countParticipants(
			context,
			id,
			parent.then(({ meeting }) => meeting.forum.kind)
		),
		previousActions(context, id),
		parent.then(({ meeting }) =>
			can('meeting.schedule', meeting).ok && !needsNewDay(meeting.status)
				? stepSeen(context, id, 'schedule')
				: ''
		),
		parent
	]);
	if (!record) error(404);
	return {
		details: record.details,
		previous,
		/** The fingerprint with which the date is settled that the page shows. */
		scheduleSeen,
		findings: preparation(meeting, record, participation, phnomPenhDate(context.now()))
	};
};

export const actions = {
	save: (event) =>
		submit(event, 'save', 'meeting.update', (form) => updateMeeting(form, event.params.id)),
	schedule: (event) =>
		submit(event, 'schedule', 'meeting.schedule', (form) => meetingStep(form, event.params.id))
};
