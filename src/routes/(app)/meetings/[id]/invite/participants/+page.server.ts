import { error, type RequestEvent } from '@sveltejs/kit';
import type { CommandType } from '$lib/contract/commands';
import { pageNumber } from '$lib/domain/entry/address-number';
import type { FormReader } from '$lib/domain/entry/form-reader';
import { can } from '$lib/domain/meeting/meeting-gate';
import { accept, type Result } from '$lib/domain/result';
import type { ListAnswer } from '$lib/features/participation/list-answer';
import { addPeople, chosenOf } from '$lib/features/participation/participant-command';
import { app } from '$lib/server/app/app';
import { runTypedCommand } from '$lib/server/command/run-command';
import { formOf } from '$lib/server/form/form-of';
import { seenOf } from '$lib/server/form/seen';
import { commandIdOf } from '$lib/server/form/command-id';
import { done, give, refused } from '$lib/server/form/submit';
import type { Context } from '$lib/server/request/context';
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
	const acts = can('participant_approval', meeting).ok;
	const marks = acts ? await listMarks(context, meeting.id, filter, list) : '';
	return { filter, list, letters, marks };
};

type Event = Pick<RequestEvent, 'locals' | 'params'>;

/** Who is meant by a form about many of the list, and by which command. */
interface Chosen {
	context: Context;
	form: FormReader;
	meetingId: string;
	commandId: string;
	ids: string[];
}

/** Answers a form about many of the list: with what `act` tells of what `type` did, or will do once it is confirmed. */
async function forMany<Told extends ListAnswer>(
	event: Event,
	type: CommandType,
	act: (chosen: Chosen) => Promise<Result<Told>>
) {
	const context = contextOf(event);
	const form = formOf(event);
	const chosen = chosenParticipants(form);
	const meetingId = event.params.id ?? '';
	const answer = chosen.ok
		? await act({ context, form, meetingId, commandId: commandIdOf(form), ids: chosen.value })
		: chosen;
	if (!answer.ok) return refused('bulk', answer.refusal, context.locale, form);
	return done('bulk', type, answer.value);
}

/** Takes a step back for many. */
function takeBack(event: Event, type: 'participant.unapprove' | 'invitation.undo_send') {
	return forMany<ListAnswer>(event, type, async ({ context, meetingId, commandId, ids }) => {
		const payload = chosenOf(meetingId, ids);
		const outcome = await runTypedCommand(context.db, { id: commandId, type, payload });
		return outcome.ok ? accept({ done: type, ...outcome.value.result }) : outcome;
	});
}

/** Puts people back on the list. */
async function restore(event: Event) {
	const { locale } = contextOf(event);
	const form = formOf(event);
	const chosen = chosenParticipants(form);
	if (!chosen.ok) return refused('restore', chosen.refusal, locale, form);
	const payload = chosenOf(event.params.id ?? '', chosen.value);
	return give(event, 'restore', 'participant.restore', payload);
}

function approve(event: Event) {
	const type = 'participant.approve';
	return forMany(event, type, async ({ context, form, ...given }) => {
		const outcome = await approveParticipants(context, { ...given, marks: marksOf(form) });
		return outcome.ok ? accept({ done: type, ...outcome.value.result } as const) : outcome;
	});
}

/** Asks first where somebody was invited: the answer is then whom it tells. */
function remove(event: Event) {
	const type = 'participant.remove';
	return forMany<ListAnswer>(event, type, async ({ context, form, ...given }) => {
		const answer = await removeParticipants(app(), context, {
			...given,
			seen: seenOf(form),
			marks: marksOf(form)
		});
		if (!answer.ok) return answer;
		if ('outcome' in answer.value) {
			return accept({ done: type, ...answer.value.outcome.result, ids: given.ids });
		}
		return accept({ withdrawal: answer.value.preview, changed: answer.value.changed });
	});
}

/** Asks first: without the fingerprint of what is sent it answers with what will happen, and sends nothing. */
function send(event: Event, name: 'send' | 'letters' | 'again') {
	const type = 'invitation.send';
	return forMany<ListAnswer>(event, type, async ({ context, form, ...given }) => {
		const answer = await sendInvitations(app(), context, {
			...given,
			mode: { byLetter: name === 'letters', again: name === 'again' },
			seen: seenOf(form)
		});
		if (!answer.ok) return answer;
		if ('outcome' in answer.value) {
			return accept({ done: type, ...answer.value.outcome.result });
		}
		return accept({ ...answer.value, name });
	});
}

export const actions = {
	approve,
	unapprove: (event) => takeBack(event, 'participant.unapprove'),
	remove,
	restore,
	undo_send: (event) => takeBack(event, 'invitation.undo_send'),
	send: (event) => send(event, 'send'),
	letters: (event) => send(event, 'letters'),
	again: (event) => send(event, 'again'),
	/** Takes over those who have a seat in the forum. */
	seats: async (event) => {
		const context = contextOf(event);
		const form = formOf(event);
		const meeting = await meetingHeader(context, event.params.id);
		if (!meeting) error(404);
		const open = can('participants', meeting);
		if (!open.ok) return refused('seats', open.refusal, context.locale, form);
		const people = await peopleOfSeats(context, meeting);
		if (people.length === 0) {
			return refused('seats', { code: 'no_seat_left' }, context.locale, form);
		}
		return give(event, 'seats', 'participant.add', addPeople(meeting.id, people));
	}
};
