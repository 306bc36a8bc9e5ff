import { json } from '@sveltejs/kit';
import { choose } from '$lib/i18n/bilingual';
import { findBodies } from '$lib/server/dispatch/find-bodies';
import { contextOf } from '$lib/server/form/submit';

/** What a choice of bodies asks for while somebody types: options for a combobox. */
export const GET = async (event) => {
	const context = contextOf(event);
	const forReferral = event.url.searchParams.get('for') === 'referral';
	const found = await findBodies(
		context,
		event.url.searchParams.get('q') ?? '',
		forReferral
			? ['organisation', 'forum']
			: ['organisation', 'forum', 'province', 'district', 'commune']
	);
	return json(
		found.map(({ id, name, shortName }) => ({
			value: id,
			label: choose(name, context.locale),
			detail: shortName ?? undefined
		}))
	);
};
