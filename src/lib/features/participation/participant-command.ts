import type { Typed, TypedPayload } from '../../contract/commands.ts';
import type { PublicAnswer } from '../../contract/participation.ts';
import type { FormReader } from '../../domain/entry/form-reader.ts';
import {
	participantCategories,
	type ParticipantCategory
} from '../../domain/participation/category.ts';

function personFields(form: FormReader): Omit<TypedPayload<'participant.update'>, 'id' | 'base'> {
	return {
		category: form.text('category'),
		organisationId: form.optional('organisationId') ?? null,
		nameKm: form.text('nameKm'),
		nameEn: form.text('nameEn'),
		positionKm: form.text('positionKm'),
		positionEn: form.text('positionEn'),
		sex: form.optional('sex') ?? 'unstated',
		email: form.optional('email') ?? null,
		phone: form.optional('phone') ?? null,
		locale: form.optional('locale') ?? 'km',
		basis: form.text('basis'),
		agendaItemId: form.optional('agendaItemId') ?? null
	};
}

/** One person who is not in the directory. */
export function addPerson(
	form: FormReader,
	{ id, meetingId }: { id: string; meetingId: string }
): TypedPayload<'participant.add'> {
	return { meetingId, participants: [{ id, ...personFields(form) }] };
}

export function updateParticipant(
	form: FormReader,
	id: string
): TypedPayload<'participant.update'> {
	return { id, base: form.number('base'), ...personFields(form) };
}

/** People whom the server has read from the directory or from the seats of the forum. */
export function addPeople(
	meetingId: string,
	participants: TypedPayload<'participant.add'>['participants']
): TypedPayload<'participant.add'> {
	return { meetingId, participants };
}

/** Those of the list whom a form means. */
export function chosenOf(
	meetingId: string,
	ids: string[]
): TypedPayload<'participant.unapprove' | 'participant.restore' | 'invitation.undo_send'> {
	return { meetingId, ids };
}

/** What a form says of all people of the directory that it adds; without a category each gets the likeliest. */
export function additionOf(form: FormReader): {
	category: ParticipantCategory | null;
	basis: string;
	agendaItemId: string | null;
} {
	return {
		category: participantCategories.find((one) => one === form.text('category')) ?? null,
		basis: form.text('basis'),
		agendaItemId: form.optional('agendaItemId') ?? null
	};
}

/** Takes back the invitation of one person. */
export function undoSend(
	meetingId: string,
	participantId: string
): TypedPayload<'invitation.undo_send'> {
	return { meetingId, ids: [participantId] };
}

export function undoAnswer(
	form: FormReader,
	participantId: string
): TypedPayload<'invitation.undo_answer'> {
	return { participantId, base: form.number('base') };
}

/** What a form says of an answer to an invitation. */
function answerFields(form: FormReader) {
	return {
		answer: form.text('answer'),
		note: form.text('note'),
		delegateName: form.text('delegateName'),
		delegatePosition: form.text('delegatePosition'),
		delegateSex: form.optional('delegateSex') ?? 'unstated'
	};
}

/** What the secretariat was told by somebody who was invited. */
export function respond(
	form: FormReader,
	participantId: string
): TypedPayload<'invitation.respond'> {
	return {
		participantId,
		base: form.number('base'),
		besideOwn: form.ticked('besideOwn'),
		...answerFields(form)
	};
}

/** What the holder of the link answers. */
export function publicAnswerOf(form: FormReader): Typed<PublicAnswer> {
	return { ...answerFields(form), seen: form.text('seen') };
}
