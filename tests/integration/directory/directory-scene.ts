import { v7 } from 'uuid';
import { afterAll, beforeAll } from 'vitest';
import type { App } from '../../../src/lib/server/app/app';
import {
	organisationPage,
	type DirectoryFilter
} from '../../../src/lib/server/directory/organisation-list';
import {
	actor,
	closeApp,
	nationalUnit,
	openApp,
	provinceUnit,
	type Actor
} from '../../support/scenes/accounts';

export const home = provinceUnit('09');
export const everything: DirectoryFilter = {
	query: '',
	kind: '',
	province: '',
	archived: false,
	page: 1
};

/** The app of a test file, with a secretariat at home, one elsewhere, and an administrator. */
export let app: App;
export let secretariat: Actor;
export let other: Actor;
export let admin: Actor;

/** Opens all that before the tests of a file, and closes it after them. */
export function openDirectory(): void {
	beforeAll(async () => {
		app = openApp();
		secretariat = await actor(app, 'secretariat', home);
		other = await actor(app, 'secretariat', provinceUnit('10'));
		admin = await actor(app, 'admin', nationalUnit);
	});
	afterAll(() => closeApp(app));
}

/** What is sent for a new body of the province. */
export function organisation(change: Record<string, unknown> = {}) {
	const id = v7();
	return {
		id,
		kind: 'department' as const,
		provinceId: home,
		nameKm: `មន្ទីរ${id.slice(-8)}`,
		nameEn: `Department ${id.slice(-8)}`,
		...change
	};
}

/** What is sent for a new contact of a body. */
export function contact(organisationId: string, change: Record<string, unknown> = {}) {
	const id = v7();
	return {
		id,
		unitId: home,
		organisationId,
		nameKm: 'ប្រធានមន្ទីរ',
		email: `${id}@example.gov.kh`,
		...change
	};
}

/** The bodies that somebody finds. */
export async function found(who: Actor, change: Partial<DirectoryFilter>) {
	const { rows } = await organisationPage(who.context, { ...everything, ...change });
	return rows.map((row) => row.id);
}
