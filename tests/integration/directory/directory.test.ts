import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { App } from '../../../src/lib/server/app';
import {
	confirmDirectoryImport,
	previewDirectoryImport
} from '../../../src/lib/server/directory/directory-import';
import {
	directoryHeadings,
	directoryRows
} from '../../../src/lib/server/directory/directory-export';
import { organisationDetail } from '../../../src/lib/server/directory/organisation-detail';
import {
	organisationPage,
	type DirectoryFilter
} from '../../../src/lib/server/directory/organisation-list';
import {
	previewedHours,
	sweepPreviewedFiles
} from '../../../src/lib/server/files/sweep-previewed-files';
import { readTable } from '../../../src/lib/server/spreadsheet/read-table';
import { tableResponse } from '../../../src/lib/server/spreadsheet/write-table';
import {
	actor,
	closeApp,
	nationalUnit,
	openApp,
	provinceUnit,
	type Actor
} from '../account/people';

const home = provinceUnit('09');
const everything: DirectoryFilter = { query: '', kind: '', province: '', archived: false, page: 1 };

let app: App;
let secretariat: Actor;
let other: Actor;
let admin: Actor;
beforeAll(async () => {
	app = openApp();
	secretariat = await actor(app, 'secretariat', home);
	other = await actor(app, 'secretariat', provinceUnit('10'));
	admin = await actor(app, 'admin', nationalUnit);
});
afterAll(() => closeApp(app));

