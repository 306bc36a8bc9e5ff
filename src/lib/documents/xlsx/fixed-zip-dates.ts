import { unzipSync, zipSync } from 'fflate';

/** The first day that the format knows, by the clock on the wall as archives keep it: in place of the moment of writing. */
export const firstZipDay = new Date(1980, 0, 1);

/**
 * The archive with the first day that the format knows on each of its entries, in place of the moment at which it was
 * written: the same content gives the same bytes.
 */
export function fixZipDates(archive: Uint8Array): Uint8Array {
	return zipSync(unzipSync(archive), { mtime: firstZipDay });
}
