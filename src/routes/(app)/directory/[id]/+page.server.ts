import { error } from '@sveltejs/kit';
import { organisationDetail } from '$lib/server/directory/organisation-detail';
import { contactOf } from '$lib/server/directory/organisation-form';
import { maySomewhere } from '$lib/server/request/context';
import { newIdOf, submit } from '$lib/server/form/submit';
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
		submit(event, 'archive', 'organisation.archive', (form) => ({
			id: event.params.id,
			base: form.number('base')
		})),
	restore: (event) =>
		submit(event, 'archive', 'organisation.restore', () => ({ id: event.params.id })),
	addContact: (event) =>
		submit(event, 'addContact', 'contact.create', (form) => ({
			id: newIdOf(form, 'contact'),
			unitId: form.text('unitId'),
			organisationId: event.params.id,
			...contactOf(form)
		})),
	changeContact: (event) =>
		submit(event, 'changeContact', 'contact.update', (form) => ({
			id: form.text('id'),
			base: form.number('base'),
			...contactOf(form)
		})),
	archiveContact: (event) =>
		submit(event, 'archiveContact', 'contact.archive', (form) => ({
			id: form.text('id'),
			base: form.number('base')
		})),
	restoreContact: (event) =>
		submit(event, 'archiveContact', 'contact.restore', (form) => ({ id: form.text('id') }))
};
