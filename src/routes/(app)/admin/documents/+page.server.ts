import { redirect } from '@sveltejs/kit';
import { requireSomewhere } from '$lib/server/account/require';
import { administrationLines } from '$lib/server/administration/administrations';
import { contextOf } from '$lib/server/request/context-of';

export const load = async (event) => {
	const context = contextOf(event);
	requireSomewhere(context, 'administration.manage');
	const lines = await administrationLines(context);
	// A secretariat has one: its own.
	const [only] = lines;
	if (lines.length === 1 && only) redirect(303, `/admin/documents/${only.unitId}`);
	return { lines };
};
