import { expect, test } from 'vitest';
import { errorWords } from '../../../src/lib/i18n/error-words';
import { m } from '../../../src/lib/i18n/paraglide/messages.js';
import { unansweredWords } from '../../../src/lib/ui/unanswered-words';

const said = (status: number) => m.ui_title_and_text(errorWords(status));

test('no network is said only where no answer came', () => {
	expect(unansweredWords(new TypeError('Failed to fetch'))).toBe(m.ui_no_network());
	for (const [problem, status] of [
		[{ message: 'Internal Error' }, 500],
		[new SyntaxError('Unexpected token <'), undefined],
		[{ message: 'Service unavailable', outage: true }, 503],
		[undefined, 429]
	] as const) {
		expect(unansweredWords(problem, status)).not.toContain(m.ui_no_network());
	}
});

test('a fault is told as a fault, with what the log calls it', () => {
	const words = unansweredWords({ message: 'Internal Error', reference: 'a1b2c3' }, 500);
	expect(words).toContain(said(500));
	expect(words).toMatch(/a1b2c3$/);
});

test('a part that is away, and an answer from something in between, are told as what passes', () => {
	expect(unansweredWords({ message: 'x', outage: true }, 500)).toBe(said(503));
	expect(unansweredWords(new SyntaxError('Unexpected token <'))).toBe(said(503));
	expect(unansweredWords({ message: 'x', words: 'សូមរង់ចាំ' }, 503)).toBe('សូមរង់ចាំ');
});
