import { expect, it } from 'vitest';
import { testsOfPlaywright } from '../../support/stages/playwright.ts';
import { slowestLines } from '../../support/stages/slowest.ts';
import { testsOfVitest } from '../../support/stages/vitest.ts';

it('names the slowest twenty, the slowest first', () => {
	const tests = Array.from({ length: 30 }, (_, index) => ({
		name: `test ${index}`,
		milliseconds: index * 100,
		outcome: 'passed' as const
	}));
	const lines = slowestLines(tests);
	expect(lines).toHaveLength(20);
	expect(lines[0]).toBe('    2.9 s  test 29');
});

it('reads the times that vitest reports', () => {
	const test = (fullName: string, duration?: number) => ({
		status: 'passed',
		fullName,
		failureMessages: [],
		...(duration ? { duration } : {})
	});
	const name = `${process.cwd()}/tests/unit/a.test.ts`;
	const report = {
		testResults: [
			{
				name,
				status: 'passed',
				message: '',
				assertionResults: [test('holds', 12), test('skips')]
			}
		]
	};
	expect(testsOfVitest(report)).toMatchObject([
		{ name: 'tests/unit/a.test.ts: holds', milliseconds: 12 },
		{ name: 'tests/unit/a.test.ts: skips', milliseconds: 0 }
	]);
});

it('reads the times that Playwright reports, of all suites', () => {
	const spec = (title: string, duration: number) => ({
		title,
		tests: [{ status: 'expected' as const, results: [{ duration, errors: [] }] }]
	});
	const suites = [
		{
			title: 'a.test.ts',
			specs: [spec('opens', 5)],
			suites: [{ title: 'in Khmer', specs: [spec('reads', 7)] }]
		}
	];
	expect(testsOfPlaywright(suites)).toMatchObject([
		{ name: 'a.test.ts: opens', milliseconds: 5 },
		{ name: 'a.test.ts › in Khmer: reads', milliseconds: 7 }
	]);
});
