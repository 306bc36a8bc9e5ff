import type { ComboboxOption } from '$lib/ui/option-search.svelte';

/** Asks the server for bodies of the directory while somebody types. */
export function bodySearch(purpose: 'recipient' | 'referral') {
	return async (query: string, signal: AbortSignal): Promise<ComboboxOption[]> => {
		const address = `/escalations/bodies?for=${purpose}&q=${encodeURIComponent(query)}`;
		const response = await fetch(address, { signal });
		if (!response.ok) throw new Error(`search answered ${response.status}`);
		return (await response.json()) as ComboboxOption[];
	};
}
