/**
 * Gives one thread after the other the same work over and over and says after each what the thread and the process
 * held: `reports` or `workbooks`, and how many. Run with --expose-gc.
 */

import { renderThreadSettings } from '../../src/lib/server/document-maker/render-thread.ts';
import { startJobThread } from '../../src/lib/server/thread/job-thread.ts';
import { reportOrder } from './bench-report.ts';
import { hostileTable } from './hostile-tables.ts';
import type { HeldMemory, MemoryOrder } from './memory-worker.ts';

const [what, count] = process.argv.slice(2);
const orders: Record<string, (number: number) => MemoryOrder> = {
	// Khmer, in ever new words: about forty pages with thousands of glyphs.
	reports: (number) => ({
		order: reportOrder({ participants: 120, inputs: 160, actions: 40 }, 'km', number)
	}),
	workbooks: (number) => ({ table: hostileTable(number) })
};
const orderOf = orders[what ?? ''];
const collect = globalThis.gc;
if (!orderOf || !count || !collect) throw new Error('reports|workbooks, a number, --expose-gc');

const megabyte = 1024 * 1024;
const thread = startJobThread<MemoryOrder, HeldMemory>({
	...renderThreadSettings,
	file: new URL('./memory-worker.ts', import.meta.url)
});
for (let number = 1; number <= Number(count); number += 1) {
	const { came, heap } = await thread.work(orderOf(number));
	// A hostile file that is read to its end has lost what makes it hostile.
	if (what === 'workbooks' && typeof came === 'number') throw new Error(`table ${number} was read`);
	collect();
	const { rss } = process.memoryUsage();
	console.log(JSON.stringify({ number, heap: heap / megabyte, rss: rss / megabyte }));
}
await thread.end();
