import type { ProvinceTile } from '$lib/contract/nation-views';

/** Where a province leads: to its dialogue of the year, or to the forum that has not met. */
export function provinceHref({ meetingId, forumId }: ProvinceTile): string {
	return meetingId ? `/meetings/${meetingId}` : `/forums/${forumId}`;
}
