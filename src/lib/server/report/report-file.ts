import { createHash } from 'node:crypto';
import type { VersionFile } from '$lib/contract/report';
import type { ReportContent } from '$lib/contract/report-content';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { rowsOf } from '../db/read.ts';
import type { FileStore } from '../files/file-store.ts';
import type { LinkSource } from '../link/link-token.ts';
import { log } from '../log.ts';
import { provenKeptFile, UnsoundFileError } from './unsound-file.ts';
import { renderReport } from './render-report.ts';

/** A frozen version as it is stored. */
export interface FrozenVersion {
	number: string;
	content: ReportContent;
	/** Without an entry the file was never kept: the frozen content alone is the document. */
	files: { km?: VersionFile; en?: VersionFile };
}

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
	locale: 'km' | 'en'
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

/** A version that the user may read; null where there is none. */
export async function readableVersion(
	context: Context,
	meetingId: string,
	versionId: string
): Promise<FrozenVersion | null> {
	const row = rowsOf(
		await context.db
			.from('report_version')
			.select('number, content, files')
			.eq('id', versionId)
			.eq('meeting_id', meetingId)
			.maybeSingle()
	);
	return row as unknown as FrozenVersion | null;
}

/** The version of a meeting's report that was approved last; null where the user may read none. */
export async function latestVersion(
	context: Context,
	meetingId: string
): Promise<FrozenVersion | null> {
	const row = rowsOf(
		await context.db
			.from('report_version')
			.select('number, content, files')
			.eq('meeting_id', meetingId)
			.order('version', { ascending: false })
			.limit(1)
			.maybeSingle()
	);
	return row as unknown as FrozenVersion | null;
}

/** The name under which a version is saved: digits and letters that every system takes. */
export function fileNameOf(version: { number: string }, locale: 'km' | 'en'): string {
	const number = version.number.replace(/[^\p{L}\p{M}\d]+/gu, '-').replace(/^-|-$/g, '');
	return `report-${number || 'approved'}-${locale}.pdf`;
}
