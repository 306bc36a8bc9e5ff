/** `npm run documents:check`: are the letters of all kept PDFs there? For the operator at the terminal. */

import { documentLocales } from '../../domain/language.ts';
import { createHash } from 'node:crypto';
import pg from 'pg';
import type { VersionFile, VersionFiles } from '../../contract/report.ts';
import { glyphFaults } from '../../documents/pdf/proof/glyph-proof.ts';
import { faultLine } from '../../documents/pdf/proof/letters-lost-error.ts';
import type { FileStore, FileStoreSettings } from '../files/file-store.ts';
import { openFileStores } from '../files/open-file-stores.ts';

/** Where the data is. */
export interface KeptFiles {
	databaseUrl: string;
	env: FileStoreSettings;
}

/** What was looked at, in files. */
export interface KeptFilesFound {
	checked: number;
	/** With letters that are lost. */
	lost: number;
	/** Not in the store, other than they were approved, or not to be read. */
	unsound: number;
	/** Versions whose files are made anew from what was approved each time. */
	unkept: number;
}

interface VersionRow {
	id: string;
	meetingId: string;
	title: string;
	version: number;
	number: string;
	files: VersionFiles;
}

/** Versions are read so many at a time, and one file after the other: memory stays flat. */
const AT_ONCE = 100;

const NEXT = `select v.id, v.meeting_id as "meetingId", m.title_en as title, v.version, v.number, v.files
	from public.report_version v join public.meeting m on m.id = v.meeting_id
	where v.id > $1 order by v.id limit ${AT_ONCE}`;

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

const ADVICE = `What to do: an approved file is frozen by its hash and is not changed. Bring the product up to
date, open the report of the meeting and choose "Revise" (the secretariat may), then have it reviewed and
approved again: that makes a further version with a number and files of its own. Dispatch it again to all
who had the one with lost letters; its code on paper says from then on that it has been revised.`;

/**
 * Goes through the kept PDFs of all approved versions by the proof that new ones have to pass, and says
 * in a line each what is wrong: meeting, version, number, language, page, how many glyphs.
 *
 * Rejects where the database or the store can't be reached.
 */
export async function checkKeptFiles(
	{ databaseUrl, env }: KeptFiles,
	say: (line: string) => void
): Promise<KeptFilesFound> {
	const client = new pg.Client({
		connectionString: databaseUrl,
		connectionTimeoutMillis: 10_000
	});
	// Whoever only reads begins no store.
	const { files: store } = openFileStores(env, () => Promise.resolve(true));
	const found: KeptFilesFound = { checked: 0, lost: 0, unsound: 0, unkept: 0 };
	await client.connect();
	try {
		let last = BEFORE_ALL;
		for (;;) {
			const { rows } = await client.query<VersionRow>(NEXT, [last]);
			for (const row of rows) await checkVersion(row);
			if (rows.length < AT_ONCE) break;
			last = rows.at(-1)!.id;
		}
	} finally {
		await client.end();
	}
	say(
		`${found.checked} kept PDFs checked: ${found.lost} with lost letters, ${found.unsound} missing or ` +
			`damaged. ${found.unkept} approved versions keep no file and are drawn anew each time.`
	);
	if (found.lost > 0) say(ADVICE);
	return found;

	async function checkVersion({ meetingId, title, version, number, files }: VersionRow) {
		if (!files.km && !files.en) found.unkept += 1;
		for (const locale of documentLocales) {
			const file = files[locale];
			if (!file) continue;
			found.checked += 1;
			const { kind, lines } = await judged(store, file);
			if (kind === 'sound') continue;
			found[kind] += 1;
			say(`${title} (meeting ${meetingId}), version ${version}, No. ${number}, ${locale}:`);
			for (const line of lines) say(`  ${line}`);
		}
	}
}

async function judged(
	store: FileStore,
	{ storageKey, sha256 }: VersionFile
): Promise<{ kind: 'sound' | 'lost' | 'unsound'; lines: string[] }> {
	const bytes = await store.get(storageKey);
	if (!bytes) return { kind: 'unsound', lines: [`the file ${storageKey} is not in the store`] };
	if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
		return { kind: 'unsound', lines: [`the file ${storageKey} is not the one that was approved`] };
	}
	try {
		const faults = glyphFaults(bytes);
		return { kind: faults.length > 0 ? 'lost' : 'sound', lines: faults.map(faultLine) };
	} catch (error) {
		return { kind: 'unsound', lines: [(error as Error).message] };
	}
}
