import type { DocumentFormat } from '../../contract/document-kinds.ts';
import type { App } from '../app/app.ts';
import type { LinkSource } from '../link/link-token.ts';
import { versionFile } from './version-file.ts';
import type { ReadyDocument } from './document-order.ts';

/** The file of a document: where it is the very one that was signed, the bytes that were kept of it. */
export async function documentFile(
	app: Pick<App, 'documents' | 'files'> & LinkSource,
	{ order, signed }: ReadyDocument,
	format: DocumentFormat
): Promise<Uint8Array> {
	if (signed && format === 'pdf') {
		return versionFile(app, signed, order.locale);
	}
	return app.documents.make(order, format);
}
