import { ensureChromium } from '../chromium.ts';
import { honestOutcome, outcomeOf, type Outcome, type RunTest } from './outcome.ts';
import { withReportFile } from './report-file.ts';
import { runTool, tool } from './run-tool.ts';
import { slowestLines } from './slowest.ts';

interface PlaywrightSuite {
	title: string;
	suites?: PlaywrightSuite[];
	specs: {
		title: string;
		tests: {
			status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
			results: { duration: number; errors: { message?: string }[] }[];
		}[];
	}[];
}

/** Runs the end-to-end tests in Chromium, which it gets when there is none; further arguments go on. */
export async function runPlaywright(args: readonly string[]): Promise<Outcome> {
	const chromium = ensureChromium((line) => console.log(line));
	const { exitCode, report } = await withReportFile((path) =>
		runTool(
			tool('@playwright/test', 'playwright'),
			['test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=list,json', ...args],
			{ CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: path }
		)
	);
	if (!report) return honestOutcome(undefined, exitCode);
	const tests = testsOfPlaywright((report as { suites: PlaywrightSuite[] }).suites);
	console.log(`\nThe slowest:\n${slowestLines(tests).join('\n')}`);
	return honestOutcome(outcomeOf(tests), exitCode);
}

/** What each outcome of Playwright is to us; a flaky test did not behave, so it failed. */
const outcomes = {
	expected: 'passed',
	unexpected: 'failed',
	flaky: 'failed',
	skipped: 'skipped'
} as const;

/** The tests of a report of Playwright, each with where it stands. */
export function testsOfPlaywright(suites: readonly PlaywrightSuite[]): RunTest[] {
	return suites.flatMap(({ title, suites: inner = [], specs }) => [
		...specs.flatMap((spec) =>
			spec.tests.map(({ status, results }): RunTest => ({
				name: `${title}: ${spec.title}`,
				milliseconds: results.reduce((sum, { duration }) => sum + duration, 0),
				outcome: outcomes[status],
				why: results.flatMap(({ errors }) => errors.map(({ message = '' }) => message)).join('\n')
			}))
		),
		...testsOfPlaywright(inner).map((test) => ({ ...test, name: `${title} › ${test.name}` }))
	]);
}
