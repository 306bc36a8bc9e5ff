import { json } from '@sveltejs/kit';
import { personsOf } from '$lib/server/action/owners';
import { contextOf } from '$lib/server/request/context-of';

export const GET = async (event) => json(await personsOf(contextOf(event), event.params.id));
