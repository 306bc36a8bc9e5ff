import { error } from '@sveltejs/kit';
import { pageNumber } from '$lib/domain/entry/address-number';
import type { CommandType } from '$lib/contract/commands';
import { app } from '$lib/server/app/app';
import { dispatch } from '$lib/server/command/dispatch';
import { formOf } from '$lib/server/form/form-reader';
import { seenOf } from '$lib/server/form/seen';
import { commandIdOf, refused } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';
import { meetingHeader } from '$lib/server/meeting/meeting-header';
import { approveParticipants } from '$lib/server/participation/approve-participants';
import { chosenParticipants } from '$lib/server/participation/chosen-participants';
import {
	countPaperLetters,
	listMarks,
	listParticipants,
	participantFilterOf
} from '$lib/server/participation/list-participants';
import { marksOf } from '$lib/server/participation/marks';
import { peopleOfSeats } from '$lib/server/participation/people-to-add';
import { removeParticipants } from '$lib/server/participation/remove-participants';
import { sendInvitations } from '$lib/server/participation/send-invitations';

export const load = async (event) => {
	const { meeting } = await event.parent();
	const filter = participantFilterOf(event.url.searchParams, meeting.may.seePersonal);
	const page = pageNumber(event.url.searchParams.get('page'));
	const context = contextOf(event);
	const [list, letters] = await Promise.all([
		listParticipants(context, meeting.id, filter, page),
		meeting.may.manage ? countPaperLetters(context, meeting.id) : 0
	]);
	const acts = meeting.may.manage || meeting.may.lead;
	const marks = acts ? await listMarks(context, meeting.id, filter, list) : '';
	return { filter, list, letters, marks };
};

type Bulk = Extract<
	CommandType,
	'participant.unapprove' | 'participant.restore' | 'invitation.undo_send'
>;
type Event = Parameters<typeof contextOf>[0];

/** One command for many of the list. */
async function forMany(event: Event, type: Bulk) {
	const context = contextOf(event);
	const form = formOf(event);
	const chosen = chosenParticipants(form);
	if (!chosen.ok) return refused('bulk', chosen.refusal, context.locale, form);
	const ids = chosen.value;
	const outcome = await dispatch(context.db, {
		id: commandIdOf(form),
		type,
		payload: { meetingId: event.params.id ?? '', ids }
	});
	if (!outcome.ok) return refused('bulk', outcome.refusal, context.locale, form);
	return { form: 'bulk', ok: true, result: { done: type, ids, ...outcome.value.result } };
}

async function approve(event: Event) {
	const context = contextOf(event);
	const form = formOf(event);
	const chosen = chosenParticipants(form);
	if (!chosen.ok) return refused('bulk', chosen.refusal, context.locale, form);
	const ids = chosen.value;
	const outcome = await approveParticipants(context, {
		meetingId: event.params.id ?? '',
		commandId: commandIdOf(form),
		ids,
		marks: marksOf(form)
	});
	if (!outcome.ok) return refused('bulk', outcome.refusal, context.locale, form);
	return {
		form: 'bulk',
		ok: true,
		result: { done: 'participant.approve', ids, ...outcome.value.result }
	};
}

/** Asks first where somebody was invited: the answer is then whom it tells. */
async function remove(event: Event) {
	const context = contextOf(event);
	const form = formOf(event);
	const chosen = chosenParticipants(form);
	if (!chosen.ok) return refused('bulk', chosen.refusal, context.locale, form);
	const ids = chosen.value;
	const answer = await removeParticipants(app(), context, {
		meetingId: event.params.id ?? '',
		commandId: commandIdOf(form),
		ids,
		seen: seenOf(form),
		marks: marksOf(form)
	});
	if (!answer.ok) return refused('bulk', answer.refusal, context.locale, form);
	const result =
		'outcome' in answer.value
			? { done: 'participant.remove', ...answer.value.outcome.result, ids }
			: { withdrawal: answer.value.preview, changed: answer.value.changed };
	return { form: 'bulk', ok: true, result };
}

/** Asks first: without the fingerprint of what is sent it answers with what will happen, and sends nothing. */
async function send(event: Event, name: 'send' | 'letters' | 'again') {
	const context = contextOf(event);
	const form = formOf(event);
	const chosen = chosenParticipants(form);
	if (!chosen.ok) return refused('bulk', chosen.refusal, context.locale, form);
	const answer = await sendInvitations(app(), context, {
		meetingId: event.params.id ?? '',
		commandId: commandIdOf(form),
		ids: chosen.value,
		mode: { byLetter: name === 'letters', again: name === 'again' },
		seen: seenOf(form)
	});
	if (!answer.ok) return refused('bulk', answer.refusal, context.locale, form);
	const result =
		'outcome' in answer.value
			? { done: 'invitation.send', ...answer.value.outcome.result }
			: { ...answer.value, name };
	return { form: 'bulk', ok: true, result };
}

export const actions = {
	approve,
	unapprove: (event) => forMany(event, 'participant.unapprove'),
	remove,
	restore: (event) => forMany(event, 'participant.restore'),
	undo_send: (event) => forMany(event, 'invitation.undo_send'),
	send: (event) => send(event, 'send'),
	letters: (event) => send(event, 'letters'),
	again: (event) => send(event, 'again'),
	/** Takes over those who have a seat in the forum. */
	seats: async (event) => {
		const context = contextOf(event);
		const form = formOf(event);
		const meeting = await meetingHeader(context, event.params.id);
		if (!meeting) error(404);
		const participants = await peopleOfSeats(context, meeting);
		if (participants.length === 0) {
			return refused('bulk', { code: 'no_seat_left' }, context.locale, form);
		}
		const outcome = await dispatch(context.db, {
			id: commandIdOf(form),
			type: 'participant.add',
			payload: { meetingId: meeting.id, participants }
		});
		if (!outcome.ok) return refused('bulk', outcome.refusal, context.locale, form);
		return { form: 'bulk', ok: true, result: { done: 'participant.add', ...outcome.value.result } };
	}
};
