import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roleNames, type RoleName } from '../../../src/lib/domain/authorisation/roles.ts';
import type { App } from '../../../src/lib/server/app/app.ts';
import { directoryRows } from '../../../src/lib/server/directory/directory-export.ts';
import { organisationDetail } from '../../../src/lib/server/directory/organisation-detail.ts';
import { search } from '../../../src/lib/server/search/search.ts';
import {
	actor,
	closeApp,
	nationalUnit,
	openApp,
	provinceUnit,
	type Actor
} from '../../support/scenes/accounts.ts';

const home = provinceUnit('09');
const elsewhere = provinceUnit('10');

/** The directories of the scene, by name, with the people in them. */
const directories = { home: '', elsewhere: '', national: '', group: '' };
type Directory = keyof typeof directories;

/** Whose people each role reads; a role of the province is held in the first one. */
const meant: Record<RoleName, Directory[]> = {
	admin: ['national'],
	secretariat: ['home'],
	governor: ['home'],
	department: [],
	district_officer: [],
	commune_officer: [],
	partner: [],
	twg_chair: ['group'],
	lead_facilitator: [],
	twg_secretariat: ['group'],
	twg_member: [],
	ncdds: [],
	moi: [],
	cdc: []
};
const keepers: RoleName[] = ['admin', 'secretariat', 'twg_secretariat'];

let app: App;
let body: string;
const people = {} as Record<Directory, { id: string; email: string }>;
const who = new Map<RoleName, Actor>();

async function unit(kind: string, parent: string, name: string): Promise<string> {
	const id = v7();
	await app.pool.query(
		`insert into public.unit (id, kind, parent_id, path, name_km, name_en) values ($1, $2, $3, '{}', $4, $4)`,
		[id, kind, parent, name]
	);
	return id;
}

beforeAll(async () => {
	app = openApp();
	body = await unit('organisation', nationalUnit, 'Body with people');
	await app.pool.query(
		`insert into public.organisation (id, kind, email) values ($1, 'ngo', 'office@body.example')`,
		[body]
	);
	const district = await unit('district', home, 'District');
	Object.assign(directories, {
		home,
		elsewhere,
		national: nationalUnit,
		group: await unit('forum', nationalUnit, 'Group')
	});
	for (const [name, unitId] of Object.entries(directories) as [Directory, string][]) {
		const id = v7();
		people[name] = { id, email: `${name}@people.example` };
		await app.pool.query(
			`insert into public.contact (id, unit_id, organisation_id, name_km, name_en, sex, email, phone)
			values ($1, $2, $3, 'បុគ្គលរកឃើញ', 'Findable person', 'female', $4, '012345678')`,
			[id, unitId, body, people[name].email]
		);
	}
	const homes: Partial<Record<RoleName, string>> = {
		admin: nationalUnit,
		ncdds: nationalUnit,
		moi: nationalUnit,
		cdc: nationalUnit,
		partner: body,
		department: await unit('organisation', home, 'Department'),
		district_officer: district,
		commune_officer: await unit('commune', district, 'Commune')
	};
	for (const role of roleNames) {
		const group = /^(twg|lead)/.test(role);
		who.set(role, await actor(app, role, homes[role] ?? (group ? directories.group : home)));
	}
});
afterAll(() => closeApp(app));

describe('what each role may see of the people in a directory', () => {
	test.each(Object.entries(meant) as [RoleName, Directory[]][])('%s: %j', async (role, seen) => {
		const { context } = who.get(role)!;
		const emails = seen.map((name) => people[name].email);

		// As rows, whatever is asked; on the body's page; in the file that is downloaded; by searching.
		const rows = await context.db.from('contact').select('email').eq('organisation_id', body);
		expect(rows.data?.map(({ email }) => email)).toEqual(emails);
		const found = await context.db.from('contact').select('id').like('email', '%@people.example');
		expect(found.data).toHaveLength(emails.length);
		const detail = await organisationDetail(context, body);
		expect(detail?.email).toBe('office@body.example');
		expect(detail?.contacts?.map(({ email }) => email) ?? []).toEqual(emails);
		expect(detail?.contacts === null).toBe(seen.length === 0);
		const file = JSON.stringify(
			await directoryRows(context, { query: '', kind: '', province: '', archived: false })
		);
		expect(file).toContain('office@body.example');
		expect(file.match(/\w+@people\.example/g) ?? []).toEqual(emails);
		const { groups } = await search(context, 'Findable', null);
		const persons = groups.find(({ kind }) => kind === 'person')?.hits ?? [];
		expect(persons).toHaveLength(emails.length);
	});

	test.each(roleNames)('%s keeps the people of its own directory alone', async (role) => {
		const { do: run, context } = who.get(role)!;
		for (const [name, unitId] of Object.entries(directories) as [Directory, string][]) {
			const own = keepers.includes(role) && meant[role].includes(name);
			const id = v7();
			const added = await run('contact.create', {
				id,
				unitId,
				organisationId: body,
				nameKm: 'ថ្មី',
				email: `${id}@added.example`
			});
			expect(added, `${name}: add`).toBe(own ? 'ok' : 'forbidden');
			const readable = meant[role].includes(name);
			expect(await run('contact.archive', { id: people[name].id }), `${name}: archive`).toBe(
				own ? 'ok' : readable ? 'forbidden' : 'not_found'
			);
			if (own) expect(await run('contact.restore', { id: people[name].id })).toBe('ok');
			// And past the commands.
			const { data } = await context.db
				.from('contact')
				.update({ phone: '099' })
				.eq('id', people[name].id)
				.select('id');
			expect(data ?? [], `${name}: change`).toHaveLength(own ? 1 : 0);
			await app.pool.query('delete from public.contact where id = $1', [id]);
		}
	});
});
