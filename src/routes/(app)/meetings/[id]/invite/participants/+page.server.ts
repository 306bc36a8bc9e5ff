import { error } from '@sveltejs/kit';
import { pageNumber } from '$lib/domain/entry/address-number';
import type { CommandType } from '$lib/contract/commands';
import { app } from '$lib/server/app';
import { dispatch } from '$lib/server/command/dispatch';
import { formOf } from '$lib/server/form/receive-form';
import { seenOf } from '$lib/server/form/seen';
import { commandIdOf, contextOf, refused } from '$lib/server/form/submit';
import { meetingHeader } from '$lib/server/meeting/meeting-header';
import { chosenParticipants } from '$lib/server/participation/chosen-participants';
import { invitationReach, invitedBy } from '$lib/server/participation/invitation-reach';
import { newInvitations } from '$lib/server/participation/invitations';
import {
	allParticipants,
	countPaperLetters,
	listParticipants,
	listSeen,
	participantFilterOf,
	participantsSeen
} from '$lib/server/participation/list-participants';
import { peopleOfSeats } from '$lib/server/participation/people-to-add';

export const load = async (event) => {
	const { meeting } = await event.parent();
	const filter = participantFilterOf(event.url.searchParams, meeting.may.seePersonal);
	const page = pageNumber(event.url.searchParams.get('page'));
	const context = contextOf(event);
	const [list, letters] = await Promise.all([
		listParticipants(context, meeting.id, filter, page),
		meeting.may.manage ? countPaperLetters(context, meeting.id) : 0
	]);
	const approves = meeting.may.manage || meeting.may.lead;
	const seen = approves ? await listSeen(context, meeting.id, filter, list) : '';
	return { filter, list, letters, seen };
};

type Bulk = Extract<
	CommandType,
	'participant.unapprove' | 'participant.remove' | 'participant.restore'
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

/** Approves those chosen, as the list showed them: where it has changed since, it is shown anew and asked again. */
async function approve(event: Event) {
	const context = contextOf(event);
	const meetingId = event.params.id ?? '';
	const form = formOf(event);
	const filter = participantFilterOf(event.url.searchParams, true);
	const people = await allParticipants(context, meetingId, filter);
	const ids = form.ticked('everybody') ? people.map((person) => person.id) : form.all('ids');
	if (ids.length === 0) return refused('bulk', { code: 'nobody_chosen' }, context.locale, form);
	// Beside what a preview has shown (`_seen`), the form holds what the list has.
	if (form.text('_list') !== participantsSeen(people)) {
		return refused('bulk', { code: 'participants_changed' }, context.locale, form);
	}
	const chosen = people.filter((person) => ids.includes(person.id));
	const revisions = Object.fromEntries(chosen.map((person) => [person.id, person.rev]));
	const outcome = await dispatch(context.db, {
		id: commandIdOf(form),
		type: 'participant.approve',
		payload: { meetingId, ids, revisions }
	});
	if (!outcome.ok) return refused('bulk', outcome.refusal, context.locale, form);
	return {
		form: 'bulk',
		ok: true,
		result: { done: 'participant.approve', ids, ...outcome.value.result }
	};
}

/** Asks first: without the fingerprint of what is sent it answers with what will happen, and sends nothing. */
async function send(event: Event, name: 'send' | 'letters' | 'again') {
	const how = { byLetter: name === 'letters', again: name === 'again' };
	const context = contextOf(event);
	const form = formOf(event);
	const meeting = await meetingHeader(context, event.params.id ?? '');
	if (!meeting) error(404);
	if (!meeting.may.manage) return refused('bulk', { code: 'forbidden' }, context.locale, form);
	const chosen = await chosenParticipants(context, meeting.id, form, event.url);
	if (chosen.length === 0) return refused('bulk', { code: 'nobody_chosen' }, context.locale, form);
	const people = await invitedBy(context, meeting.id, chosen, how);
	if (people.length > 0) {
		const reach = await invitationReach(app(), meeting, people, how);
		const seen = seenOf(form);
		if (seen !== reach.seen) {
			const everybody = form.ticked('everybody');
			const preview = { name, reach, everybody, ids: everybody ? [] : chosen };
			return { form: 'bulk', ok: true, result: { preview, changed: seen !== undefined } };
		}
	}
	const ids = people.length > 0 ? people.map(({ id }) => id) : chosen;
	const commandId = commandIdOf(form);
	const outcome = await dispatch(context.db, {
		id: commandId,
		type: 'invitation.send',
		payload: { meetingId: meeting.id, ...how, invitations: newInvitations(app(), ids, commandId) }
	});
	if (!outcome.ok) return refused('bulk', outcome.refusal, context.locale, form);
	return { form: 'bulk', ok: true, result: { done: 'invitation.send', ...outcome.value.result } };
}

export const actions = {
	approve,
	unapprove: (event) => forMany(event, 'participant.unapprove'),
	remove: (event) => forMany(event, 'participant.remove'),
	restore: (event) => forMany(event, 'participant.restore'),
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
