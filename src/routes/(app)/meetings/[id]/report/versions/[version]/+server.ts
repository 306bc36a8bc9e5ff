import { error } from '@sveltejs/kit';
import { app } from '$lib/server/app';
import { download } from '$lib/server/attachment/download';
import { wordUnmade } from '$lib/server/document/answer-with-file';
import { contextOf } from '$lib/server/form/submit';
import { fileNameOf, readableVersion, versionFile } from '$lib/server/report/report-file';

/** An approved version as it was signed. */
export const GET = async (event) => {
	const { id, version: versionId } = event.params;
	const version = await readableVersion(contextOf(event), id, versionId);
	if (!version) error(404);
	const locale = event.url.searchParams.get('locale') === 'en' ? 'en' : 'km';
	return download({
		fileName: fileNameOf(version, locale),
		mediaType: 'application/pdf',
		bytes: await versionFile(app(), version, locale).catch((problem: unknown) => {
			wordUnmade(problem, event.locals.locale);
			throw problem;
		}),
		inline: true
	});
};
