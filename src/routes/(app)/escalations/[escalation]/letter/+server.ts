import { error } from '@sveltejs/kit';
import { validate } from 'uuid';
import { download } from '$lib/server/attachment/download';
import { escalationLetter } from '$lib/server/escalation/escalation-letter';
import { contextOf } from '$lib/server/form/submit';

/** The letter of an issue as a PDF. */
export const GET = async (event) => {
	const { escalation } = event.params;
	if (!validate(escalation)) error(404);
	const locale = event.url.searchParams.get('locale') === 'en' ? 'en' : 'km';
	const bytes = await escalationLetter(contextOf(event), escalation, locale);
	if (!bytes) error(404);
	return download({
		fileName: `escalation-${escalation.slice(-12)}-${locale}.pdf`,
		mediaType: 'application/pdf',
		bytes,
		inline: true
	});
};
