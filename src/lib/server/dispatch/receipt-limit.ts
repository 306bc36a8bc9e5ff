import { perApp } from '../app/app.ts';
import { limiter, passed } from '../limits/attempt-limits.ts';

/**
 * How many confirmations and downloads one address may have in so many seconds. Ministries share
 * addresses, so this is loose: it stops a machine, not an office.
 */
export const receiptLimit = { prefix: 'receipt-from', max: 300, seconds: 15 * 60 };

const receipts = perApp(({ pool }) => {
	const { prefix, max, seconds } = receiptLimit;
	return limiter(pool, prefix, max, seconds);
});

/** Whether one more confirmation or download may be had from this address. */
export async function mayAskReceipt(address: string): Promise<boolean> {
	return (await passed(receipts(), address)) === null;
}
