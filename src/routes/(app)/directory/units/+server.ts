import { json } from '@sveltejs/kit';
import type { UnitKind } from '$lib/domain/authorisation/role-units';
import { contextOf } from '$lib/server/request/context-of';
import { findUnits } from '$lib/server/unit/find-units';
import type { RequestHandler } from './$types';

const all: UnitKind[] = ['national', 'province', 'district', 'commune', 'forum', 'organisation'];

/** Units for a field in which one is searched: `?q=` words, `?kind=` once for each kind. */
export const GET: RequestHandler = async (event) => {
	const asked = event.url.searchParams.getAll('kind');
	const kinds = all.filter((kind) => asked.length === 0 || asked.includes(kind));
	return json(await findUnits(contextOf(event), kinds, event.url.searchParams.get('q') ?? ''));
};
