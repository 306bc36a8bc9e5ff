import { SvelteSet } from 'svelte/reactivity';

/** The narrative parts in which something is typed and not yet saved, each as `key-locale`. */
export const unsavedParts = new SvelteSet<string>();
