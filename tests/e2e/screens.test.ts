import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e.ts';
import { open, signIn, type Role } from '../support/people.ts';

const locales = ['km', 'en'] as const;
const sizes = [
	{ width: 390, height: 844 },
	{ width: 1280, height: 900 }
] as const;
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Battambang's provincial dialogue in the demo data. */
const forum = '/forums/00000000-0000-7000-8000-f00000000002';
/** How a page leads to the first meeting that it names. */
const firstMeeting = 'main a[href^="/meetings/"]';
const stages = ['', '/prepare', '/invite/participants', '/session', '/session/check-in', '/report'];

/** Whose screens are looked at; axe reads the first ones, up to `read`. */
const rounds: { role: Role; paths: string[]; read: number; meeting?: string }[] = [
	{
		role: 'secretariat',
		paths: ['/', '/dialogues', '/actions', '/reports', '/escalations', '/directory', forum],
		read: 6,
		meeting: '/reports'
	},
	{ role: 'ncdds', paths: ['/nation', '/', '/twgs', '/actions'], read: 1 },
	{ role: 'admin', paths: ['/admin/users', '/admin/areas', '/admin/administrations'], read: 1 },
	{ role: 'partner', paths: ['/', '/actions', '/account'], read: 1 }
];

/** What the browser complains of: script errors, refused resources, broken security policy. */
function complaintsOf(page: Page): string[] {
	const complaints: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(error.message));
	return complaints;
}

/** Elements' selectors with what is wrong with them, as short as a test's report can use. */
async function barriers(page: Page, { width, height }: (typeof sizes)[number]): Promise<string[]> {
	// As tall as the page, so that the phone's fixed bar covers nothing that axe measures.
	const whole = await page.evaluate(() => document.documentElement.scrollHeight);
	await page.setViewportSize({ width, height: Math.max(height, whole) });
	const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
	return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Looks at a page in both sizes and languages. */
async function look(page: Page, path: string, complaints: string[], read: boolean) {
	for (const locale of locales) {
		await page.context().addCookies([{ name: 'locale', value: locale, url: page.url() }]);
		const answer = await page.goto(path);
		expect(answer?.status(), path).toBe(200);
		await page.locator('html[data-ready]').waitFor({ state: 'attached' });
		for (const size of sizes) {
			const what = `${path} in ${locale} at ${size.width} px`;
			await page.setViewportSize(size);
			const beyond = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			expect.soft(beyond, `${what}: pixels beyond the edge`).toBe(0);
			// One language a size: the structure is the same in both.
			if (read && (locale === 'km') === (size.width === 390))
				expect.soft(await barriers(page, size), `${what}: barriers`).toEqual([]);
		}
	}
	expect.soft(complaints.splice(0), `${path}: complaints`).toEqual([]);
}

for (const { role, paths, read, meeting } of rounds) {
	test(`the screens of ${role} fit, are quiet and accessible @screens`, async ({
		browser,
		app
	}) => {
		// Each screen is looked at in both languages and sizes.
		const page = await signIn(browser, app.url, role);
		const complaints = complaintsOf(page);
		for (const [index, path] of paths.entries()) await look(page, path, complaints, index < read);
		if (meeting) {
			await open(page, meeting);
			const href = (await page.locator(firstMeeting).first().getAttribute('href')) ?? '';
			const base = /^\/meetings\/[\w-]+/.exec(href)?.[0];
			expect(base, 'a meeting to look into').toBeTruthy();
			for (const stage of stages)
				await look(page, `${base}${stage}`, complaints, stage === '/session');
		}
		await page.context().close();
	});
}

test('the sign-in page fits, is quiet and accessible @screens', async ({ page, app }) => {
	const complaints = complaintsOf(page);
	await open(page, `${app.url}/sign-in`);
	await look(page, '/sign-in', complaints, true);
});
