import { error } from '@sveltejs/kit';
import { buildAgenda } from '$lib/documents/builders/agenda';
import { renderPdf } from '$lib/documents/pdf/render-pdf';
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
	return download({
		fileName: `${m.participation_agenda_file({}, { locale })}.pdf`,
		mediaType: 'application/pdf',
		bytes: await renderPdf(buildAgenda(await agendaDocument(app(), meeting.id), locale)),
		inline: true
	});
};
