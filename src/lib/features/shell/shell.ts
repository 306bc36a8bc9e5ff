import type { NavEntry } from '$lib/contract/shell-views';

export type { NavEntry, NavIcon, Shell } from '$lib/contract/shell-views';

/** True for the entry whose place the address is in; the home page only for itself. */
export function isCurrent(entry: NavEntry, pathname: string): boolean {
	if (entry.href === '/') return pathname === '/';
	return pathname === entry.href || pathname.startsWith(`${entry.href}/`);
}
