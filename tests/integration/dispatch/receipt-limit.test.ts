import { afterEach, describe, expect, it } from 'vitest';
import { limiter, passed } from '../../../src/lib/server/limits/attempt-limits';
import { receiptLimit } from '../../../src/lib/server/dispatch/receipt-limit';
import { openHall, type Hall } from '../../support/scenes/hall';

let hall: Hall;
afterEach(() => hall.close());

describe('confirmations from one address', () => {
	it('are many before one is refused, and another address is not touched', async () => {
		hall = await openHall();
		const { prefix, max, seconds } = receiptLimit;
		expect(max).toBeGreaterThanOrEqual(100);
		const receipts = limiter(hall.pool, prefix, max, seconds);
		const office = `office ${hall.meetingId}`;
		await receipts.penalty(office, max - 1);
		expect(await passed(receipts, office)).toBeNull();
		expect(await passed(receipts, office)).not.toBeNull();
		expect(await passed(receipts, `other ${hall.meetingId}`)).toBeNull();
	});
});
