import type { Locale } from '$lib/domain/language';
import { error, redirect } from '@sveltejs/kit';
import { restoreText } from '$lib/features/report/report-command';
import { narrativeKeys, type NarrativeKey } from '$lib/domain/report/report-parts';
import { submit } from '$lib/server/form/submit';
import { contextOf } from '$lib/server/request/context-of';
import { reportTexts } from '$lib/server/report/report-texts';
import type { Actions, PageServerLoad } from './$types';

/** The part in one language that the address names. */
function askedPart(url: URL): { key: NarrativeKey; textLocale: Locale } {
	const key = narrativeKeys.find((one) => one === url.searchParams.get('part'));
	if (!key) error(404);
	return { key, textLocale: url.searchParams.get('text') === 'en' ? 'en' : 'km' };
}

export const load: PageServerLoad = async (event) => {
	const part = askedPart(event.url);
	const view = await reportTexts(contextOf(event), event.params.id, part.key, part.textLocale);
	if (!view) error(404);
	return { view, ...part };
};

export const actions: Actions = {
	restore: async (event) => {
		const { key, textLocale } = askedPart(event.url);
		const answer = await submit(event, 'restore', 'report.restore_text', restoreText);
		if (!('ok' in answer)) return answer;
		redirect(303, `/meetings/${event.params.id}/report?text=${textLocale}#part-${key}`);
	}
};
