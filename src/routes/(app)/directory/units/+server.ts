import { json } from '@sveltejs/kit';
import type { UnitKind } from '$lib/domain/authorisation/role-units';
import { searchUnits } from '$lib/server/account/unit-search';
import { contextOf } from '$lib/server/form/submit';
import type { RequestHandler } from './$types';

const all: UnitKind[] = ['national', 'province', 'district', 'commune', 'forum', 'organisation'];

/** Units for a field in which one is searched: `?q=` words, `?kind=` once for each kind. */
export const GET: RequestHandler = async (event) => {
	const asked = event.url.searchParams.getAll('kind');
	const kinds = all.filter((kind) => asked.length === 0 || asked.includes(kind));
	const query = (event.url.searchParams.get('q') ?? '').slice(0, 100);
	return json(await searchUnits(contextOf(event), kinds, query));
};
