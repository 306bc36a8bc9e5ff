import { startJobThread, threadProgram, type JobThread } from '../thread/job-thread.ts';
import type { ThreadReply, ThreadRequest } from './render-message.ts';

/**
 * A thread's name and memory. Setting a document makes much that is soon gone: room for it saves a
 * seventh of the time.
 */
export const renderThreadSettings = {
	name: 'documents',
	doing: 'made the document',
	oldMegabytes: 1024,
	youngMegabytes: 192
} as const;

/** A thread that makes or proves one document at a time. */
export type RenderThread = JobThread<ThreadRequest, ThreadReply>;

/** Starts a thread. It keeps the process alive only while it makes a document. */
export function startRenderThread(file: URL = program()): RenderThread {
	return startJobThread({ ...renderThreadSettings, file });
}

function program(): URL {
	return threadProgram(new URL('./render-worker.ts', import.meta.url), import.meta.url);
}
