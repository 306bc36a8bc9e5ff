import { error, type RequestEvent } from '@sveltejs/kit';
import { phnomPenhDate } from '$lib/i18n/calendar-date';
import { actionDetail } from '$lib/server/action/action-detail';
import { reportProgress } from '$lib/server/action/report-progress';
import { seenOf } from '$lib/server/form/seen';
import { submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';

export const load = async (event) => {
	const context = contextOf(event);
	const action = await actionDetail(context, event.params.id);
	if (!action) error(404);
	return { action, today: phnomPenhDate(context.now()) };
};

function decide(event: RequestEvent, form: string, decision: 'confirmed' | 'returned') {
	return submit(event, form, 'action.decide_progress', (reader) => ({
		id: reader.text('id'),
		seen: seenOf(reader),
		decision,
		note: reader.text('note')
	}));
}

export const actions = {
	report: (event) => reportProgress(event, event.params.id),
	withdraw: (event) =>
		submit(event, 'withdraw', 'action.withdraw_progress', (form) => ({ id: form.text('id') })),
	confirm: (event) => decide(event, 'confirm', 'confirmed'),
	return: (event) => decide(event, `return-${event.url.searchParams.get('row')}`, 'returned'),
	deadline: (event) =>
		submit(event, 'deadline', 'action.change_deadline', (form) => ({
			id: event.params.id,
			base: form.number('base'),
			deadline: form.date('deadline'),
			reason: form.text('reason')
		})),
	cancel: (event) =>
		submit(event, 'cancel', 'action.cancel', (form) => ({
			id: event.params.id,
			base: form.number('base'),
			reason: form.text('reason')
		})),
	reopen: (event) =>
		submit(event, 'reopen', 'action.reopen', (form) => ({
			id: event.params.id,
			base: form.number('base'),
			reason: form.text('reason')
		}))
};
