import { error } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages';
import { app } from '$lib/server/app';
import { download } from '$lib/server/attachment/download';
import { contextOf } from '$lib/server/form/submit';
import { meetingHeader } from '$lib/server/meeting/meeting-header';
import { agendaDocument } from '$lib/server/participation/letter-data';

/** The agenda as PDF, in the language of the address (`?locale=en`), else in the reader's. */
export const GET = async (event) => {
	const context = contextOf(event);
	const meeting = await meetingHeader(context, event.params.id);
	if (!meeting) error(404);
	const asked = event.url.searchParams.get('locale');
	const locale = asked === 'km' || asked === 'en' ? asked : context.locale;
	const data = await agendaDocument(app(), meeting.id);
	return download({
		fileName: `${m.participation_agenda_file({}, { locale })}.pdf`,
		mediaType: 'application/pdf',
		bytes: await app().documents.make({ kind: 'agenda', data: [data], locale }, 'pdf'),
		inline: true
	});
};
