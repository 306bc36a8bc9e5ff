/** A thread that reads files as threads must not, on demand: the first byte of the file says how. */

import { serveOrders } from '../../../src/lib/server/thread/serve-orders.ts';
import type { TableOrder } from '../../../src/lib/server/spreadsheet/table-message.ts';

const kept: number[][] = [];

serveOrders(async ({ bytes }: TableOrder) => {
	const [what] = new TextDecoder().decode(bytes);
	if (what === 'x') process.exit(3);
	if (what === 'h') for (;;);
	if (what === 'w') await new Promise(() => {});
	if (what === 'm') for (;;) kept.push(new Array<number>(100_000).fill(1.5));
	return { ok: true, value: [{ line: 1, cells: ['read'] }] };
});
