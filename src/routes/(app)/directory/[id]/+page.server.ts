import { error } from '@sveltejs/kit';
import { createContact, updateContact } from '$lib/features/directory/contact-command';
import {
	archiveOrganisation,
	restoreOrganisation
} from '$lib/features/directory/organisation-command';
import { asRead, byId } from '$lib/features/form/row-fields';
import { organisationDetail } from '$lib/server/directory/organisation-detail';
import { maySomewhere } from '$lib/server/request/context';
import { newIdOf } from '$lib/server/form/command-id';
import { submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const context = contextOf(event);
	if (!maySomewhere(context, 'directory.read')) error(403);
	const { id } = event.params;
	const organisation = await organisationDetail(context, id);
	if (!organisation) error(404);
	return { organisation };
};

export const actions: Actions = {
	archive: (event) =>
		submit(event, 'archive', 'organisation.archive', (form) =>
			archiveOrganisation(form, event.params.id)
		),
	restore: (event) =>
		submit(event, 'archive', 'organisation.restore', () => restoreOrganisation(event.params.id)),
	addContact: (event) =>
		submit(event, 'addContact', 'contact.create', (form) =>
			createContact(form, { id: newIdOf(form, 'contact'), organisationId: event.params.id })
		),
	changeContact: (event) => submit(event, 'changeContact', 'contact.update', updateContact),
	archiveContact: (event) => submit(event, 'archiveContact', 'contact.archive', asRead),
	restoreContact: (event) => submit(event, 'archiveContact', 'contact.restore', byId)
};
