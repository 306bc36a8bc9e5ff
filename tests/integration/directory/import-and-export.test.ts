import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { describe, expect, inject, it } from 'vitest';
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
	previewedHours,
	sweepPreviewedFiles
} from '../../../src/lib/server/files/sweep-previewed-files';
import { tableResponse } from '../../../src/lib/server/spreadsheet/write-table';
import { nationalUnit } from '../../support/scenes/accounts';
import {
	app,
	contact,
	everything,
	found,
	home,
	openDirectory,
	organisation,
	other,
	secretariat
} from './directory-scene';

openDirectory();

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
			{ line: 2, changes: [{ field: 'phone', to: '012 999 888' }] }
		]);
		const [id] = await found(secretariat, { query: 'changed dept' });
		const confirm = (seen: string) =>
			confirmDirectoryImport(secretariat.context, app, {
				unitId: home,
				fileKey: preview.value.fileKey,
				fileName: 'list.csv',
				seen,
				commandId: v7()
			});
		// What it replaces is what was shown: a colleague's number, written since, is shown first.
		await app.pool.query(`update public.organisation set phone = '012 333 333' where id = $1`, [
			id
		]);
		const again = await confirm(preview.value.seen);
		if (!again.ok || !('preview' in again.value)) throw new Error('not shown again');
		expect(again.value).toMatchObject({
			changed: true,
			preview: {
				organisations: {
					changed: {
						first: [{ changes: [{ field: 'phone', from: '012 333 333', to: '012 999 888' }] }]
					}
				}
			}
		});
		expect(await confirm(again.value.preview.seen)).toMatchObject({
			value: { outcome: { replayed: false } }
		});
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
