import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { m } from '$lib/i18n/paraglide/messages';
import { app } from '$lib/server/app/app';
import { download } from '$lib/server/attachment/download';
import { endWith } from '$lib/server/document/asked-document';
import { wordUnmade } from '$lib/server/document/answer-with-file';
import { versionFile } from '$lib/server/document/version-file';
import { versionFileName } from '$lib/server/document/document-file-name';
import { publishedVersion } from '$lib/server/verification/verification';
import { admitVisitor } from '$lib/server/verification/visits';

/** Nobody may read a text by this code: a browser is led to the page of the code, which says what is known of it. */
function unknownText({ request, params, locals }: RequestEvent): never {
	if (request.headers.get('accept')?.includes('text/html')) {
		redirect(303, `/verify/${encodeURIComponent(params.code!)}`);
	}
	endWith(404, m.verification_unknown({}, { locale: locals.locale }));
}

/** The text of a published version, as it was approved; 404 for every other code. */
export const GET = async (event) => {
	if (!(await admitVisitor(event.getClientAddress()))) error(429);
	const version = await publishedVersion(app().db.anonymous(), event.params.code);
	if (!version) return unknownText(event);
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
