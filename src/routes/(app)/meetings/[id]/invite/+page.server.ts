import { error } from '@sveltejs/kit';
import { timetable } from '$lib/domain/agenda/timetable';
import { can } from '$lib/domain/meeting/meeting-gate';
import {
	addItem,
	attachToItem,
	changeItem,
	markItemFile,
	moveItem,
	restoreItem
} from '$lib/features/agenda/agenda-command';
import { asRead } from '$lib/features/form/row-fields';
import { phnomPenhDate } from '$lib/i18n/calendar-date';
import { agendaItems } from '$lib/server/agenda/read-agenda';
import { acceptedEndings } from '$lib/server/attachment/store-upload';
import { formOf } from '$lib/server/form/form-of';
import { newIdOf } from '$lib/server/form/command-id';
import { refused, submit } from '$lib/server/form/submit';
import { submitWithFile } from '$lib/server/form/submit-with-file';
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
		submit(event, 'add', 'agenda.add_item', (form) =>
			addItem(form, { id: newIdOf(form, 'item'), meetingId: event.params.id })
		),
	change: (event) => submit(event, 'change', 'agenda.update_item', changeItem),
	move: (event) => submit(event, 'move', 'agenda.move_item', moveItem),
	remove: (event) => submit(event, 'remove', 'agenda.remove_item', asRead),
	restore: (event) =>
		submit(event, 'restore', 'agenda.add_item', (form) => restoreItem(form, event.params.id)),
	attach: async (event) => {
		const context = contextOf(event);
		const meeting = await meetingHeader(context, event.params.id);
		if (!meeting) error(404);
		const open = can('agenda', meeting);
		if (!open.ok) return refused('attach', open.refusal, context.locale, formOf(event));
		return submitWithFile(
			event,
			'attach',
			'attachment.add',
			(form, file) => attachToItem(form, meeting.id, file),
			{ field: 'file' }
		);
	},
	detach: (event) => submit(event, 'detach', 'attachment.remove', markItemFile),
	reattach: (event) => submit(event, 'reattach', 'attachment.restore', markItemFile)
};
