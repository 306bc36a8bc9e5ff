import { error } from '@sveltejs/kit';
import { app } from '$lib/server/app/app';
import { download } from '$lib/server/attachment/download';
import { wordUnmade } from '$lib/server/document/answer-with-file';
import { contextOf } from '$lib/server/request/context-of';
import { versionFile } from '$lib/server/document/version-file';
import { versionFileName } from '$lib/server/document/document-file-name';
import { readableVersion } from '$lib/server/record/frozen-version';

/** An approved version as it was signed. */
export const GET = async (event) => {
	const { id, version: versionId } = event.params;
	const version = await readableVersion(contextOf(event), id, versionId);
	if (!version) error(404);
	const locale = event.url.searchParams.get('locale') === 'en' ? 'en' : 'km';
	return download({
		fileName: versionFileName(version, locale),
		mediaType: 'application/pdf',
		bytes: await versionFile(app(), version, locale).catch((problem: unknown) => {
			wordUnmade(problem, event.locals.locale);
			throw problem;
		}),
		inline: true
	});
};
