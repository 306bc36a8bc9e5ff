import { error } from '@sveltejs/kit';
import {
	actionStep,
	changeDeadline,
	decideProgress,
	reportProgress
} from '$lib/features/action/action-command';
import { byId } from '$lib/features/form/row-fields';
import { phnomPenhDate } from '$lib/i18n/calendar-date';
import { actionDetail } from '$lib/server/action/action-detail';
import { newIdOf } from '$lib/server/form/command-id';
import { submit } from '$lib/server/form/submit';
import { submitWithFiles } from '$lib/server/form/submit-with-file';
import { contextOf } from '$lib/server/request/context-of';

export const load = async (event) => {
	const context = contextOf(event);
	const action = await actionDetail(context, event.params.id);
	if (!action) error(404);
	return { action, today: phnomPenhDate(context.now()) };
};

export const actions = {
	report: (event) =>
		submitWithFiles(
			event,
			'report',
			'action.report_progress',
			(form, attachments) =>
				reportProgress(form, {
					id: newIdOf(form, 'progress'),
					actionId: event.params.id,
					attachments
				}),
			{ field: 'attachment' }
		),
	withdraw: (event) => submit(event, 'withdraw', 'action.withdraw_progress', byId),
	confirm: (event) =>
		submit(event, 'confirm', 'action.decide_progress', (form) => decideProgress(form, 'confirmed')),
	return: (event) =>
		submit(event, `return-${event.url.searchParams.get('row')}`, 'action.decide_progress', (form) =>
			decideProgress(form, 'returned')
		),
	deadline: (event) =>
		submit(event, 'deadline', 'action.change_deadline', (form) =>
			changeDeadline(form, event.params.id)
		),
	cancel: (event) =>
		submit(event, 'cancel', 'action.cancel', (form) => actionStep(form, event.params.id)),
	reopen: (event) =>
		submit(event, 'reopen', 'action.reopen', (form) => actionStep(form, event.params.id))
};
