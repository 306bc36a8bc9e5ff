import type { Browser, Locator, Page } from '@playwright/test';
import { demoAccounts, demoPassword } from '../../supabase/demo/bodies/accounts.ts';
import { expect } from './e2e.ts';
import { say } from './words.ts';

export type Role = (typeof demoAccounts)[number]['role'];

/** Opens a browser of its own for a role's demo account and signs in as a person would. */
export async function signIn(browser: Browser, url: string, role: Role): Promise<Page> {
	const account = demoAccounts.find((one) => one.role === role);
	if (!account) throw new Error(`no demo account for ${role}`);
	return signInAs(browser, url, account.email);
}

/** The same for any person of the demo, by the address: all have one password. */
export async function signInAs(browser: Browser, url: string, email: string): Promise<Page> {
	const page = await (await browser.newContext({ baseURL: url })).newPage();
	await page.goto('/sign-in');
	await page.locator('input[name=email]').fill(email);
	await page.locator('input[name=password]').fill(demoPassword);
	await page.locator('input[name=password]').press('Enter');
	await expect(page).not.toHaveURL(/sign-in/);
	await ready(page);
	return page;
}

/** Waits until the page's script has taken over: before that a click is an ordinary form. */
export async function ready(page: Page): Promise<void> {
	await page.locator('html[data-ready]').waitFor({ state: 'attached' });
}

/** Goes to a page and waits until it can be used. */
export async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await ready(page);
}

/** Waits until the page's data were fetched anew after a refusal, and are shown. */
export async function isFresh(page: Page): Promise<void> {
	await page.waitForFunction(() =>
		performance.getEntriesByType('resource').some(({ name }) => name.includes('/__data.json'))
	);
	await page.evaluate(
		() =>
			new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(0))))
	);
}

/** Chooses in a search-as-you-type field. */
export async function choose(page: Page, label: string, typed: string): Promise<void> {
	const field = page.getByRole('combobox', { name: label });
	await field.fill(typed);
	await page.getByRole('option').filter({ hasText: typed }).first().click();
}

/** The button that carries the words of a message key, in Khmer. */
export function button(page: Page, key: string): Locator {
	return page.getByRole('button', { name: say(key), exact: true });
}
