import { EventEmitter, once } from 'node:events';
import { expect } from 'vitest';

/** How a page was answered. */
export interface Answer {
	status: number;
	retryAfter: string | null;
	/** When it was asked for, on the clock of `performance.now()`. */
	began: number;
	milliseconds: number;
	body: string;
}

/** Asks for a page and says how it was answered; throws where it is not within `patience` milliseconds. */
export async function visit(address: string, cookie: string, patience: number): Promise<Answer> {
	const began = performance.now();
	const response = await fetch(address, {
		headers: { cookie, accept: 'text/html' },
		redirect: 'manual',
		signal: AbortSignal.timeout(patience)
	});
	const body = await response.text();
	const retryAfter = response.headers.get('retry-after');
	const { status } = response;
	return { status, retryAfter, body, began, milliseconds: performance.now() - began };
}

export interface Readers {
	/**
	 * Looks anew with each answer to what was asked from now on, until there is what is wanted: what is away comes
	 * back, and what a killed process had claimed is given up, without a word to anybody. Throws, after `recovery`
	 * milliseconds, with what was there last.
	 */
	until: (look: (answer: Answer) => unknown, wanted: unknown) => Promise<void>;
	/** Gives what they were answered. */
	stop: () => Promise<Answer[]>;
}

/** Two who read a page over and over until told to stop. */
export function readersOf(read: () => Promise<Answer>, recovery: number): Readers {
	const answers: Answer[] = [];
	const heard = new EventEmitter();
	let reading = true;
	const readOn = async () => {
		while (reading) {
			const answer = await read();
			answers.push(answer);
			heard.emit('answer', answer);
		}
	};
	const done = Promise.all([readOn(), readOn()]);
	return {
		until: async (look, wanted) => {
			const asked = performance.now();
			const late = AbortSignal.timeout(recovery);
			let found: unknown = 'no answer';
			while (!late.aborted) {
				const next = once(heard, 'answer', { signal: late }).catch(() => []);
				// A reader who fails ends the wait: `stop` says why.
				const [answer] = (await Promise.race([next, done.then(() => [])])) as [Answer?];
				if (!answer || answer.began < asked) continue;
				found = await Promise.resolve(answer).then(look).catch(String);
				if (found === wanted) return;
			}
			expect(found).toEqual(wanted);
		},
		stop: async () => {
			reading = false;
			await done;
			return answers;
		}
	};
}
