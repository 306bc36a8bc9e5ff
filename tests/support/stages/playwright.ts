import { ensureChromium } from '../chromium.ts';
import { honestCount, type Count } from './count.ts';
import { withReportFile } from './report-file.ts';
import { runTool, tool } from './run-tool.ts';
import { slowestLines, type Timed } from './slowest.ts';

interface PlaywrightSuite {
	title: string;
	suites?: PlaywrightSuite[];
	specs: { title: string; tests: { results: { duration: number }[] }[] }[];
}

interface PlaywrightReport {
	stats: { expected: number; unexpected: number; flaky: number };
	suites: PlaywrightSuite[];
}

/** Runs the end-to-end tests in Chromium, which it gets when there is none; further arguments go on. */
export async function runPlaywright(args: readonly string[]): Promise<Count> {
	const chromium = ensureChromium((line) => console.log(line));
	const { exitCode, report } = await withReportFile((path) =>
		runTool(
			tool('@playwright/test', 'playwright'),
			['test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=list,json', ...args],
			{ CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: path }
		)
	);
	if (!report) return honestCount(undefined, exitCode);
	const { suites } = report as PlaywrightReport;
	console.log(`\nThe slowest:\n${slowestLines(timesOfPlaywright(suites)).join('\n')}`);
	return honestCount(countPlaywright(report as PlaywrightReport), exitCode);
}

/** Each test of a report of Playwright, with where it stands and its time. */
export function timesOfPlaywright(suites: readonly PlaywrightSuite[]): Timed[] {
	return suites.flatMap(({ title, suites: inner = [], specs }) => [
		...specs.map((spec) => ({
			name: `${title}: ${spec.title}`,
			milliseconds: spec.tests
				.flatMap(({ results }) => results)
				.reduce((sum, { duration }) => sum + duration, 0)
		})),
		...timesOfPlaywright(inner).map((timed) => ({ ...timed, name: `${title} › ${timed.name}` }))
	]);
}

/** Counts a report of Playwright; a flaky test did not behave, so it failed. */
export function countPlaywright({ stats }: Pick<PlaywrightReport, 'stats'>): Count {
	return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}
