import type { TypedPayload } from '../../contract/commands.ts';
import type { FormReader } from '../../domain/entry/form-reader.ts';
import { asRead } from '../form/row-fields.ts';
import { readRemembered } from './remembered-item.ts';

/** What a form says of an item. A presenter's field holds the body's id, or the words themselves. */
function itemFields(form: FormReader): Omit<TypedPayload<'agenda.update_item'>, 'id' | 'base'> {
	return {
		kind: form.text('kind'),
		theme: form.number('theme') ?? null,
		titleKm: form.text('titleKm'),
		titleEn: form.text('titleEn'),
		minutes: form.number('minutes'),
		presenters: [
			// Without a script the field for another body is a plain choice.
			...[...form.all('presenterId'), ...form.all('presenterPick')].map((organisationId) => ({
				organisationId
			})),
			...form
				.all('presenterLabel')
				.flatMap((lines) => lines.split('\n'))
				.map((line) => line.trim())
				.filter(Boolean)
				.map((labelKm) => ({ labelKm }))
		]
	};
}

export function addItem(
	form: FormReader,
	ids: { id: string; meetingId: string }
): TypedPayload<'agenda.add_item'> {
	return { ...ids, ...itemFields(form) };
}

export function changeItem(form: FormReader): TypedPayload<'agenda.update_item'> {
	return { ...asRead(form), ...itemFields(form) };
}

export function moveItem(form: FormReader): TypedPayload<'agenda.move_item'> {
	return { ...asRead(form), position: form.number('position') };
}

/** The item that an undo gives back, as the page remembered it. */
export function restoreItem(form: FormReader, meetingId: string): TypedPayload<'agenda.add_item'> {
	return { ...readRemembered(form.text('item')), meetingId };
}

/** The document of an item. `file`: as the server keeps it. */
export function attachToItem(
	form: FormReader,
	meetingId: string,
	file: Omit<TypedPayload<'attachment.add'>, 'meetingId' | 'subject' | 'subjectId'>
): TypedPayload<'attachment.add'> {
	return { ...file, meetingId, subject: 'agenda_item', subjectId: form.text('id') };
}

/** Takes a document off an item, or puts it back. */
export function markItemFile(
	form: FormReader
): TypedPayload<'attachment.remove' | 'attachment.restore'> {
	return { id: form.text('fileId') };
}
