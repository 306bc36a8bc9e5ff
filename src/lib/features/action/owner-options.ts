import type { OwnerChoice, PersonChoice } from '$lib/contract/action-views';
import { choose } from '$lib/i18n/bilingual';
import type { Locale } from '$lib/i18n/format';
import type { ComboboxOption, RemoteSearch } from '$lib/ui/option-search.svelte';

/** A body as a choice: found by its name in either script and by its short name. */
export function ownerOption(owner: OwnerChoice, locale: Locale): ComboboxOption {
	return {
		value: owner.id,
		label: choose(owner.name, locale),
		...(owner.parent ? { detail: choose(owner.parent, locale) } : {}),
		keywords: [owner.name.km, owner.name.en, owner.shortName ?? ''].join(' ')
	};
}

/** Asks for bodies by name; those under `unitId` come first. */
export function ownerSearch(unitId: string, locale: Locale): RemoteSearch {
	return async (query, signal) => {
		const params = new URLSearchParams({ q: query, unit: unitId });
		const response = await fetch(`/actions/owners?${params}`, { signal });
		if (!response.ok) throw new Error(response.statusText);
		const found = (await response.json()) as OwnerChoice[];
		return found.map((owner) => ownerOption(owner, locale));
	};
}

/** The persons of a body; none when they can't be had. */
export async function fetchPersons(ownerId: string): Promise<PersonChoice[]> {
	try {
		const response = await fetch(`/actions/owners/${ownerId}`);
		return response.ok ? ((await response.json()) as PersonChoice[]) : [];
	} catch {
		return [];
	}
}
