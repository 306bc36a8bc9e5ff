import { contextOf } from '$lib/server/request/context-of';
import { readShell } from '$lib/server/shell/shell';
import type { LayoutServerLoad } from './$types';

// Not what is loaded again after everything that is done on a page: the frame, with what waits, stands around all pages.
export const load: LayoutServerLoad = async ({ locals }) => ({
	shell: await readShell(contextOf({ locals }))
});
