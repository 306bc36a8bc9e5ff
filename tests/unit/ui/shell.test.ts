import { describe, expect, it } from 'vitest';
import { errorWords } from '../../../src/lib/i18n/error-words';
import { isCurrent, type NavEntry } from '../../../src/lib/features/shell/shell';

const entry = (href: string): NavEntry => ({ href, label: 'x', icon: 'home' });

describe('isCurrent', () => {
	it('marks an entry on its page and on those below it', () => {
		expect(isCurrent(entry('/dialogues'), '/dialogues')).toBe(true);
		expect(isCurrent(entry('/dialogues'), '/dialogues/1/agenda')).toBe(true);
		expect(isCurrent(entry('/dialogues'), '/dialogues-old')).toBe(false);
	});

	it('marks home on the home page only', () => {
		expect(isCurrent(entry('/'), '/')).toBe(true);
		expect(isCurrent(entry('/'), '/dialogues')).toBe(false);
	});
});

describe('errorWords', () => {
	it('has words of its own for each way a request can end', () => {
		const titles = [400, 401, 403, 404, 410, 413, 429, 500].map((s) => errorWords(s).title);
		expect(new Set(titles).size).toBe(titles.length);
	});

	it('offers another try only where it can help', () => {
		expect([403, 404, 410, 500, 503, 429].filter((s) => errorWords(s).retry)).toEqual([
			500, 503, 429
		]);
	});
});
