import { error } from '@sveltejs/kit';
import { validate } from 'uuid';
import { app } from '$lib/server/app';
import { download } from '$lib/server/attachment/download';
import { escalationLetter } from '$lib/server/escalation/escalation-letter';
import { contextOf } from '$lib/server/form/submit';

/** The letter of an issue as a PDF. */
export const GET = async (event) => {
	const { escalation } = event.params;
	if (!validate(escalation)) error(404);
	const locale = event.url.searchParams.get('locale') === 'en' ? 'en' : 'km';
	const letter = await escalationLetter(contextOf(event), escalation);
	if (!letter) error(404);
	return download({
		fileName: `escalation-${escalation.slice(-12)}-${locale}.pdf`,
		mediaType: 'application/pdf',
		bytes: await app().documents.make({ kind: 'escalation-letter', data: [letter], locale }, 'pdf'),
		inline: true
	});
};
