import { describe, expect, it } from 'vitest';
import { addUp, failureLines, honestOutcome, outcomeOf } from '../../support/stages/outcome.ts';
import { testsOfPlaywright } from '../../support/stages/playwright.ts';
import { testsOfVitest } from '../../support/stages/vitest.ts';

const failure = { name: 'a', why: 'expected 1 to be 2' };

/** How many passed and failed of these tests. */
function counted(tests: Parameters<typeof outcomeOf>[0]) {
	const { passed, failures } = outcomeOf(tests);
	return [passed, failures.length];
}

describe('what a run of tests came to', () => {
	it('adds up the stages', () => {
		expect(
			addUp([
				{ passed: 2, failures: [] },
				{ passed: 3, failures: [failure] }
			])
		).toEqual({ passed: 5, failures: [failure] });
	});

	it('takes a run that ended badly without a failed test for a failure', () => {
		expect(honestOutcome({ passed: 4, failures: [] }, 1)).toEqual({
			passed: 4,
			failures: [{ name: 'the run itself', why: 'It ended with 1 though no test had failed.' }]
		});
	});

	it('takes a run without tests for a failure', () => {
		const nothing = {
			passed: 0,
			failures: [{ name: 'the run itself', why: 'It ran no test.' }]
		};
		expect(honestOutcome({ passed: 0, failures: [] }, 0)).toEqual(nothing);
		expect(honestOutcome(undefined, 0)).toEqual(nothing);
	});

	it('leaves a good run and a plain failure as they are', () => {
		expect(honestOutcome({ passed: 4, failures: [] }, 0)).toEqual({ passed: 4, failures: [] });
		expect(honestOutcome({ passed: 4, failures: [failure] }, 1)).toEqual({
			passed: 4,
			failures: [failure]
		});
	});

	it('counts a test file that broke before its tests as one failure, with what broke it', () => {
		const results = (statuses: string[]) =>
			statuses.map((status) => ({ status, fullName: status, failureMessages: [] }));
		const file = (status: string, statuses: string[]) => ({
			name: `${process.cwd()}/a.test.ts`,
			message: 'no such module',
			status,
			assertionResults: results(statuses)
		});
		const tests = testsOfVitest({
			testResults: [
				file('passed', ['passed', 'passed', 'skipped']),
				file('failed', ['passed', 'failed', 'failed']),
				file('failed', [])
			]
		});
		expect(counted(tests)).toEqual([3, 3]);
		expect(outcomeOf(tests).failures.at(-1)).toEqual({
			name: 'a.test.ts',
			why: 'no such module'
		});
	});

	it('counts a flaky end-to-end test as failed, and tells what each try said', () => {
		const spec = (status: 'expected' | 'unexpected' | 'flaky' | 'skipped', ...said: string[]) => ({
			title: status,
			tests: [{ status, results: said.map((message) => ({ duration: 1, errors: [{ message }] })) }]
		});
		const tests = testsOfPlaywright([
			{
				title: 'a.test.ts',
				specs: [spec('expected'), spec('unexpected', 'no'), spec('flaky', 'late'), spec('skipped')]
			}
		]);
		expect(counted(tests)).toEqual([1, 2]);
		expect(outcomeOf(tests).failures).toEqual([
			{ name: 'a.test.ts: unexpected', why: 'no' },
			{ name: 'a.test.ts: flaky', why: 'late' }
		]);
	});

	it('tells each failure with the beginning of what it says, without colours, and no more than thirty', () => {
		const why = `\u001b[31mError: no\u001b[39m\n\n${'at\n'.repeat(50)}`;
		expect(failureLines([{ name: 'a', why }]).slice(0, 3)).toEqual([
			'✗ a',
			'    Error: no',
			'    at'
		]);
		expect(failureLines([{ name: 'a', why }])).toHaveLength(16);
		const many = Array.from({ length: 40 }, () => ({ name: 'a', why: '' }));
		expect(failureLines(many).at(-1)).toBe('and 10 more');
		expect(failureLines(many)).toHaveLength(31);
	});
});
