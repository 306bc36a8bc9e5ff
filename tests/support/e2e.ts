import { test as base } from '@playwright/test';

/** The running app that end-to-end tests talk to, and what lies behind it. */
export interface TestApp {
	url: string;
	mailDir: string;
	filesDir: string;
	/** As the role `postgres`, past row-level security. */
	databaseUrl: string;
	/** Where the app's long turns of its event loop are noted (see loop-watch). */
	loopFile: string;
	/** The day that the demo data is told from, YYYY-MM-DD. */
	today: string;
}

const VARIABLE = 'SONTONEA_E2E_APP';

/** Hands the app on from the global setup to the test workers. */
export function publishTestApp(app: TestApp): void {
	process.env[VARIABLE] = JSON.stringify(app);
}

/** The app of this test run; undefined before the global setup. */
export function publishedTestApp(): TestApp | undefined {
	const text = process.env[VARIABLE];
	return text ? (JSON.parse(text) as TestApp) : undefined;
}

/** Playwright's `test` with `app`: the running Sontonea. `page.goto('/…')` goes there. */
export const test = base.extend<object, { app: TestApp }>({
	app: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures' names from here
		async ({}, use) => {
			const app = publishedTestApp();
			if (!app) throw new Error('The global setup has not started the app.');
			await use(app);
		},
		{ scope: 'worker' }
	],
	baseURL: async ({ app }, use) => use(app.url)
});

export { expect } from '@playwright/test';
