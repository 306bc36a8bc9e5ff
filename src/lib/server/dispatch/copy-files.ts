import { locales, type Locale } from '../../domain/language.ts';
import type { App } from '../app/app.ts';
import { mediaTypes } from '../document/document-file-name.ts';
import { renderReport } from '../document/render-report.ts';
import { versionFile } from '../document/version-file.ts';
import { versionFileName } from '../document/document-file-name.ts';
import type { FrozenVersion } from '../record/frozen-version.ts';

/** One file of a copy: which language, as it was signed (PDF) or to be worked on (Word). */
export interface CopyFile {
	locale: Locale;
	format: 'pdf' | 'docx';
}

/** What a recipient gets: in Khmer the Khmer document, in English both, each with Word where chosen. */
export function filesOfCopy(copy: { locale: Locale; withWord: boolean }): CopyFile[] {
	const languages: readonly Locale[] = copy.locale === 'en' ? locales : ['km'];
	const formats = copy.withWord ? (['pdf', 'docx'] as const) : (['pdf'] as const);
	return formats.flatMap((format) => languages.map((locale) => ({ locale, format })));
}

/** A file of a copy with its bytes. The PDF is the one that was approved, byte for byte. */
export async function makeCopyFile(
	app: Pick<App, 'files' | 'documents' | 'env'>,
	version: FrozenVersion,
	{ locale, format }: CopyFile
): Promise<{ fileName: string; mediaType: string; bytes: Uint8Array }> {
	return {
		fileName: versionFileName(version, locale).replace(/\.pdf$/, `.${format}`),
		mediaType: mediaTypes[format],
		bytes:
			format === 'pdf'
				? await versionFile(app, version, locale)
				: await renderReport(app, version.content, locale, format)
	};
}