function organisation(change: Record<string, unknown> = {}) {
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

function contact(organisationId: string, change: Record<string, unknown> = {}) {
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

async function found(who: Actor, change: Partial<DirectoryFilter>) {
	const { rows } = await organisationPage(who.context, { ...everything, ...change });
	return rows.map((row) => row.id);
}

describe('organisations', () => {
	it('of a secretariat belong to its province or to the country', async () => {
		const department = organisation();
		const ngo = organisation({ kind: 'ngo', provinceId: null });
		const partner = organisation({ kind: 'development_partner' });
		for (const one of [department, ngo, partner]) {
			expect(await secretariat.do('organisation.create', one)).toBe('ok');
		}
		const { rows } = await app.pool.query<{ parent_id: string }>(
			`select parent_id from public.unit where id = any ($1) order by array_position($1, id)`,
			[[department.id, ngo.id, partner.id]]
		);
		expect(rows.map((row) => row.parent_id)).toEqual([home, nationalUnit, nationalUnit]);
	});

	it('are refused without a province, in another province, twice, and as administrations', async () => {
		const create = (change: Record<string, unknown>) =>
			secretariat.do('organisation.create', organisation(change));
		expect(await create({ provinceId: null })).toBe('department_without_province');
		expect(await create({ provinceId: provinceUnit('10') })).toBe('forbidden');
		expect(await create({ provinceId: v7() })).toBe('not_found');
		expect(await create({ kind: 'administration' })).toBe('invalid_fields');
		expect(await create({ email: 'a@b' })).toBe('invalid_fields');
		expect(await create({ website: 'javascript:alert(1)' })).toBe('invalid_fields');
		expect(await create({ nameKm: 'មន្ទីរសាកល្បង' })).toBe('ok');
		expect(await create({ nameKm: 'មន្ទីរ​សាក ល្បង' })).toBe('organisation_exists');
	});

	it('are for those who keep a directory', async () => {
		for (const [role, unit] of [
			['governor', home],
			['ncdds', nationalUnit]
		] as const) {
			const who = await actor(app, role, unit);
			expect(await who.do('organisation.create', organisation())).toBe('forbidden');
		}
	});

	it('are changed and archived by their own province only, and can be put back', async () => {
		const one = organisation({ nameEn: 'Archive Me' });
		await secretariat.do('organisation.create', one);
		expect(await other.do('organisation.archive', { id: one.id })).toBe('forbidden');
		expect(await secretariat.do('organisation.archive', { id: one.id })).toBe('ok');
		expect(await found(secretariat, { query: 'archive me' })).toEqual([]);
		expect(await found(secretariat, { query: 'archive me', archived: true })).toEqual([one.id]);
		expect(await secretariat.do('organisation.restore', { id: one.id })).toBe('ok');
		expect(await found(secretariat, { query: 'archive me' })).toEqual([one.id]);
		expect(await admin.do('organisation.archive', { id: home })).toBe('administration_stays');
		const change = { ...one, base: 99, phone: '012 345 678' };
		expect(await secretariat.do('organisation.update', change)).toBe('changed_meanwhile');
	});

	it('keep the official name of an administration, and take its address', async () => {
		const change = { id: home, kind: 'administration' as const, nameKm: 'x', nameEn: 'x' };
		expect(await secretariat.do('organisation.update', { ...change, email: 'kk@gov.kh' })).toBe(
			'ok'
		);
		const detail = await organisationDetail(secretariat.context, home);
		expect(detail).toMatchObject({ email: 'kk@gov.kh', kind: 'administration' });
		expect(detail?.name.km).toContain('កោះកុង');
	});

	it('are found in both scripts, by kind and province, and hostile words find nothing', async () => {
		const one = organisation({ kind: 'academia', nameKm: 'សាកលវិទ្យាល័យភូមិន្ទ', nameEn: 'Royal Uni' });
		// Others carry a part of the words as well: they are found by it, and by it alone.
		const town = organisation({ nameKm: 'មន្ទីរក្រុងខេមរភូមិន្ទ', nameEn: 'Royal Town' });
		for (const each of [one, town]) await secretariat.do('organisation.create', each);
		const which = async (change: Partial<DirectoryFilter>) => {
			const ids = await found(other, change);
			return [one, town].filter(({ id }) => ids.includes(id));
		};
		expect(await which({ query: 'ភូមិន្ទ' })).toEqual([one, town]);
		expect(await which({ query: 'សាកលវិទ្យាល័យភូមិន្ទ' })).toEqual([one]);
		expect(await which({ query: 'uni ROYAL' })).toEqual([one]);
		expect(await which({ query: 'royal', kind: 'academia', province: home })).toEqual([one]);
		expect(await which({ query: 'royal', kind: 'ngo' })).toEqual([]);
		expect(await which({ query: 'royal', province: provinceUnit('10') })).toEqual([]);
		for (const query of ['%', '",(),name_km.eq.x', '\\', "';--"]) {
			expect(await found(other, { query })).toEqual([]);
		}
		expect((await organisationPage(other.context, { ...everything, page: 9999 })).rows).toEqual([]);
	});
});

describe('contacts', () => {
	it('are kept and seen in the directory of their own secretariat', async () => {
		const one = organisation();
		await secretariat.do('organisation.create', one);
		const person = contact(one.id);
		expect(await other.do('contact.create', contact(one.id))).toBe('forbidden');
		expect(await secretariat.do('contact.create', person)).toBe('ok');
		expect(
			await secretariat.do('contact.create', { ...contact(one.id), email: person.email })
		).toBe('contact_exists');
		const seen = async (who: Actor) =>
			(await organisationDetail(who.context, one.id))?.contacts?.length;
		expect(await seen(secretariat)).toBe(1);
		expect(await seen(other)).toBe(0);
		expect(await other.do('contact.archive', { id: person.id })).toBe('not_found');
		expect(await secretariat.do('contact.archive', { id: person.id })).toBe('ok');
		expect(await seen(secretariat)).toBe(0);
		expect(await secretariat.do('contact.restore', { id: person.id })).toBe('ok');
		expect(await seen(secretariat)).toBe(1);
	});
});

describe('the import of a directory file', () => {
	const heading =
		'Organisation (Khmer),Organisation (English),Kind,Province,Contact (Khmer),E-mail';

	function csv(...lines: string[]): File {
		return new File([[heading, ...lines].join('\n')], 'list.csv');
	}

	const look = (file: File, who = secretariat, unitId = home) =>
		previewDirectoryImport(who.context, app, unitId, file);

	it('shows what it would do, keeps nothing until it is confirmed, then keeps it once', async () => {
		const file = csv(
			'មន្ទីរនាំចូល,Imported department,Department\u002c unit,,ប្រធាន,head@import.example'.replace(
				'Department, unit',
				'"Department, unit"'
			),
			'អង្គការនាំចូល,Imported NGO,ngo,,,',
			'អង្គការនាំចូល,Imported NGO,ngo,,ក,not an address'
		);
		const preview = await look(file);
		if (!preview.ok) throw new Error(preview.refusal.code);
		expect(
			preview.value.organisations.added.first.map(({ line, name }) => [line, name.en])
		).toEqual([
			[2, 'Imported department'],
			[3, 'Imported NGO']
		]);
		expect(preview.value.contacts.added.count).toBe(1);
		expect(preview.value.refused.first).toMatchObject([{ line: 4, code: 'invalid_email' }]);
		expect(await found(secretariat, { query: 'imported' })).toEqual([]);

		const { fileKey, seen } = preview.value;
		const commandId = v7();
		const confirm = (id = commandId) =>
			confirmDirectoryImport(secretariat.context, app, {
				unitId: home,
				fileKey,
				fileName: 'list.csv',
				seen,
				commandId: id
			});
		expect(await confirm()).toMatchObject({
			value: { outcome: { result: { organisations: 2, contacts: 1 }, replayed: false } }
		});
		expect(await found(secretariat, { query: 'imported' })).toHaveLength(2);
		// The answer was lost, and the same form is sent again.
		expect(await confirm()).toMatchObject({
			value: { outcome: { result: { organisations: 2, contacts: 1 }, replayed: true } }
		});
		// What was shown has been done: it can't be confirmed a second time.
		expect(await confirm(v7())).toMatchObject({
			value: { changed: true, preview: { organisations: { added: { count: 0 }, unchanged: 2 } } }
		});
		const again = await look(file);
		expect(again).toMatchObject({
			value: {
				organisations: { added: { count: 0 }, unchanged: 2 },
				contacts: { added: { count: 0 }, unchanged: 1 }
			}
		});
	});

	it('confirmed twice at once is done once, and answered the same', async () => {
		const preview = await look(csv('មន្ទីរពីរដង,Twice department,department,,,'));
		if (!preview.ok) throw new Error(preview.refusal.code);
		const { fileKey, seen } = preview.value;
		const commandId = v7();
		const confirm = (by = secretariat) =>
			confirmDirectoryImport(by.context, app, {
				unitId: home,
				fileKey,
				fileName: 'list.csv',
				seen,
				commandId
			});
		const answers = await Promise.all([confirm(), confirm(), confirm()]);
		const result = { organisations: 1, contacts: 0 };
		expect(answers).toMatchObject(
			answers.map(() => ({ ok: true, value: { outcome: { result } } }))
		);
		expect(
			answers.filter((one) => one.ok && 'outcome' in one.value && !one.value.outcome.replayed)
		).toHaveLength(1);
		expect(await found(secretariat, { query: 'twice department' })).toHaveLength(1);
	});

	it('that nobody confirms is removed after a day, one that is looked at again after another', async () => {
		const once = csv('មន្ទីរមួយ,Swept department,department,,,');
		const twice = csv('មន្ទីរពីរ,Kept department,department,,,');
		const hours = (count: number) => new Date(Date.now() + count * 3_600_000);
		const shown = async (file: File) => {
			const preview = await look(file);
			if (!preview.ok) throw new Error(preview.refusal.code);
			return preview.value;
		};
		const swept = await shown(once);
		const kept = await shown(twice);
		const confirm = ({ fileKey, seen }: typeof swept) =>
			confirmDirectoryImport(secretariat.context, app, {
				unitId: home,
				fileKey,
				fileName: 'list.csv',
				seen,
				commandId: v7()
			});
		const { files, previewed } = app;
		const { key } = await files.put(Buffer.from('on record'), 'text/plain');
		expect(await sweepPreviewedFiles({ previewed, now: () => hours(previewedHours - 1) })).toBe(0);

		const inADay = hours(previewedHours + 1);
		const again = join(inject('stack').filesDir, 'previewed', kept.fileKey.slice(3));
		utimesSync(again, inADay, inADay);
		expect(
			await sweepPreviewedFiles({ previewed, now: () => hours(previewedHours + 1) })
		).toBeGreaterThan(0);

		expect(await confirm(swept)).toMatchObject({ refusal: { code: 'file_gone' } });
		expect(await confirm(kept)).toMatchObject({ value: { outcome: { replayed: false } } });
		expect(await files.get(key)).toEqual(Buffer.from('on record'));
	});

	it('changes what the file says otherwise', async () => {
		await secretariat.do(
			'organisation.create',
			organisation({ nameEn: 'Changed Dept', nameKm: 'មន្ទីរកែ' })
		);
		const file = new File(
			['Organisation (English),Organisation phone\nchanged dept,012 999 888\n'],
			'x.csv'
		);
		const preview = await look(file);
		if (!preview.ok) throw new Error(preview.refusal.code);
		expect(preview.value.organisations.changed.first).toMatchObject([
			{ line: 2, changes: ['phone'] }
		]);
		const done = await confirmDirectoryImport(secretariat.context, app, {
			unitId: home,
			fileKey: preview.value.fileKey,
			fileName: 'list.csv',
			seen: preview.value.seen,
			commandId: v7()
		});
		expect(done).toMatchObject({ value: { outcome: { replayed: false } } });
		const [id] = await found(secretariat, { query: 'changed dept' });
		expect(await organisationDetail(secretariat.context, id!)).toMatchObject({
			phone: '012 999 888'
		});
	});

	it('is what was shown: where the directory has changed since, nothing is imported', async () => {
		const file = csv('មន្ទីរមួយ,Seen department,department,,,', 'អង្គការមួយ,Seen NGO,ngo,,,');
		const preview = await look(file);
		if (!preview.ok) throw new Error(preview.refusal.code);
		const { fileKey, seen } = preview.value;
		const confirm = (what: string | undefined) =>
			confirmDirectoryImport(secretariat.context, app, {
				unitId: home,
				fileKey,
				fileName: 'list.csv',
				seen: what,
				commandId: v7()
			});
		expect(await confirm(undefined)).toMatchObject({
			value: { changed: false, preview: { seen } }
		});
		await secretariat.do(
			'organisation.create',
			organisation({ nameEn: 'Seen department', nameKm: 'មន្ទីរមួយ' })
		);
		expect(await confirm(seen)).toMatchObject({
			value: { changed: true, preview: { organisations: { added: { count: 1 }, unchanged: 1 } } }
		});
		expect(await found(secretariat, { query: 'seen ngo' })).toEqual([]);
		const again = await look(file);
		if (!again.ok) throw new Error(again.refusal.code);
		expect(await confirm(again.value.seen)).toMatchObject({
			value: { outcome: { result: { organisations: 1 } } }
		});
		expect(await found(secretariat, { query: 'seen ngo' })).toHaveLength(1);
	});

	it('takes back what was exported, as CSV and XLSX, without a change', async () => {
		const one = organisation();
		await secretariat.do('organisation.create', one);
		for (const each of [contact(one.id), contact(one.id)]) {
			expect(await secretariat.do('contact.create', each)).toBe('ok');
		}
		const none = { added: { count: 0 }, changed: { count: 0 } };
		for (const format of ['csv', 'xlsx'] as const) {
			const rows = await directoryRows(secretariat.context, { ...everything, province: home });
			const response = await tableResponse(format, 'list', directoryHeadings('en'), rows);
			const file = new File([await response.arrayBuffer()], `list.${format}`);
			const preview = await look(file);
			if (!preview.ok) throw new Error(`${format}: ${preview.refusal.code}`);
			expect(preview.value.organisations).toMatchObject(none);
			expect(preview.value.contacts).toMatchObject(none);
			expect(
				preview.value.organisations.unchanged + preview.value.contacts.unchanged
			).toBeGreaterThanOrEqual(3);
		}
	});

	it('is for the directory that one keeps', async () => {
		expect(await look(csv('ក,A,ngo'), other)).toMatchObject({ refusal: { code: 'forbidden' } });
		expect(await look(csv('ក,A,ngo'), secretariat, nationalUnit)).toMatchObject({
			refusal: { code: 'forbidden' }
		});
	});

	it('refuses files that are none, whatever they are called', async () => {
		const code = async (bytes: Uint8Array<ArrayBuffer>) => {
			const answer = await look(new File([bytes], 'list.xlsx'));
			return answer.ok ? 'ok' : answer.refusal.code;
		};
		expect(await code(new Uint8Array())).toBe('file_empty');
		expect(await code(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3, 4]))).toBe('file_not_table');
		expect(await code(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa]))).toBe(
			'file_not_table'
		);
		expect(await code(new Uint8Array([0xc3, 0x28, 0x41]))).toBe('file_encoding');
		expect(await code(new Uint8Array(11 * 1024 * 1024))).toBe('file_too_large');
	});
});

