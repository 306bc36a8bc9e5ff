import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { defineConfig } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from '../support/chromium.ts';
import { shuffled } from '../support/shuffled.ts';

const executablePath = findChromium();

/** Decides the order of the files, which is another one at each run; `E2E_SEED` gives one again. */
export const fileOrderSeed = Number((process.env['E2E_SEED'] ??= String(Date.now() % 1_000_000)));

const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.ts'));

export default defineConfig({
	testDir: '.',
	outputDir: '../../test-results/e2e',
	globalSetup: './global-setup.ts',
	fullyParallel: false,
	workers: 2, // while a page waits for its server, or its reader, another is at work
	// Each file is a project, so that it gets a worker, and with it an app and a database, of its own.
	projects: shuffled(files.sort(), fileOrderSeed).map((file) => ({
		name: basename(file, '.test.ts'),
		testMatch: file
	})),
	retries: 0, // a test that passes at the second try is broken
	forbidOnly: Boolean(process.env['CI']),
	// Bounds, not waits: on a machine that does other things too, all may take many times as long.
	timeout: 900_000,
	expect: { timeout: 120_000 },
	reporter: [['list']],
	use: {
		browserName: 'chromium',
		headless: true,
		actionTimeout: 120_000,
		locale: 'km-KH',
		timezoneId: 'Asia/Phnom_Penh',
		// It takes a quarter of the time of a run: `E2E_TRACE=1` keeps one of each test that fails.
		trace: process.env['E2E_TRACE'] ? 'retain-on-failure' : 'off',
		screenshot: 'only-on-failure',
		launchOptions: { args: CHROMIUM_FLAGS, ...(executablePath ? { executablePath } : {}) }
	}
});
