import { describe, expect, it } from 'vitest';
import {
	bySending,
	decidable,
	noteOfFigure,
	settledBy,
	type Reported
} from '../../../src/lib/domain/action/progress-report';

const report = (id: string, at: string, change: Partial<Reported> = {}): Reported => ({
	id,
	status: 'in_progress',
	percent: 30,
	note: `note ${id}`,
	reportedAt: `2026-03-01T08:00:${at}+00:00`,
	decision: null,
	...change
});

describe('progress reports on an action', () => {
	it('count in the order in which they were sent, to the microsecond, then by their id', () => {
		const sent = [
			report('d', '00.123457'),
			report('b', '00.12'),
			report('c', '00.123456'),
			report('a', '00.12'),
			report('e', '01')
		];
		expect(sent.toSorted(bySending).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
	});

	it('can be decided while the action is open and nothing is decided on them', () => {
		const sent = [
			report('a', '00', { decision: 'returned' }),
			report('b', '01'),
			report('c', '02', { decision: 'withdrawn' })
		];
		for (const status of ['planned', 'in_progress', 'blocked'] as const) {
			expect(decidable(status, sent).map(({ id }) => id)).toEqual(['b']);
		}
		expect(decidable('done', sent)).toEqual([]);
		expect(decidable('cancelled', sent)).toEqual([]);
	});

	it('that were sent before a confirmed one are settled by it, later ones are not', () => {
		const sent = [
			report('a', '00', { decision: 'returned' }),
			report('b', '01'),
			report('c', '02'),
			report('d', '03')
		];
		expect(settledBy(sent[2]!, sent).map(({ id }) => id)).toEqual(['b']);
	});

	it('give the words beside a figure only where it is theirs', () => {
		const sent = [
			report('b', '01', { decision: 'confirmed', percent: 90 }),
			report('a', '00', { decision: 'confirmed', percent: 30 }),
			report('c', '02', { percent: 95 })
		];
		expect(noteOfFigure({ status: 'in_progress', percent: 90 }, sent)).toBe('note b');
		expect(noteOfFigure({ status: 'cancelled', percent: 90 }, sent)).toBe('note b');
		expect(noteOfFigure({ status: 'in_progress', percent: 30 }, sent)).toBe('');
		expect(noteOfFigure({ status: 'blocked', percent: 90 }, sent)).toBe('');
		expect(noteOfFigure({ status: 'planned', percent: 0 }, [])).toBe('');
	});
});
