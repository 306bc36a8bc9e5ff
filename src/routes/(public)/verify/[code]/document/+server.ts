import { error } from '@sveltejs/kit';
import { app } from '$lib/server/app';
import { download } from '$lib/server/attachment/download';
import { wordUnmade } from '$lib/server/document/answer-with-file';
import { fileNameOf, versionFile } from '$lib/server/report/report-file';
import { publishedVersion } from '$lib/server/verification/verification';
import { admitVisitor } from '$lib/server/verification/visits';

/** The text of a published version, as it was approved; 404 for every other code. */
export const GET = async (event) => {
	if (!(await admitVisitor(event.getClientAddress()))) error(429);
	const version = await publishedVersion(app().db.anonymous(), event.params.code);
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
