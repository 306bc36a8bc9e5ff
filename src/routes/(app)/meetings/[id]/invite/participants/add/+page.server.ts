import { error, redirect } from '@sveltejs/kit';
import { isId } from '$lib/contract/fields';
import { organisationKinds } from '$lib/domain/directory/organisation-kind';
import { can } from '$lib/domain/meeting/meeting-gate';
import { addPeople, additionOf } from '$lib/features/participation/participant-command';
import { readAgenda } from '$lib/server/agenda/read-agenda';
import { formOf } from '$lib/server/form/form-of';
import { commandIdOf } from '$lib/server/form/command-id';
import { give, refused } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';
import { meetingHeader } from '$lib/server/meeting/meeting-header';
import { findCandidates } from '$lib/server/participation/candidates';
import { peopleOfContacts } from '$lib/server/participation/people-to-add';

export const load = async (event) => {
	const context = contextOf(event);
	const { meeting } = await event.parent();
	const open = can('participants', meeting);
	if (!open.ok && open.refusal.code === 'forbidden') error(403);
	// The list says why nobody is added now.
	if (!open.ok) redirect(303, `/meetings/${meeting.id}/invite/participants`);
	const query = (event.url.searchParams.get('q') ?? '').trim();
	const kind = organisationKinds.find((one) => one === event.url.searchParams.get('kind')) ?? '';
	const [candidates, agenda] = await Promise.all([
		findCandidates(context, { id: meeting.id, unitId: meeting.unit.id }, { query, kind }),
		readAgenda(context, meeting)
	]);
	return {
		query,
		kind,
		candidates,
		items: agenda.map((item) => ({ id: item.id, title: item.title }))
	};
};

export const actions = {
	add: async (event) => {
		const context = contextOf(event);
		const form = formOf(event);
		const meeting = await meetingHeader(context, event.params.id);
		if (!meeting) error(404);
		const contactIds = form.all('contactId').filter((id) => isId(id));
		const addition = additionOf(form);
		const open = can('participants', meeting);
		if (!open.ok) return refused('add', open.refusal, context.locale, form);
		if (contactIds.length === 0) {
			return refused('add', { code: 'nobody_chosen' }, context.locale, form);
		}
		const people = await peopleOfContacts(
			context,
			meeting,
			contactIds,
			addition,
			commandIdOf(form)
		);
		const answer = await give(event, 'add', 'participant.add', addPeople(meeting.id, people));
		if (!('ok' in answer)) return answer;
		redirect(303, `/meetings/${meeting.id}/invite/participants`);
	}
};
