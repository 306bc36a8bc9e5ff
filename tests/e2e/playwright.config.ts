import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../support/chromium.ts';

const executablePath = findChromium();

export default defineConfig({
	testDir: '.',
	outputDir: '../../test-results/e2e',
	globalSetup: './global-setup.ts',
	fullyParallel: false,
	workers: 1, // the tests share one database, and the machine may have two cores
	retries: 0, // a test that passes at the second try is broken
	forbidOnly: Boolean(process.env['CI']),
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: [['list']],
	use: {
		browserName: 'chromium',
		headless: true,
		actionTimeout: 10_000,
		locale: 'km-KH',
		timezoneId: 'Asia/Phnom_Penh',
		trace: 'retain-on-failure',
		screenshot: 'only-on-failure',
		launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) }
	}
});
