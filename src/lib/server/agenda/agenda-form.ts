import type { PayloadOf } from '../../contract/commands.ts';
import type { AgendaItemKind } from '../../domain/agenda/agenda-item.ts';
import type { FormReader } from '../form/form-reader.ts';

/** What a form says of an item. A presenter's field holds the body's id, or the words themselves. */
export function agendaItemOf(form: FormReader) {
	return {
		kind: form.text('kind') as AgendaItemKind,
		theme: form.number('theme') ?? null,
		titleKm: form.text('titleKm'),
		titleEn: form.text('titleEn'),
		minutes: form.number('minutes') as number,
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

/** The item that an undo gives back, as the page remembered it; the command's schema looks at it. */
export function restoredItemOf(form: FormReader): PayloadOf<'agenda.add_item'> {
	try {
		return JSON.parse(form.text('item')) as PayloadOf<'agenda.add_item'>;
	} catch {
		return {} as PayloadOf<'agenda.add_item'>;
	}
}
