import { describe, expect, it } from 'vitest';
import { addUp, honestCount } from '../../support/stages/count.ts';
import { countPlaywright } from '../../support/stages/playwright.ts';
import { countVitest } from '../../support/stages/vitest.ts';

describe('counting tests', () => {
	it('adds up the stages', () => {
		expect(
			addUp([
				{ passed: 2, failed: 0 },
				{ passed: 3, failed: 1 }
			])
		).toEqual({ passed: 5, failed: 1 });
	});

	it('takes a run that ended badly without a failed test for a failure', () => {
		expect(honestCount({ passed: 4, failed: 0 }, 1)).toEqual({ passed: 4, failed: 1 });
	});

	it('takes a run without tests for a failure', () => {
		expect(honestCount({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
		expect(honestCount(undefined, 0)).toEqual({ passed: 0, failed: 1 });
	});

	it('leaves a good run and a plain failure as they are', () => {
		expect(honestCount({ passed: 4, failed: 0 }, 0)).toEqual({ passed: 4, failed: 0 });
		expect(honestCount({ passed: 4, failed: 2 }, 1)).toEqual({ passed: 4, failed: 2 });
	});

	it('counts a test file that broke before its tests as one failure', () => {
		const results = (statuses: string[]) => statuses.map((status) => ({ status }));
		expect(
			countVitest({
				testResults: [
					{ status: 'passed', assertionResults: results(['passed', 'passed', 'skipped']) },
					{ status: 'failed', assertionResults: results(['passed', 'failed', 'failed']) },
					{ status: 'failed', assertionResults: [] }
				]
			})
		).toEqual({ passed: 3, failed: 3 });
	});

	it('counts a flaky end-to-end test as failed', () => {
		expect(countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 1 } })).toEqual({
			passed: 5,
			failed: 2
		});
	});
});
