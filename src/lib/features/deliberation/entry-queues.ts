import { browser } from '$app/environment';
import { invalidate } from '$app/navigation';
import { EntryQueue } from './entry-queue.svelte';
import { recordChanged } from './record-changed';

/**
 * By meeting, as long as the browser's tab is open: pages come and go, what was written stays. A queue is
 * made by the page on which inputs are written; what looks at all of them looks anew on each page.
 */
const queues = new Map<string, EntryQueue>();

function newQueue(meetingId: string): EntryQueue {
	return new EntryQueue(`/meetings/${meetingId}/session?/record`, () => invalidate(recordChanged));
}

/** The inputs of a meeting that are on their way; on the server, which keeps nothing, an empty one. */
export function queueOf(meetingId: string): EntryQueue {
	const queue = queues.get(meetingId) ?? newQueue(meetingId);
	if (browser && !queues.has(meetingId)) queues.set(meetingId, queue);
	return queue;
}

/** The meetings of which inputs wait, and how many. */
export function waitingInputs(): { meetingId: string; count: number }[] {
	return [...queues].flatMap(([meetingId, { waiting: count }]) =>
		count > 0 ? [{ meetingId, count }] : []
	);
}

/** Whether closing the tab now would lose an input. */
export function inputsUnsaved(): boolean {
	return [...queues.values()].some((queue) => queue.unsaved);
}

/** Sends again what the network kept back, of every meeting. */
export function resendInputs(): void {
	for (const queue of queues.values()) queue.retryAll();
}
