import { error } from '@sveltejs/kit';
import { phnomPenhDate } from '$lib/i18n/calendar-date';
import { previousActions } from '$lib/server/action/meeting-actions';
import { submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';
import { stepSeen } from '$lib/server/meeting/step-preview';
import { takeStep } from '$lib/server/meeting/take-step';
import { meetingFieldsOf } from '$lib/server/meeting/meeting-form';
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
			meeting.may.manage && meeting.status === 'draft' ? stepSeen(context, id, 'schedule') : ''
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
		submit(event, 'save', 'meeting.update', (form) => ({
			id: event.params.id,
			base: form.number('base'),
			...meetingFieldsOf(form)
		})),
	schedule: (event) => takeStep(event, 'schedule', 'schedule')
};
