import type { Speaker } from '$lib/contract/deliberation-views';
import { choose } from '$lib/i18n/bilingual';
import type { Locale } from '$lib/domain/language';
import type { ComboboxOption, RemoteSearch } from '$lib/ui/choice.svelte';

/** Position and organisation of a speaker, on one line. */
export function speakerDetail(speaker: Speaker, locale: Locale): string {
	return [
		choose(speaker.position, locale),
		speaker.organisation ? choose(speaker.organisation, locale) : ''
	]
		.filter(Boolean)
		.join(' · ');
}

/** A participant as a choice. */
export function speakerOption(speaker: Speaker, locale: Locale): ComboboxOption {
	const detail = [speaker.delegate, speakerDetail(speaker, locale)].filter(Boolean).join(' · ');
	return {
		value: speaker.id,
		label: choose(speaker.name, locale),
		...(detail ? { detail } : {}),
		names: [speaker.name.km, speaker.name.en, speaker.delegate]
	};
}

/**
 * Asks for the meeting's participants by name, position or organisation: for those who came after the
 * page was opened, whom the device does not know yet.
 */
export function speakerSearch(meetingId: string, locale: Locale): RemoteSearch {
	return async (query, signal) => {
		const params = new URLSearchParams({ q: query });
		const response = await fetch(`/meetings/${meetingId}/session/speakers?${params}`, { signal });
		if (!response.ok) throw new Error(response.statusText);
		const found = (await response.json()) as Speaker[];
		return found.map((speaker) => speakerOption(speaker, locale));
	};
}
