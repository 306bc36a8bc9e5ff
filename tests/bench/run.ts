/**
 * `npm run bench` measures everything; `npm run bench -- pages`, `printing`, `proof`, `memory`,
 * `comparison` or `load` one part. Prints tables in Markdown, so that they can go into docs/performance.md as they are.
 */

import { startBenchStack, type BenchStack } from './bench-stack.ts';
import { benchComparison } from './comparison.ts';
import { benchLoad } from './load.ts';
import { benchMemory } from './memory.ts';
import { benchPages } from './pages.ts';
import { benchPrinting } from './printing.ts';
import { benchProof } from './proof.ts';

const alone: Record<string, () => Promise<void>> = {
	printing: benchPrinting,
	proof: benchProof,
	memory: benchMemory,
	comparison: benchComparison
};
const onStack: Record<string, (stack: BenchStack) => Promise<void>> = {
	pages: benchPages,
	load: benchLoad
};

const known = [...Object.keys(onStack), ...Object.keys(alone)];
const asked = process.argv.slice(2);
const unknown = asked.find((part) => !known.includes(part));
if (unknown !== undefined) {
	console.error(`There is nothing to measure called ${unknown}. Known: ${known.join(', ')}.`);
	process.exit(1);
}
const wanted = (part: string) => asked.length === 0 || asked.includes(part);

for (const [part, measure] of Object.entries(alone)) if (wanted(part)) await measure();
if (Object.keys(onStack).some(wanted)) {
	const stack = await startBenchStack(console.log);
	try {
		for (const [part, measure] of Object.entries(onStack)) if (wanted(part)) await measure(stack);
	} finally {
		await stack.stop();
	}
}
