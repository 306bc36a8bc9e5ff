import { error } from '@sveltejs/kit';
import { addCopy, updateAdministration } from '$lib/features/admin/administration-command';
import { byId } from '$lib/features/form/row-fields';
import { administrationDetail } from '$lib/server/administration/administrations';
import { may } from '$lib/server/request/context';
import { newIdOf } from '$lib/server/form/command-id';
import { submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';
import { phnomPenhDate } from '$lib/i18n/calendar-date';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const context = contextOf(event);
	const { unitId } = event.params;
	const administration = await administrationDetail(context, unitId);
	if (!administration) error(404);
	if (!may(context, 'administration.manage', unitId)) error(403);
	return { administration, year: Number(phnomPenhDate(context.now()).slice(0, 4)) };
};

export const actions: Actions = {
	save: (event) =>
		submit(event, 'save', 'administration.update', (form) =>
			updateAdministration(form, event.params.unitId)
		),
	addCopy: (event) =>
		submit(event, 'copies', 'administration.add_copy', (form) =>
			addCopy(form, { id: newIdOf(form, 'copy'), unitId: event.params.unitId })
		),
	removeCopy: (event) => submit(event, 'copies', 'administration.remove_copy', byId)
};
