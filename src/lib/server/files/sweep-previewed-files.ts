import type { PreviewedFiles } from './file-store.ts';

/** How long a file that was previewed waits to be confirmed, in hours: longer than a working day. */
export const previewedHours = 24;

/** Removes the files that were previewed and not confirmed in time; gives how many. */
export function sweepPreviewedFiles({
	previewed,
	now
}: {
	previewed: PreviewedFiles;
	now: () => Date;
}): Promise<number> {
	return previewed.sweep(new Date(now().getTime() - previewedHours * 3_600_000));
}
