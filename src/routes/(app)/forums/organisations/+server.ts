import { json } from '@sveltejs/kit';
import { organisationOptions } from '$lib/server/forum/organisation-options';
import { contextOf } from '$lib/server/form/submit';

/** The bodies that fit what is typed into a field for an organisation. */
export const GET = async (event) =>
	json(await organisationOptions(contextOf(event), event.url.searchParams.get('q') ?? ''));
