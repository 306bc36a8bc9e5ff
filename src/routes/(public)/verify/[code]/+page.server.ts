import { error } from '@sveltejs/kit';
import { app } from '$lib/server/app/app';
import { admitVisitor } from '$lib/server/verification/visits';
import { openVerification } from '$lib/server/verification/verification';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	event.setHeaders({ 'cache-control': 'private, no-store' });
	if (!(await admitVisitor(event.getClientAddress()))) error(429);
	const verification = await openVerification(app(), event.params.code);
	if (!verification) error(404);
	return { verification, path: event.url.pathname };
};
