/** A thread that does what threads must not do, on demand: the order's data says what. */

import { parentPort } from 'node:worker_threads';

let made = 0;

parentPort!.on('message', ({ order }: { order: { data: [string] } }) => {
	const [what] = order.data;
	if (what === 'exit') process.exit(3);
	if (what === 'throw') setImmediate(() => fail('thrown outside of everything'));
	if (what === 'hang' || what === 'throw') return;
	if (what === 'refuse') {
		return parentPort!.postMessage({ ok: false, message: 'refused', stack: 'Error: refused' });
	}
	if (what === 'lose') {
		const lost = [{ kind: 'blank', page: 2, font: 'Moul-Regular', count: 3, texts: ['ក'] }];
		return parentPort!.postMessage({ ok: true, value: { lost } });
	}
	made += 1;
	const bytes = new TextEncoder().encode(`${what} ${made}`);
	parentPort!.postMessage({ ok: true, value: { bytes } });
});

function fail(message: string): never {
	throw new Error(message);
}
