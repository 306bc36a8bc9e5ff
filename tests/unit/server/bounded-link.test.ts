import { describe, expect, it } from 'vitest';
import { boundedLink } from '../../../src/lib/server/web/headers';

const entries = (count: number) =>
	Array.from(
		{ length: count },
		(_, at) => `</_app/immutable/chunks/${at}.js>; rel="modulepreload"; nopush`
	);

describe('what the head of a page says of its parts', () => {
	it('stays as it is while it is short', () => {
		const link = entries(20).join(', ');
		expect(boundedLink(link)).toBe(link);
	});

	it('never passes what proxies take, and ends with a whole entry', () => {
		const all = entries(400);
		const kept = boundedLink(all.join(', '));
		expect(kept.length).toBeLessThanOrEqual(6_000);
		expect(all.slice(0, kept.split(', ').length).join(', ')).toBe(kept);
	});
});
