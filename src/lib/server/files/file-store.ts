import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createHash, randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { createClient } from '@supabase/supabase-js';
import { boundedFetch } from '../db/bounded-fetch.ts';

/** Where files are kept: a disk folder in the embedded stack, a private Supabase Storage bucket elsewhere. */
export interface FileStore {
	/** Keeps the bytes and returns the key under which they are found; the same bytes get the same key. */
	put(bytes: Uint8Array, mediaType: string): Promise<{ key: string; sha256: string }>;
	/** The bytes of a key, or null where there are none. */
	get(key: string): Promise<Uint8Array | null>;
}

/** What decides which store is opened. */
export interface FileStoreSettings {
	FILES_DIR?: string | undefined;
	SUPABASE_URL: string;
	SUPABASE_SERVICE_ROLE_KEY?: string | undefined;
}

const bucket = 'files';
// A file of 20 MB over a slow line, and no longer.
const transferMilliseconds = 60_000;

// Content-addressed: a file is never overwritten by another, and a second upload of the same costs nothing.
function keyOf(bytes: Uint8Array): { key: string; sha256: string } {
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	return { key: `${sha256.slice(0, 2)}/${sha256}`, sha256 };
}

function isKey(key: string): boolean {
	return /^[\da-f]{2}\/[\da-f]{64}$/.test(key);
}

/** Opens the store that the settings name. */
export function openFileStore(settings: FileStoreSettings): FileStore {
	return settings.FILES_DIR ? diskStore(settings.FILES_DIR) : storageStore(settings);
}

/** Keeps files in a folder. A file appears whole or not at all. */
export function diskStore(folder: string): FileStore {
	return {
		async put(bytes) {
			const named = keyOf(bytes);
			const path = join(folder, named.key);
			await mkdir(dirname(path), { recursive: true });
			const partial = `${path}.${randomUUID()}`;
			await writeFile(partial, bytes, { flush: true });
			await rename(partial, path);
			return named;
		},
		async get(key) {
			if (!isKey(key)) return null;
			try {
				return await readFile(join(folder, key));
			} catch (error) {
				if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
				throw error;
			}
		}
	};
}

/** Keeps files in a private bucket of Supabase Storage, reached with the service role on the server only. */
function storageStore(settings: FileStoreSettings): FileStore {
	if (!settings.SUPABASE_SERVICE_ROLE_KEY) throw new Error('SUPABASE_SERVICE_ROLE_KEY is missing');
	const storage = createClient(settings.SUPABASE_URL, settings.SUPABASE_SERVICE_ROLE_KEY, {
		auth: { persistSession: false, autoRefreshToken: false },
		global: { fetch: boundedFetch(transferMilliseconds) }
	}).storage;
	return {
		async put(bytes, mediaType) {
			const named = keyOf(bytes);
			const { error } = await storage
				.from(bucket)
				.upload(named.key, bytes, { contentType: mediaType, upsert: true });
			if (error) throw error;
			return named;
		},
		async get(key) {
			if (!isKey(key)) return null;
			const { data, error } = await storage.from(bucket).download(key);
			if (error) {
				if (isNotFound(error)) return null;
				throw error;
			}
			return new Uint8Array(await data.arrayBuffer());
		}
	};
}

/** Whether Storage said that there is no such file, rather than that it can't be asked. */
function isNotFound(error: Error): boolean {
	const { status, statusCode } = error as { status?: number | string; statusCode?: string };
	return [status, statusCode].some((code) => Number(code) === 404);
}
