import type { TypedPayload } from '../../contract/commands.ts';
import type { FormReader } from '../../domain/entry/form-reader.ts';
import { asRead, byId } from '../form/row-fields.ts';

function inputFields(form: FormReader): Omit<TypedPayload<'input.update'>, 'id' | 'base'> {
	return {
		agendaItemId: form.text('agendaItemId'),
		participantId: form.optional('participantId') ?? null,
		kind: form.text('kind'),
		body: form.text('body')
	};
}

export function startItem(form: FormReader): TypedPayload<'agenda.start_item'> {
	return { ...byId(form), running: form.optional('running') ?? null };
}

export function recordInput(
	form: FormReader,
	ids: { id: string; meetingId: string }
): TypedPayload<'input.record'> {
	return { ...ids, ...inputFields(form) };
}

export function updateInput(form: FormReader): TypedPayload<'input.update'> {
	return { ...asRead(form), ...inputFields(form) };
}

export function answerInput(form: FormReader): TypedPayload<'input.answer'> {
	return { ...asRead(form), answer: form.text('answer'), answeredBy: form.text('answeredBy') };
}
