import type { NamedUnit, UnitChoice } from '$lib/contract/unit-views';
import type { UnitKind } from '$lib/domain/authorisation/role-units';
import { choose } from '$lib/i18n/bilingual';
import type { Locale } from '$lib/domain/language';
import type { ComboboxOption, RemoteSearch } from '$lib/ui/choice.svelte';

/** The bodies that have an address: they take part, own actions and receive reports. */
export const bodies: readonly UnitKind[] = ['organisation', 'province', 'district', 'commune'];

/** A body as a choice: found by its name in either script and by its short name. */
export function unitOption(unit: NamedUnit, locale: Locale): ComboboxOption {
	return {
		value: unit.id,
		label: choose(unit.name, locale),
		...(unit.parent ? { detail: choose(unit.parent, locale) } : {}),
		names: [unit.name.km, unit.name.en, unit.shortName ?? '']
	};
}

/** Asks for bodies of the kinds while somebody types; the user's own come first. */
export function unitSearch(kinds: readonly UnitKind[], locale: Locale): RemoteSearch {
	return async (query, signal) => {
		const params = new URLSearchParams({ q: query });
		for (const kind of kinds) params.append('kind', kind);
		const response = await fetch(`/directory/units?${params}`, { signal });
		if (!response.ok) throw new Error(response.statusText);
		const found = (await response.json()) as UnitChoice[];
		return found.map((unit) => unitOption(unit, locale));
	};
}
