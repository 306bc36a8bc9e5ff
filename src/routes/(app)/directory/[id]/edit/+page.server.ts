import { error, redirect } from '@sveltejs/kit';
import { updateOrganisation } from '$lib/features/directory/organisation-command';
import { organisationDetail } from '$lib/server/directory/organisation-detail';
import { submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id } = event.params;
	const organisation = await organisationDetail(contextOf(event), id);
	if (!organisation) error(404);
	if (!organisation.mayChange) error(403);
	return { organisation };
};

export const actions: Actions = {
	save: async (event) => {
		const { id } = event.params;
		const answer = await submit(event, 'save', 'organisation.update', (form) =>
			updateOrganisation(form, id)
		);
		if ('ok' in answer) redirect(303, `/directory/${id}`);
		return answer;
	}
};
