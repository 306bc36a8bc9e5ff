import { createClient } from '@supabase/supabase-js';
import { boundedFetch } from '../db/bounded-fetch.ts';
import { PartAwayError } from '../db/outage.ts';
import {
	isKey,
	keyOf,
	keyOfName,
	nameOf,
	previewedFolder,
	recordedFolders,
	unusedFolder
} from './file-key.ts';
import type { FileStore, FileStores, FileStoreSettings } from './file-store.ts';
import { markName, markText, requireMark, type AreOnRecord, type StoreMark } from './store-mark.ts';

const bucket = 'files';
// A file of 20 MB over a slow line, and no longer.
const transferMilliseconds = 60_000;
// What one sweep takes at most; the next one takes the rest.
const sweptAtOnce = 1_000;

/** Keeps files in a private bucket of Supabase Storage, reached with the service role on the server only. */
export function storageFiles(settings: FileStoreSettings, areOnRecord: AreOnRecord): FileStores {
	if (!settings.SUPABASE_SERVICE_ROLE_KEY) throw new Error('SUPABASE_SERVICE_ROLE_KEY is missing');
	const { storage } = createClient(settings.SUPABASE_URL, settings.SUPABASE_SERVICE_ROLE_KEY, {
		auth: { persistSession: false, autoRefreshToken: false },
		global: { fetch: boundedFetch(transferMilliseconds) }
	});

	/** What lies under a path; null where Storage says that nothing does, or that there is no bucket. */
	async function read(path: string): Promise<Blob | null> {
		const response = await storage.from(bucket).download(path);
		return response.error && isNotFound(response.error) ? null : had(response);
	}

	const mark: StoreMark = {
		isThere: async () => (await read(markName)) !== null,
		leave: async () => {
			const options = { contentType: 'text/plain', upsert: true };
			had(await storage.from(bucket).upload(markName, Buffer.from(markText), options));
		}
	};

	function store(pathOf: (key: string) => string): FileStore {
		return {
			async put(bytes, mediaType) {
				await requireMark(mark, areOnRecord);
				const named = keyOf(bytes);
				const options = { contentType: mediaType, upsert: true };
				had(await storage.from(bucket).upload(pathOf(named.key), bytes, options));
				return named;
			},
			async get(key) {
				if (!isKey(key)) return null;
				const found = await read(pathOf(key));
				if (found) return new Uint8Array(await found.arrayBuffer());
				// A bucket that is missing is answered alike.
				await requireMark(mark, areOnRecord);
				return null;
			}
		};
	}

	/** What lies in a folder and was last put before, the oldest first, as many as one sweep takes. */
	async function oldNames(folder: string, before: Date): Promise<string[]> {
		const listed = had(
			await storage
				.from(bucket)
				.list(folder, { limit: sweptAtOnce, sortBy: { column: 'updated_at', order: 'asc' } })
		);
		return listed
			.filter(({ updated_at: at }) => at !== null && new Date(at) < before)
			.map(({ name }) => name);
	}

	async function remove(paths: string[]): Promise<number> {
		return paths.length === 0 ? 0 : had(await storage.from(bucket).remove(paths)).length;
	}

	const move = async (from: string, to: string) => had(await storage.from(bucket).move(from, to));
	const unusedPath = (key: string) => `${unusedFolder}/${nameOf(key)}`;
	const recorded = store((key) => key);
	const unused = store(unusedPath);

	return {
		files: {
			...recorded,
			get: async (key) => (await recorded.get(key)) ?? (await unused.get(key)),
			async sweep(before, onRecord) {
				const keysIn = async (folder: string) =>
					(await oldNames(folder, before)).flatMap((name) => keyOfName(name) ?? []);
				const aside = await keysIn(unusedFolder);
				const known = aside.length > 0 ? await onRecord(aside) : new Set<string>();
				for (const key of known) {
					// Put anew meanwhile: it is where it belongs, and the one aside goes with the others.
					if (!(await recorded.get(key))) await move(unusedPath(key), key);
				}
				const removed = await remove(aside.filter((key) => !known.has(key)).map(unusedPath));
				for (const folder of recordedFolders) {
					const keys = await keysIn(folder);
					const held = keys.length > 0 ? await onRecord(keys) : new Set<string>();
					for (const key of keys.filter((one) => !held.has(one))) await move(key, unusedPath(key));
				}
				return removed;
			}
		},
		previewed: {
			...store((key) => `${previewedFolder}/${nameOf(key)}`),
			async sweep(before) {
				const old = await oldNames(previewedFolder, before);
				return remove(old.map((name) => `${previewedFolder}/${name}`));
			}
		}
	};
}

/**
 * What Storage answered. Throws PartAwayError where it has not, can't for now, or has no such bucket; else its own
 * error.
 */
function had<T>({ data, error }: { data: T | null; error: Error | null }): T {
	if (!error) return data as T;
	const status = statusOf(error);
	const isRefusal = status !== undefined && status < 500 && status !== 429;
	if (isRefusal && !isNotFound(error)) throw error;
	throw new PartAwayError(`the store for files: ${error.message}`, { cause: error });
}

/** Whether Storage said that there is no such file or bucket, rather than that it can't be asked. */
function isNotFound(error: Error): boolean {
	// Some versions answer 400 and say 404 within.
	const { statusCode } = error as { statusCode?: string };
	return statusOf(error) === 404 || Number(statusCode) === 404;
}

/** The status of its response; undefined where there was none. */
function statusOf(error: Error): number | undefined {
	const { status } = error as { status?: number };
	return typeof status === 'number' ? status : undefined;
}
