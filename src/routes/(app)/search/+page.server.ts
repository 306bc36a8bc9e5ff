import { contextOf } from '$lib/server/request/context-of';
import { search } from '$lib/server/search/search';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { searchParams } = event.url;
	return {
		found: await search(contextOf(event), searchParams.get('q') ?? '', searchParams.get('kind'))
	};
};
