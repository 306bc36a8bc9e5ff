import type { DocumentLocale } from '../../domain/language.ts';
import { createHash } from 'node:crypto';
import type { App } from '../app/app.ts';
import type { FileStore } from '../files/file-store.ts';
import type { LinkSource } from '../link/link-token.ts';
import { log } from '../log.ts';
import { provenKeptFile, UnsoundFileError } from '../document-maker/unsound-file.ts';
import type { FrozenVersion } from '../record/frozen-version.ts';
import { renderReport } from './render-report.ts';

/**
 * The PDF of a frozen version, to be given out. A file that is missing from the store, or spoiled there,
 * is made again from the frozen content and kept, where the store takes it; what the version says of its hash
 * decides whether that is the same document. What an earlier program has kept is proved first.
 *
 * @throws UnsoundFileError where letters of it are lost, or it can't be had as it was approved
 */
export async function versionFile(
	app: Pick<App, 'documents'> & { files: FileStore } & LinkSource,
	version: FrozenVersion,
	locale: DocumentLocale
): Promise<Uint8Array> {
	const file = version.files[locale];
	if (!file) return renderReport(app, version.content, locale);
	const { sha256, storageKey } = file;
	const kept = await app.files.get(storageKey);
	if (kept && hashOf(kept) === sha256) return provenKeptFile(app.documents, kept, version.number);
	const made = await renderReport(app, version.content, locale);
	if (hashOf(made) !== sha256) {
		throw new UnsoundFileError(version.number, 'changed');
	}
	// It is the document that was approved, whether it can be kept again or not.
	await app.files.put(made, 'application/pdf').catch((problem: unknown) => {
		log().warn(
			{ err: problem, number: version.number },
			'a file that was made again can’t be kept'
		);
	});
	return made;
}

function hashOf(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
