import { createClient } from '@supabase/supabase-js';
import { boundedFetch } from '../db/bounded-fetch.ts';
import { PartAwayError } from '../db/outage.ts';
import { isKey, keyOf, previewedFolder, previewedName } from './file-key.ts';
import type { FileStore, FileStores, FileStoreSettings } from './file-store.ts';

const bucket = 'files';
// A file of 20 MB over a slow line, and no longer.
const transferMilliseconds = 60_000;
// What one sweep takes at most; the next one takes the rest.
const sweptAtOnce = 1_000;

/** Keeps files in a private bucket of Supabase Storage, reached with the service role on the server only. */
export function storageFiles(settings: FileStoreSettings): FileStores {
	if (!settings.SUPABASE_SERVICE_ROLE_KEY) throw new Error('SUPABASE_SERVICE_ROLE_KEY is missing');
	const { storage } = createClient(settings.SUPABASE_URL, settings.SUPABASE_SERVICE_ROLE_KEY, {
		auth: { persistSession: false, autoRefreshToken: false },
		global: { fetch: boundedFetch(transferMilliseconds) }
	});

	function store(pathOf: (key: string) => string): FileStore {
		return {
			async put(bytes, mediaType) {
				const named = keyOf(bytes);
				const options = { contentType: mediaType, upsert: true };
				had(await storage.from(bucket).upload(pathOf(named.key), bytes, options));
				return named;
			},
			async get(key) {
				if (!isKey(key)) return null;
				const answer = await storage.from(bucket).download(pathOf(key));
				if (answer.error && isNotFound(answer.error)) return null;
				return new Uint8Array(await had(answer).arrayBuffer());
			}
		};
	}

	return {
		files: store((key) => key),
		previewed: {
			...store((key) => `${previewedFolder}/${previewedName(key)}`),
			async sweep(before) {
				const listed = had(
					await storage.from(bucket).list(previewedFolder, {
						limit: sweptAtOnce,
						sortBy: { column: 'updated_at', order: 'asc' }
					})
				);
				const old = listed.filter(({ updated_at: at }) => at !== null && new Date(at) < before);
				if (old.length === 0) return 0;
				const paths = old.map(({ name }) => `${previewedFolder}/${name}`);
				return had(await storage.from(bucket).remove(paths)).length;
			}
		}
	};
}

/** What Storage answered. Throws PartAwayError where it has not, or can't for now; else its own error. */
function had<T>({ data, error }: { data: T | null; error: Error | null }): T {
	if (!error) return data as T;
	const status = statusOf(error);
	if (status !== undefined && status < 500 && status !== 429) throw error;
	throw new PartAwayError(`the store for files: ${error.message}`, { cause: error });
}

/** Whether Storage said that there is no such file, rather than that it can't be asked. */
function isNotFound(error: Error): boolean {
	// Some versions answer 400 and say 404 within.
	const { statusCode } = error as { statusCode?: string };
	return statusOf(error) === 404 || Number(statusCode) === 404;
}

/** The status of its answer; undefined where there was none. */
function statusOf(error: Error): number | undefined {
	const { status } = error as { status?: number };
	return typeof status === 'number' ? status : undefined;
}
