import type { Page } from '@playwright/test';
import type { TestApp } from './e2e.ts';
import { expect } from './e2e.ts';
import { button, open } from './people.ts';
import { say } from './words.ts';

/**
 * A meeting of the working group on decentralization, in session today, with the members by their
 * seats. `page`: signed in as its secretariat. Gives the path of the meeting.
 */
export async function runningMeeting(page: Page, app: TestApp): Promise<string> {
	await open(page, '/twgs');
	await page.getByRole('main').getByRole('link', { name: 'វិមជ្ឈការ' }).first().click();
	await expect(page).toHaveURL(/\/forums\/[\w-]+$/);
	await open(page, `/meetings/new?forum=${new URL(page.url()).pathname.split('/').at(-1)}`);
	await page.locator('[name=heldOn]').fill(app.today);
	await page.locator('[name=startsAt]').fill('23:00');
	await page.locator('[name=placeKm]').fill('សាលប្រជុំ ក្រសួងមហាផ្ទៃ');
	await button(page, 'meeting_create').click();
	await expect(page).toHaveURL(/\/prepare/);
	const meeting = new URL(page.url()).pathname.replace('/prepare', '');
	await open(page, `${meeting}/invite/participants`);
	await button(page, 'participation_take_seats').click();
	await expect(page.locator('[name=ids]').first()).toBeAttached();
	await open(page, `${meeting}/prepare`);
	await page.locator('form[action="?/schedule"] button[type=submit]').click();
	await expect(page.getByText(say('meeting_status_scheduled')).first()).toBeVisible();
	await open(page, `${meeting}/session`);
	await button(page, 'session_start').click();
	await expect(page.getByText(say('meeting_status_in_session')).first()).toBeVisible();
	return meeting;
}
