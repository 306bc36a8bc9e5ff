import { contextOf } from '$lib/server/request/context-of';
import { homeView } from '$lib/server/home/home-view';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({ home: await homeView(contextOf(event)) });
