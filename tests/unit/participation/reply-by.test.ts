import { expect, test } from 'vitest';
import { replyBy } from '../../../src/lib/domain/participation/reply-by.ts';

test.each([
	['2026-11-26', '2026-11-26'],
	['2026-11-01', '2026-11-26'],
	['2026-11-27', null],
	['2026-11-29', null]
])('an invitation to the 29th that is sent on %s asks for a reply by %s', (sentOn, day) => {
	expect(replyBy('2026-11-29', 3, sentOn)).toBe(day);
});

test('where no days are set aside, the day of the meeting itself will do', () => {
	expect(replyBy('2026-11-29', 0, '2026-11-29')).toBe('2026-11-29');
});
