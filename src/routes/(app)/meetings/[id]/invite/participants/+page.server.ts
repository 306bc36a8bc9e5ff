import { error } from '@sveltejs/kit';
import type { CommandType } from '$lib/contract/commands';
import { app } from '$lib/server/app';
import { dispatch } from '$lib/server/command/dispatch';
import { formOf } from '$lib/server/form/receive-form';
import { commandIdOf, contextOf, refused } from '$lib/server/form/submit';
import { meetingHeader } from '$lib/server/meeting/meeting-header';
import { chosenParticipants } from '$lib/server/participation/chosen-participants';
import { newInvitations } from '$lib/server/participation/invitations';
import { listParticipants, participantFilterOf } from '$lib/server/participation/list-participants';
import { peopleOfSeats } from '$lib/server/participation/people-to-add';

export const load = async (event) => {
	const { meeting } = await event.parent();
	const filter = participantFilterOf(event.url.searchParams, meeting.may.seePersonal);
	const page = Math.min(
		Math.max(Math.trunc(Number(event.url.searchParams.get('page'))) || 1, 1),
		1000
	);
	return { filter, list: await listParticipants(contextOf(event), event.params.id, filter, page) };
};

type Bulk = Extract<
	CommandType,
	'participant.approve' | 'participant.unapprove' | 'participant.remove' | 'participant.restore'
>;
type Event = Parameters<typeof contextOf>[0];

/** One command for many of the list. */
async function forMany(event: Event, type: Bulk) {
	const context = contextOf(event);
	const meetingId = event.params.id ?? '';
	const form = formOf(event);
	const ids = await chosenParticipants(context, meetingId, form, event.url);
	if (ids.length === 0) return refused('bulk', { code: 'nobody_chosen' }, context.locale, form);
	const outcome = await dispatch(context.db, {
		id: commandIdOf(form),
		type,
		payload: { meetingId, ids }
	});
	if (!outcome.ok) return refused('bulk', outcome.refusal, context.locale, form);
	return { form: 'bulk', ok: true, result: { done: type, ids, ...outcome.value.result } };
}

async function send(event: Event, how: { byLetter: boolean; again: boolean }) {
	const context = contextOf(event);
	const meetingId = event.params.id ?? '';
	const form = formOf(event);
	const ids = await chosenParticipants(context, meetingId, form, event.url);
	if (ids.length === 0) return refused('bulk', { code: 'nobody_chosen' }, context.locale, form);
	const commandId = commandIdOf(form);
	const outcome = await dispatch(context.db, {
		id: commandId,
		type: 'invitation.send',
		payload: { meetingId, ...how, invitations: newInvitations(app(), ids, commandId) }
	});
	if (!outcome.ok) return refused('bulk', outcome.refusal, context.locale, form);
	return { form: 'bulk', ok: true, result: { done: 'invitation.send', ...outcome.value.result } };
}

export const actions = {
	approve: (event) => forMany(event, 'participant.approve'),
	unapprove: (event) => forMany(event, 'participant.unapprove'),
	remove: (event) => forMany(event, 'participant.remove'),
	restore: (event) => forMany(event, 'participant.restore'),
	send: (event) => send(event, { byLetter: false, again: false }),
	letters: (event) => send(event, { byLetter: true, again: false }),
	again: (event) => send(event, { byLetter: false, again: true }),
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
