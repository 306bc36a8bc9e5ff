import { error, redirect } from '@sveltejs/kit';
import { isId } from '$lib/contract/fields';
import {
	respond,
	undoAnswer,
	undoSend,
	updateParticipant
} from '$lib/features/participation/participant-command';
import { readAgenda } from '$lib/server/agenda/read-agenda';
import { offeredBodies } from '$lib/server/unit/offered-units';
import { submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';
import { readParticipant, readSendings } from '$lib/server/participation/list-participants';

export const load = async (event) => {
	const context = contextOf(event);
	const { meeting } = await event.parent();
	if (!isId(event.params.participantId)) error(404);
	const [person, sendings, agenda, organisations] = await Promise.all([
		readParticipant(context, meeting.id, event.params.participantId),
		readSendings(context, event.params.participantId),
		readAgenda(context, meeting),
		offeredBodies(context)
	]);
	if (!person) error(404);
	return {
		person,
		sendings,
		items: agenda.map((item) => ({ id: item.id, title: item.title })),
		organisations
	};
};

export const actions = {
	change: async (event) => {
		const answer = await submit(event, 'change', 'participant.update', (form) =>
			updateParticipant(form, event.params.participantId)
		);
		// That the approval was taken back is said on this page.
		if ('ok' in answer && !answer.result.approvalTakenBack) {
			redirect(303, `/meetings/${event.params.id}/invite/participants`);
		}
		return answer;
	},
	undo_send: (event) =>
		submit(event, 'undo_send', 'invitation.undo_send', () =>
			undoSend(event.params.id, event.params.participantId)
		),
	undo_answer: (event) =>
		submit(event, 'undo_answer', 'invitation.undo_answer', (form) =>
			undoAnswer(form, event.params.participantId)
		),
	respond: (event) =>
		submit(event, 'respond', 'invitation.respond', (form) =>
			respond(form, event.params.participantId)
		)
};
