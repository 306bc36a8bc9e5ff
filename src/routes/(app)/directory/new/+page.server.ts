import { error, redirect } from '@sveltejs/kit';
import { provinceOptions } from '$lib/server/area/provinces';
import { maySomewhere } from '$lib/server/request/context';
import { manageableProvinces } from '$lib/server/directory/organisation-detail';
import { organisationOf } from '$lib/server/directory/organisation-form';
import { newIdOf, submit } from '$lib/server/form/submit';
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
		const answer = await submit(event, 'create', 'organisation.create', (form) => ({
			id: newIdOf(form, 'organisation'),
			provinceId: form.text('provinceId') || null,
			...organisationOf(form)
		}));
		if ('result' in answer && answer.result)
			redirect(303, `/directory/${answer.result.id as string}`);
		return answer;
	}
};
