import { diskFiles } from './disk-files.ts';
import { storageFiles } from './storage-files.ts';

/** Keeps files and gives them back. Rejects with PartAwayError while the place where they lie can't be reached. */
export interface FileStore {
	/** Keeps the bytes and returns the key under which they are found; the same bytes get the same key. */
	put(bytes: Uint8Array, mediaType: string): Promise<{ key: string; sha256: string }>;
	/** The bytes of a key, or null where there are none. */
	get(key: string): Promise<Uint8Array | null>;
}

/** Files that were previewed and wait to be confirmed. Nothing on record refers to them. */
export interface PreviewedFiles extends FileStore {
	/** Removes those that were put before, and not again since; gives how many. */
	sweep(before: Date): Promise<number>;
}

/** The stores of an installation: a disk folder in the embedded stack, a private Supabase Storage bucket elsewhere. */
export interface FileStores {
	/** What is on record; nothing of it is ever removed. */
	files: FileStore;
	previewed: PreviewedFiles;
}

/** What decides which stores are opened. */
export interface FileStoreSettings {
	FILES_DIR?: string | undefined;
	SUPABASE_URL: string;
	SUPABASE_SERVICE_ROLE_KEY?: string | undefined;
}

/** Opens the stores that the settings name. */
export function openFileStores(settings: FileStoreSettings): FileStores {
	return settings.FILES_DIR ? diskFiles(settings.FILES_DIR) : storageFiles(settings);
}
