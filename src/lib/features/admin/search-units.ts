import type { UnitOption } from '$lib/contract/account-views';
import type { UnitKind } from '$lib/domain/authorisation/role-units';

/** Asks the server for units of these kinds by their name in either script. */
export async function searchUnits(
	kinds: readonly UnitKind[],
	query: string,
	signal: AbortSignal
): Promise<UnitOption[]> {
	const params = new URLSearchParams({ q: query });
	for (const kind of kinds) params.append('kind', kind);
	const response = await fetch(`/directory/units?${params.toString()}`, { signal });
	if (!response.ok) throw new Error(String(response.status));
	return (await response.json()) as UnitOption[];
}
