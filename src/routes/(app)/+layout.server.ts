import { contextOf } from '$lib/server/request/context-of';
import { readShell } from '$lib/server/shell/shell';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => ({
	shell: await readShell(contextOf(event as never))
});
