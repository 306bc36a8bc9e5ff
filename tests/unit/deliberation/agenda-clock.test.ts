import { describe, expect, it } from 'vitest';
import {
	currentItem,
	nextItem,
	secondsLeft
} from '../../../src/lib/domain/deliberation/agenda-clock';

function item(position: number, startedAt: string | null, minutes = 30) {
	return { id: String(position), position, minutes, startedAt };
}

describe('the agenda’s clock', () => {
	it('has no current item before the first, and offers the first', () => {
		const agenda = [item(2, null), item(1, null)];
		expect(currentItem(agenda)).toBeNull();
		expect(nextItem(agenda)?.position).toBe(1);
	});

	it('follows the item that was taken up last, even an earlier one again', () => {
		const agenda = [
			item(1, '2026-12-15T03:00:00Z'),
			item(2, '2026-12-15T02:00:00Z'),
			item(3, null)
		];
		expect(currentItem(agenda)?.position).toBe(1);
		expect(nextItem(agenda)?.position).toBe(2);
	});

	it('offers nothing after the last item', () => {
		expect(nextItem([item(1, '2026-12-15T02:00:00Z')])).toBeNull();
	});

	it('counts down, and on below zero', () => {
		const running = item(1, '2026-12-15T02:00:00Z', 15);
		expect(secondsLeft(running, new Date('2026-12-15T02:05:00Z'))).toBe(600);
		expect(secondsLeft(running, new Date('2026-12-15T02:16:00Z'))).toBe(-60);
		expect(secondsLeft(item(1, null), new Date())).toBeNull();
	});
});
