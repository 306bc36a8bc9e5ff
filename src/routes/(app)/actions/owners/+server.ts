import { json } from '@sveltejs/kit';
import { findOwners } from '$lib/server/action/owners';
import { contextOf } from '$lib/server/form/submit';

export const GET = async (event) => {
	const { searchParams } = event.url;
	return json(
		await findOwners(contextOf(event), searchParams.get('q') ?? '', searchParams.get('unit'))
	);
};
