import { json } from '@sveltejs/kit';
import { speakers } from '$lib/server/deliberation/speakers';
import { contextOf } from '$lib/server/form/submit';

export const GET = async (event) =>
	json(await speakers(contextOf(event), event.params.id, event.url.searchParams.get('q') ?? ''));
