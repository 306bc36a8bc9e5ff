import { describe, expect, it } from 'vitest';
import { heldSince, type Holding } from '../../../src/lib/domain/escalation/who-has-it.ts';

describe('since when an issue lies where it does', () => {
	const step = (status: Holding['status'], holder: string, takenAt: string): Holding => ({
		status,
		holder,
		takenAt
	});
	const way = [
		step('raised', 'ncdds', '1'),
		step('acknowledged', 'ncdds', '2'),
		step('under_review', 'ncdds', '3'),
		step('referred', 'ministry', '4'),
		step('answered', 'ministry', '5'),
		step('closed', 'ministry', '6')
	];
	it.each([
		['it was raised', 3, '1'],
		['it was handed on', 6, '4']
	])('is when %s', (_, steps, since) => {
		expect(heldSince(way.slice(0, steps))).toBe(since);
	});

	it('begins anew with those who raised it, and again when they raise it again', () => {
		const back = [...way.slice(0, 1), step('returned', 'ncdds', '7')];
		expect(heldSince(back)).toBe('7');
		expect(heldSince([...back, step('raised', 'ncdds', '8')])).toBe('8');
	});

	it('is not known without steps', () => {
		expect(heldSince([])).toBeUndefined();
	});
});
