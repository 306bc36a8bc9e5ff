import { diskFiles } from './disk-files.ts';
import type { FileStores, FileStoreSettings } from './file-store.ts';
import { storageFiles } from './storage-files.ts';
import type { AreOnRecord } from './store-mark.ts';

/** Opens the stores that the settings name. `areOnRecord` decides whether one without its mark is new or away. */
export function openFileStores(settings: FileStoreSettings, areOnRecord: AreOnRecord): FileStores {
	return settings.FILES_DIR
		? diskFiles(settings.FILES_DIR, areOnRecord)
		: storageFiles(settings, areOnRecord);
}
