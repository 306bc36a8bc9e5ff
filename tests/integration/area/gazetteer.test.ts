import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { App } from '../../../src/lib/server/app/app';
import { confirmAreaImport, previewAreaImport } from '../../../src/lib/server/area/area-import';
import { importGazetteerFile } from '../../../src/lib/server/area/import-gazetteer-cli';
import {
	actor,
	closeApp,
	nationalUnit,
	openApp,
	provinceUnit,
	type Actor
} from '../../support/scenes/accounts';

// Public data that the project does not contain, where it lies beside it.
const published = resolve(
	import.meta.dirname,
	'../../../../shared/data/ncdd-gazetteer-kampong-cham.csv'
);

let app: App;
let admin: Actor;
let folder: string;
beforeAll(async () => {
	app = openApp();
	admin = await actor(app, 'admin', nationalUnit);
	folder = await mkdtemp(join(tmpdir(), 'gazetteer-'));
});
afterAll(async () => {
	await rm(folder, { recursive: true });
	await closeApp(app);
});

const heading = 'Type,Code,Name (Khmer),Name (Latin)';

async function fileOf(...lines: string[]): Promise<string> {
	const path = join(folder, `${v7()}.csv`);
	await writeFile(path, ['"A gazetteer",,,', ',,,', heading, ...lines].join('\n'));
	return path;
}

async function importFile(file: string) {
	const told: string[] = [];
	const { databaseUrl } = inject('stack');
	const result = await importGazetteerFile({ databaseUrl, file, log: (line) => told.push(line) });
	return { result, told };
}

async function count(prefix: string) {
	const { rows } = await app.pool.query<Record<'areas' | 'units' | 'organisations', number>>(
		`select (select count(*)::int from public.area where code like $1) as areas,
			(select count(*)::int from public.unit where area_code like $1) as units,
			(select count(*)::int from public.organisation o join public.unit u on u.id = o.id
				where u.area_code like $1) as organisations`,
		[`${prefix}__%`]
	);
	return rows[0]!;
}

