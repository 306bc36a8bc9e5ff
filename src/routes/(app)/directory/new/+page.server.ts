import { error, redirect } from '@sveltejs/kit';
import { createOrganisation } from '$lib/features/directory/organisation-command';
import { provinceOptions } from '$lib/server/area/provinces';
import { maySomewhere } from '$lib/server/request/context';
import { manageableProvinces } from '$lib/server/directory/organisation-detail';
import { newIdOf } from '$lib/server/form/command-id';
import { submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const context = contextOf(event);
	if (!maySomewhere(context, 'directory.manage')) error(403);
	const mine = manageableProvinces(context);
	const provinces = await provinceOptions(context);
	return {
		provinces: provinces.filter(({ unitId }) => mine === null || mine.includes(unitId)),
		home: mine?.[0] ?? ''
	};
};

export const actions: Actions = {
	create: async (event) => {
		const answer = await submit(event, 'create', 'organisation.create', (form) =>
			createOrganisation(form, newIdOf(form, 'organisation'))
		);
		if ('ok' in answer) redirect(303, `/directory/${answer.result.id}`);
		return answer;
	}
};
