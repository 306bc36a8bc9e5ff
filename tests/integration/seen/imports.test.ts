import type pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands, type CommandType } from '../../../src/lib/contract/commands.ts';
import type { App } from '../../../src/lib/server/app/app.ts';
import { confirmAreaImport, previewAreaImport } from '../../../src/lib/server/area/area-import.ts';
import {
	confirmDirectoryImport,
	previewDirectoryImport
} from '../../../src/lib/server/directory/directory-import.ts';
import { asShown } from '../../support/as-shown.ts';
import { pidOf, transactionOf, untilWaitedFor } from '../../support/two-at-once.ts';
import {
	actor,
	closeApp,
	nationalUnit,
	openApp,
	provinceUnit,
	type Actor
} from '../../support/scenes/accounts.ts';

// What an import does is compared in its own transaction: nobody changes what is there between that look and the deed.
const home = provinceUnit('14');
let app: App;
let secretariat: Actor;
let colleague: Actor;
let admin: Actor;
beforeAll(async () => {
	app = openApp();
	secretariat = await actor(app, 'secretariat', home);
	colleague = await actor(app, 'secretariat', home);
	admin = await actor(app, 'admin', nationalUnit);
});
afterAll(() => closeApp(app));

/** What somebody is told who confirms while another is at it, and must wait until the other has done it. */
async function whileAnother<T>(
	by: Actor,
	type: CommandType,
	payload: object,
	confirm: () => Promise<T>
): Promise<T> {
	const schema = commands[type].payload as unknown as { parse: (given: object) => object };
	const given = schema.parse(await asShown(by.context.db, v7(), type, payload as never));
	const client: pg.PoolClient = await transactionOf(app.pool, by.id);
	try {
		await client.query('select public.run_command($1, $2, $3)', [v7(), type, given]);
		const told = confirm();
		expect(await untilWaitedFor(app.pool, await pidOf(client), told)).toBe('waits');
		await client.query('commit');
		return await told;
	} finally {
		client.release();
	}
}

describe('a directory file that is confirmed', () => {
	const newOrganisation = (nameEn: string, nameKm: string) => ({
		id: v7(),
		kind: 'department',
		provinceId: home,
		nameKm,
		nameEn
	});
	const rows = (one: object) => ({
		organisations: [
			{ effect: 'add', shortName: '', email: null, phone: null, website: null, ...one }
		],
		contacts: []
	});
	const organisations = async (nameEn: string) => {
		const { rows } = await app.pool.query<{ n: number }>(
			'select count(*)::int as n from public.unit where name_en = $1',
			[nameEn]
		);
		return rows[0]!.n;
	};
	async function shown(nameKm: string, nameEn: string) {
		const file = new File(
			[`Organisation (Khmer),Organisation (English),Kind\n${nameKm},${nameEn},department\n`],
			'list.csv'
		);
		const preview = await previewDirectoryImport(secretariat.context, app, home, file);
		if (!preview.ok) throw new Error(preview.refusal.code);
		expect(preview.value.organisations.added.count).toBe(1);
		const { fileKey, fileName, seen } = preview.value;
		return (commandId = v7()) =>
			confirmDirectoryImport(secretariat.context, app, {
				unitId: home,
				fileKey,
				fileName,
				seen,
				commandId
			});
	}

	test('while another adds what stands in it is shown again, and nothing is added twice', async () => {
		const confirm = await shown('មន្ទីរដំណាលគ្នា', 'Department of the race');
		const told = await whileAnother(
			colleague,
			'organisation.create',
			newOrganisation('Department of the race', 'មន្ទីរដំណាលគ្នា'),
			confirm
		);
		expect(told).toMatchObject({
			value: {
				changed: true,
				preview: { organisations: { added: { count: 0 }, unchanged: 1 }, fileName: 'list.csv' }
			}
		});
		expect(await organisations('Department of the race')).toBe(1);
	});

	test('while another changes what it has nothing to do with is imported as it was shown', async () => {
		const confirm = await shown('មន្ទីរស្ងប់', 'Department of calm');
		const told = await whileAnother(
			colleague,
			'organisation.create',
			newOrganisation('Another department', 'មន្ទីរផ្សេង'),
			confirm
		);
		expect(told).toMatchObject({ value: { outcome: { result: { organisations: 1 } } } });
		expect(await organisations('Department of calm')).toBe(1);
	});

	test('is refused by the database itself on another record, and without one', async () => {
		const one = newOrganisation('Department past the server', 'មន្ទីរក្រៅប្រព័ន្ធ');
		const give = (record: string | null) =>
			callAs(secretariat, 'directory.import', { unitId: home, record, ...rows(one) });
		expect(await give(null)).toBe('not_seen');
		expect(await give('0'.repeat(64))).toBe('preview_changed');
		expect(await organisations('Department past the server')).toBe(0);
	});
});

/** Gives a command past the contract, as one who calls the database does: `ok` or the code. */
async function callAs(by: Actor, type: CommandType, payload: object): Promise<string> {
	const client = await transactionOf(app.pool, by.id);
	try {
		await client.query('select public.run_command($1, $2, $3)', [v7(), type, payload]);
		return 'ok';
	} catch (error) {
		return (error as Error).message;
	} finally {
		await client.query('rollback');
		client.release();
	}
}

describe('a gazetteer that is confirmed', () => {
	const area = {
		code: '1401',
		level: 'district',
		parentCode: '14',
		typeKm: 'ស្រុក',
		typeEn: 'District',
		nameKm: 'បាភ្នំ',
		nameEn: 'Ba Phnum'
	};

	test('while another imports the same is shown again, with what it would do now', async () => {
		const file = new File(
			['Type,Code,Name (Khmer),Name (Latin)\nស្រុក,1401,បាភ្នំ,Ba Phnum Again\n'],
			'areas.csv'
		);
		const preview = await previewAreaImport(admin.context, app, file);
		if (!preview.ok) throw new Error(preview.refusal.code);
		expect(preview.value).toMatchObject({ districts: { added: 1, changed: 0 }, changes: [] });
		const { fileKey, fileName, seen } = preview.value;
		const told = await whileAnother(admin, 'area.import', { fileKey, areas: [area] }, () =>
			confirmAreaImport(admin.context, app, { fileKey, fileName, seen, commandId: v7() })
		);
		expect(told).toMatchObject({
			value: {
				changed: true,
				preview: {
					districts: { added: 0, changed: 1 },
					changes: [{ code: '1401', from: { en: 'Ba Phnum' }, to: { en: 'Ba Phnum Again' } }]
				}
			}
		});
		const { rows } = await app.pool.query('select name_en from public.area where code = $1', [
			area.code
		]);
		expect(rows).toEqual([{ name_en: 'Ba Phnum' }]);
	});

	test('is refused by the database itself where nothing, or something else, was seen', async () => {
		const given = { fileKey: 'aa/none', areas: [area] };
		expect(await callAs(admin, 'area.import', given)).toBe('not_seen');
		expect(await callAs(admin, 'area.import', { ...given, seen: '0'.repeat(64) })).toBe(
			'preview_changed'
		);
	});
});
