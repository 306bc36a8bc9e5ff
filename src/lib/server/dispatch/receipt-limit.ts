import { app } from '../app.ts';
import { limiter, passed } from '../account/attempt-limits.ts';

const quarterHour = 15 * 60;
// Ministries share addresses, so this is loose: it stops a machine, not an office.
const mostInQuarterHour = 300;

let receipts: ReturnType<typeof limiter> | undefined;

/** Whether one more confirmation or download may be had from this address. */
export async function mayAskReceipt(address: string): Promise<boolean> {
	receipts ??= limiter(app().pool, 'receipt-from', mostInQuarterHour, quarterHour);
	return (await passed(receipts, address)) === null;
}
