/** Renders 500 reports one after the other and says how much memory it held; run with --expose-gc. */

import { produceDocument } from '../../src/lib/documents/produce-document.ts';
import { reportOrder } from './bench-report.ts';

const reports = 500;
const megabyte = 1024 * 1024;
const collect = globalThis.gc;
if (!collect) throw new Error('run with --expose-gc');

for (let number = 1; number <= reports; number += 1) {
	const locale = number % 2 === 0 ? 'km' : 'en';
	await produceDocument(
		reportOrder({ participants: 60, inputs: 30, actions: 15 }, locale, number),
		'pdf'
	);
	if (number % 10 !== 0) continue;
	collect();
	const { heapUsed, rss } = process.memoryUsage();
	console.log(JSON.stringify({ number, heap: heapUsed / megabyte, rss: rss / megabyte }));
}
