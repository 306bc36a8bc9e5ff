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

/** Which of these keys something on record refers to. */
export type OnRecord = (keys: readonly string[]) => Promise<ReadonlySet<string>>;

/** What is on record, and what was sent in beside a command that never came to be. */
export interface RecordedFiles extends FileStore {
	/**
	 * Sets aside the files that were last put before and that nothing on record refers to, and removes those that
	 * an earlier sweep set aside and nothing has referred to since; gives how many were removed. A file that was
	 * set aside is still given out, and comes back once it is on record: one that is put and recorded meanwhile
	 * is never lost.
	 */
	sweep(before: Date, onRecord: OnRecord): Promise<number>;
}

/** The stores of an installation: a disk folder in the embedded stack, a private Supabase Storage bucket elsewhere. */
export interface FileStores {
	files: RecordedFiles;
	previewed: PreviewedFiles;
}

/** What decides which stores are opened. */
export interface FileStoreSettings {
	FILES_DIR?: string | undefined;
	SUPABASE_URL: string;
	SUPABASE_SERVICE_ROLE_KEY?: string | undefined;
}
