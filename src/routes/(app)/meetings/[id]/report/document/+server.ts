import { error } from '@sveltejs/kit';
import { app } from '$lib/server/app';
import { download } from '$lib/server/attachment/download';
import { may } from '$lib/server/context';
import { meetingRecord } from '$lib/server/document/meeting-record';
import { contextOf } from '$lib/server/form/submit';
import { renderReport } from '$lib/server/report/render-report';
import { draftContentOf } from '$lib/server/document/report-data';

/** The draft as a PDF with its watermark, for those who write and sign it. */
export const GET = async (event) => {
	const context = contextOf(event);
	const record = await meetingRecord(context.db, event.params.id);
	if (!record) error(404);
	const seesDraft =
		may(context, 'report.prepare', record.unitId) || may(context, 'report.approve', record.unitId);
	if (!seesDraft) error(403);
	const locale = event.url.searchParams.get('locale') === 'en' ? 'en' : 'km';
	const bytes = await renderReport(app(), draftContentOf(record, context.now()), locale);
	return download({
		fileName: `draft-${record.heldOn}-${locale}.pdf`,
		mediaType: 'application/pdf',
		bytes,
		inline: true
	});
};
