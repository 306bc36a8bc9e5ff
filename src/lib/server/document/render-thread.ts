import { startJobThread, threadProgram, type JobThread } from '../thread/job-thread.ts';
import type { RenderAnswer, RenderRequest } from './render-message.ts';

/** Of a thread's memory. Setting a document makes much that is soon gone: room for it saves a seventh of the time. */
const OLD_MEGABYTES = 1024;
const YOUNG_MEGABYTES = 192;

/** A thread that makes one document at a time. */
export type RenderThread = JobThread<RenderRequest, RenderAnswer>;

/** Starts a thread. It keeps the process alive only while it makes a document. */
export function startRenderThread(file: URL = program()): RenderThread {
	return startJobThread({
		file,
		name: 'documents',
		doing: 'made the document',
		oldMegabytes: OLD_MEGABYTES,
		youngMegabytes: YOUNG_MEGABYTES
	});
}

function program(): URL {
	return threadProgram(new URL('./render-worker.ts', import.meta.url), import.meta.url);
}
