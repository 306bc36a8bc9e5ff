import { expect, test as base } from '@playwright/test';
import { startTestApp, type TestApp } from './test-app.ts';

export type { TestApp } from './test-app.ts';

/** An app that runs already, named by the caller: for writing tests without a start each time. */
export function namedTestApp(): TestApp | undefined {
	const text = process.env['SONTONEA_E2E_APP'];
	return text ? (JSON.parse(text) as TestApp) : undefined;
}

/**
 * Playwright's `test` with `app`: the running Sontonea, of the test file alone (each file is a project of
 * its own, and no two projects share a worker). `page.goto('/…')` goes there.
 */
export const test = base.extend<{ unbroken: void }, { app: TestApp }>({
	app: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from here
		async ({}, use) => {
			const named = namedTestApp();
			if (named) return use(named);
			const { app, stop } = await startTestApp();
			try {
				await use(app);
			} finally {
				await stop();
			}
		},
		{ scope: 'worker', timeout: 600_000 }
	],
	baseURL: async ({ app }, use) => use(app.url),
	// A script that fails leaves a page blank or dead, and a test that looks elsewhere would not see it.
	unbroken: [
		async ({ browser }, use) => {
			const problems: string[] = [];
			const { newContext } = browser;
			browser.newContext = async (...options) => {
				const context = await newContext.apply(browser, options);
				context.on('weberror', (problem) => problems.push(String(problem.error())));
				return context;
			};
			await use();
			browser.newContext = newContext;
			expect(problems).toEqual([]);
		},
		{ auto: true }
	]
});

export { expect } from '@playwright/test';