describe('an exported file', () => {
	it('has no cell that a spreadsheet would run', async () => {
		const cells = ['=1+1', '+855 12', '-1', '@sum', 'plain', 'a "quote", b'];
		for (const format of ['csv', 'xlsx'] as const) {
			const response = await tableResponse(
				format,
				'ឈ្មោះ',
				['A'],
				cells.map((cell) => [cell])
			);
			expect(response.headers.get('content-disposition')).toMatch(
				/^attachment; filename="[\x20-\x7e]+"/
			);
			const bytes = new Uint8Array(await response.arrayBuffer());
			const table = readTable(bytes);
			if (!table.ok) throw new Error(table.refusal.code);
			// A workbook says of each cell that it is text; in a text file the mark must say it.
			const marked = ["'=1+1", "'+855 12", "'-1", "'@sum", 'plain', 'a "quote", b'];
			const read = table.value.slice(1).map((row) => row.cells[0]);
			expect(read).toEqual(format === 'csv' ? marked : cells);
			if (format === 'xlsx') expect(formulasIn(bytes)).toBe(0);
		}
	});
});

/** How many cells of a workbook's first sheet a spreadsheet would reckon. */
function formulasIn(workbook: Uint8Array): number {
	const sheet = strFromU8(unzipSync(workbook)['xl/worksheets/sheet1.xml']!);
	return sheet.match(/<f[ >]/g)?.length ?? 0;
}
