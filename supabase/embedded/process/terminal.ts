import { createInterface } from 'node:readline/promises';

/** The person at the terminal. */
export interface Terminal {
	readonly say: (text: string) => void;
	/** Says that something went wrong, on standard error. */
	readonly fail: (text: string) => void;
	/** Asks for one line; undefined when nobody is there to answer. */
	readonly ask: (question: string) => Promise<string | undefined>;
}

export const terminal: Terminal = {
	say: (text) => process.stdout.write(`${text}\n`),
	fail: (text) => process.stderr.write(`${text}\n`),
	ask: async (question) => {
		if (!process.stdin.isTTY) return undefined;
		const prompt = createInterface({ input: process.stdin, output: process.stdout });
		try {
			return (await prompt.question(question)).trim();
		} finally {
			prompt.close();
		}
	}
};
