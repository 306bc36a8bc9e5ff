import { error } from '@sveltejs/kit';
import { v5 } from 'uuid';
import { timetable } from '$lib/domain/agenda/timetable';
import { phnomPenhDate } from '$lib/i18n/calendar-date';
import { app } from '$lib/server/app/app';
import { agendaItemOf, restoredItemOf } from '$lib/server/agenda/agenda-form';
import { agendaItems } from '$lib/server/agenda/read-agenda';
import { acceptedEndings, storeUpload } from '$lib/server/attachment/store-upload';
import { dispatch } from '$lib/server/command/dispatch';
import { formOf } from '$lib/server/form/form-reader';
import { commandIdOf, refused, submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';
import { meetingHeader } from '$lib/server/meeting/meeting-header';
import { preparation, preparationRecord } from '$lib/server/meeting/preparation';

export const load = async (event) => {
	const context = contextOf(event);
	const [items, record, { meeting, participation }] = await Promise.all([
		agendaItems(context, event.params.id),
		preparationRecord(context, event.params.id),
		event.parent()
	]);
	if (!record) error(404);
	return {
		agenda: timetable(items, meeting.startsAt),
		findings: preparation(meeting, record, participation, phnomPenhDate(context.now())),
		/** The item whose form is open: its id, `new`, or none. */
		editing: event.url.searchParams.get('item') ?? '',
		acceptedEndings
	};
};

export const actions = {
	add: (event) =>
		submit(event, 'add', 'agenda.add_item', (form) => ({
			id: v5('item', commandIdOf(form)),
			meetingId: event.params.id,
			...agendaItemOf(form)
		})),
	change: (event) =>
		submit(event, 'change', 'agenda.update_item', (form) => ({
			id: form.text('id'),
			base: form.number('base'),
			...agendaItemOf(form)
		})),
	move: (event) =>
		submit(event, 'move', 'agenda.move_item', (form) => ({
			id: form.text('id'),
			base: form.number('base'),
			position: form.number('position')
		})),
	remove: (event) =>
		submit(event, 'remove', 'agenda.remove_item', (form) => ({
			id: form.text('id'),
			base: form.number('base')
		})),
	restore: (event) =>
		submit(event, 'restore', 'agenda.add_item', (form) => ({
			...restoredItemOf(form),
			meetingId: event.params.id
		})),
	attach: async (event) => {
		const context = contextOf(event);
		const form = formOf(event);
		const meeting = await meetingHeader(context, event.params.id);
		if (!meeting?.may.manage) {
			return refused('attach', { code: 'forbidden' }, context.locale, form);
		}
		const commandId = commandIdOf(form);
		const stored = await storeUpload(app().files, form.file('file'), commandId);
		if (!stored.ok) return refused('attach', stored.refusal, context.locale, form);
		const outcome = await dispatch(context.db, {
			id: commandId,
			type: 'attachment.add',
			payload: {
				...stored.value,
				meetingId: meeting.id,
				subject: 'agenda_item',
				subjectId: form.text('id')
			}
		});
		if (!outcome.ok) return refused('attach', outcome.refusal, context.locale, form);
		return { form: 'attach', ok: true };
	},
	detach: (event) =>
		submit(event, 'detach', 'attachment.remove', (form) => ({ id: form.text('fileId') })),
	reattach: (event) =>
		submit(event, 'reattach', 'attachment.restore', (form) => ({ id: form.text('fileId') }))
};
