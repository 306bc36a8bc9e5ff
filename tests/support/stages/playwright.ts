import { ensureChromium } from '../chromium.ts';
import { honestCount, type Count } from './count.ts';
import { withReportFile } from './report-file.ts';
import { runTool, tool } from './run-tool.ts';

interface PlaywrightReport {
	stats: { expected: number; unexpected: number; flaky: number };
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
	return honestCount(report ? countPlaywright(report as PlaywrightReport) : undefined, exitCode);
}

/** Counts a report of Playwright; a flaky test did not behave, so it failed. */
export function countPlaywright({ stats }: PlaywrightReport): Count {
	return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}
