import { parentPort, type Transferable } from 'node:worker_threads';
import type { ThreadReply } from './job-thread.ts';

/**
 * The life of a thread: takes one order after the other and answers each. `handOver`: the parts of a value
 * that are handed over rather than copied.
 */
export function serveOrders<Order, Value>(
	work: (order: Order) => Value | Promise<Value>,
	handOver: (value: Value) => Transferable[] = () => []
): void {
	const port = parentPort;
	if (!port) throw new Error('This program runs as a worker thread only.');
	port.on('message', (order: Order) => {
		Promise.resolve(order)
			.then(work)
			.then(
				(value) => port.postMessage({ ok: true, value } as ThreadReply<Value>, handOver(value)),
				(error: unknown) => {
					const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
					port.postMessage({ ok: false, message, stack } as ThreadReply<Value>);
				}
			);
	});
}
