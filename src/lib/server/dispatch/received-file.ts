import type { ReceivedDocument } from '../../contract/dispatch-views.ts';
import type { App } from '../app/app.ts';
import { makeCopyFile, type CopyFile } from './copy-files.ts';
import { readCopy } from './dispatched-copy.ts';

/** The file that an address asks for by `?locale=` and `?format=`, if the recipient has got it; else null. */
export function askedFile(document: ReceivedDocument, url: URL): CopyFile | null {
	const locale = url.searchParams.get('locale') ?? 'km';
	const format = url.searchParams.get('format') ?? 'pdf';
	return document.files.find((file) => file.locale === locale && file.format === format) ?? null;
}

/** A file of a copy whose recipient asks for it; the right to it has been looked at before. */
export async function receivedFile(app: App, document: ReceivedDocument, file: CopyFile) {
	const copy = await readCopy(app, document.recipientId);
	return makeCopyFile(app, copy.version, file);
}
