import { stayWithoutNetwork } from '$lib/features/shell/stay-without-network.svelte';

/** Before the first page is taken over in the browser. */
export const init = (): void => stayWithoutNetwork();
