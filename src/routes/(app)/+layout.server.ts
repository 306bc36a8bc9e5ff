import { contextOf } from '$lib/server/form/submit';
import { readShell } from '$lib/server/shell/shell';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async (event) => ({
	shell: await readShell(contextOf(event as never))
});