describe('the import of a gazetteer', () => {
	it('makes each area a body with its official name, under the one above it', async () => {
		const file = await fileOf(
			'ក្រុង,1801,ព្រះសីហនុ,Preah Sihanouk',
			'សង្កាត់,180101,មួយ,Muoy',
			'ស្រុក,1802,ព្រៃនប់,Prey Nob',
			'ឃុំ,180201,អណ្ដូងថ្ម,Andoung Thma',
			'ភូមិ,18020101,ក,A'
		);
		expect((await importFile(file)).result).toEqual({
			added: 4,
			changed: 0,
			unchanged: 0,
			villages: 1
		});
		const { rows } = await app.pool.query(
			`select u.area_code, u.kind, u.name_km, u.name_en, cardinality(u.path) as depth, o.kind as organisation
			from public.unit u join public.organisation o on o.id = u.id
			where u.area_code like '18__%' order by u.area_code`
		);
		const kept = (code: string, kind: string, km: string, en: string, depth: number) => ({
			area_code: code,
			kind,
			name_km: km,
			name_en: en,
			depth,
			organisation: 'administration'
		});
		expect(rows).toEqual([
			kept('1801', 'district', 'រដ្ឋបាលក្រុងព្រះសីហនុ', 'Preah Sihanouk Municipal Administration', 3),
			kept('180101', 'commune', 'រដ្ឋបាលសង្កាត់មួយ', 'Muoy Sangkat Administration', 4),
			kept('1802', 'district', 'រដ្ឋបាលស្រុកព្រៃនប់', 'Prey Nob District Administration', 3),
			kept('180201', 'commune', 'រដ្ឋបាលឃុំអណ្ដូងថ្ម', 'Andoung Thma Commune Administration', 4)
		]);
	});

	it('tells bad rows by line and reason, and nothing of the file stays', async () => {
		const file = await fileOf('ស្រុក,1901,ក,A', 'ឃុំ,190101,ខ,B', 'ឃុំ,190201,គ,C', 'ឃុំ,1902,ឃ,D');
		const { result, told } = await importFile(file);
		expect(result).toBe(false);
		expect(told).toEqual([
			expect.stringMatching(/^line 6: the area above is missing \(1902\)/),
			expect.stringMatching(/^line 7: the code has the wrong number of digits/),
			expect.stringMatching(/^Nothing was imported/)
		]);
		expect(await count('19')).toEqual({ areas: 0, units: 0, organisations: 0 });
	});

	it('rolls back wholly when the database refuses a row', async () => {
		const area = {
			level: 'district' as const,
			parentCode: '19',
			typeKm: 'ស្រុក',
			typeEn: 'District',
			nameKm: 'ក',
			nameEn: 'A'
		};
		const areas = [
			{ ...area, code: '1901' },
			{ ...area, code: '1999', parentCode: '98' }
		];
		expect(await admin.do('area.import', { fileKey: 'aa/none', areas })).toBe('gone');
		expect(await count('19')).toEqual({ areas: 0, units: 0, organisations: 0 });
	});

	it('says what a file is not', async () => {
		const path = join(folder, 'binary.csv');
		await writeFile(path, Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2]));
		expect((await importFile(path)).told[0]).toMatch(/neither CSV/);
		expect((await importFile(join(folder, 'nowhere.csv'))).result).toBe(false);
	});

	it('is for the administrator alone', async () => {
		const areas = [
			{
				code: '1901',
				level: 'district' as const,
				parentCode: '19',
				typeKm: 'ស្រុក',
				typeEn: 'District',
				nameKm: 'ក',
				nameEn: 'A'
			}
		];
		for (const [role, unit] of [
			['secretariat', provinceUnit('19')],
			['ncdds', nationalUnit]
		] as const) {
			const other = await actor(app, role, unit);
			expect(await other.do('area.import', { fileKey: 'aa/none', areas })).toBe('forbidden');
		}
		expect(await count('19')).toEqual({ areas: 0, units: 0, organisations: 0 });
	});

	it('shows on the page what it would do, then does it, once', async () => {
		const text = await readFile(await fileOf('ស្រុក,2301,ដំណាក់ចង្អើរ,Damnak', 'ឃុំ,230101,ក,A'));
		const file = new File([text], 'kep.csv');
		const preview = await previewAreaImport(admin.context, app, file);
		if (!preview.ok) throw new Error(preview.refusal.code);
		expect(preview.value).toMatchObject({
			districts: { added: 1 },
			communes: { added: 1 },
			problems: { count: 0 }
		});
		expect(await count('23')).toMatchObject({ areas: 0 });
		const { fileKey, seen } = preview.value;
		const confirm = (what: string | undefined, commandId = v7()) =>
			confirmAreaImport(admin.context, app, {
				fileKey,
				fileName: 'kep.csv',
				seen: what,
				commandId
			});
		expect(await confirm(undefined)).toMatchObject({
			value: { changed: false, preview: { seen } }
		});
		const once = v7();
		expect(await confirm(seen, once)).toMatchObject({
			value: { outcome: { result: { added: 2 } } }
		});
		// The answer was lost, and the same form is sent again.
		expect(await confirm(seen, once)).toMatchObject({
			value: { outcome: { result: { added: 2 }, replayed: true } }
		});
		// What was shown has been done: it can't be confirmed a second time.
		expect(await confirm(seen)).toMatchObject({
			value: { changed: true, preview: { districts: { added: 0, unchanged: 1 } } }
		});
		const renamed = new File([text.toString().replace('Damnak', 'Damnak Chang-aeur')], 'kep.csv');
		const again = await previewAreaImport(admin.context, app, renamed);
		expect(again).toMatchObject({
			value: {
				districts: { added: 0, changed: 1 },
				changes: [{ code: '2301', from: { en: 'Damnak' }, to: { en: 'Damnak Chang-aeur' } }]
			}
		});
		const gone = { fileKey: 'aa/none', fileName: 'kep.csv', seen, commandId: v7() };
		expect(await confirmAreaImport(admin.context, app, gone)).toMatchObject({
			refusal: { code: 'file_gone' }
		});
	});

	it.runIf(existsSync(published))('takes NCDD’s export as it is published', async () => {
		const { result, told } = await importFile(published);
		expect(result).toMatchObject({ added: 119, villages: 946 });
		expect(told[0]).toMatch(/^line 580: .*30802.*left out$/);
		expect((await importFile(published)).result).toMatchObject({
			added: 0,
			changed: 0,
			unchanged: 119
		});
		expect(await count('03')).toEqual({ areas: 119, units: 119, organisations: 119 });
	});
});
