import { describe, expect, it } from 'vitest';
import {
	readDirectoryFile,
	type DirectoryColumn,
	type DirectoryWords
} from '../../../src/lib/domain/directory/directory-file';
import { directoryColumnLabels } from '../../../src/lib/i18n/labels/directory';
import { wordRefusal } from '../../../src/lib/i18n/refusal';
import { nameKey } from '../../../src/lib/domain/directory/name-key';
import {
	planImport,
	type ExistingOrganisation,
	type ImportGround
} from '../../../src/lib/domain/directory/plan-import';

const headings: [string, DirectoryColumn][] = [
	['Organisation (Khmer)', 'organisationKm'],
	['ស្ថាប័ន (អង់គ្លេស)', 'organisationEn'],
	['Kind', 'kind'],
	['Province', 'province'],
	['Organisation e-mail', 'organisationEmail'],
	['Contact', 'contactKm'],
	['E-mail', 'email'],
	['Phone', 'phone']
];
const words: DirectoryWords = {
	headings: new Map(headings.map(([word, column]) => [nameKey(word), column])),
	kinds: new Map([
		['department', 'department'],
		['ngo', 'ngo'],
		['ministry', 'ministry'],
		['administration', 'administration']
	]),
	provinces: new Map([
		['battambang', 'P02'],
		['takeo', 'P21']
	]),
	sexes: new Map(),
	languages: new Map()
};

const existing: ExistingOrganisation = {
	id: 'o1',
	rev: 3,
	kind: 'ngo',
	parentId: 'N',
	nameKm: 'អង្គការ ក',
	nameEn: 'NGO A',
	shortName: '',
	email: null,
	phone: null,
	website: null,
	mayChange: true
};

/** The plan of a file whose cells stand in the order of `headings`. */
function plan(rows: string[][], change: Partial<ImportGround> = {}) {
	const cells = [headings.map(([word]) => word), ...rows];
	const read = readDirectoryFile(
		cells.map((row, index) => ({ line: index + 1, cells: row })),
		words
	);
	if (!read.ok) throw new Error(read.refusal.code);
	let count = 0;
	return planImport(read.value.rows, read.value.refused, {
		organisations: [existing],
		contacts: [],
		provinces: new Set(['P02']),
		homeProvinceId: 'P02',
		newId: () => `new${++count}`,
		...change
	});
}

function row(...cells: string[]): string[] {
	return headings.map((_, index) => cells[index] ?? '');
}

describe('planImport', () => {
	it('recognises an organisation by either name, whatever its spaces, case and invisible breaks', () => {
		for (const [km, en] of [
			['អង្គការ​ក', ''],
			['', 'ngo  a'],
			['អង្គការ ក', 'Another name']
		] as const) {
			const { organisations } = plan([row(km, en, 'NGO')]);
			expect(organisations).toMatchObject([{ id: 'o1', effect: 'same' }]);
		}
	});

	it('recognises it by its address', () => {
		const organisations = [{ ...existing, email: 'a@ngo.org' }];
		const made = plan([row('ឈ្មោះថ្មី', '', 'NGO', '', 'A@ngo.org')], { organisations });
		expect(made.organisations).toMatchObject([{ id: 'o1', effect: 'same' }]);
	});

	it('tells what changes, and leaves what an empty cell does not speak of', () => {
		const { organisations } = plan([row('អង្គការ ក', '', '', '', 'a@ngo.org')]);
		expect(organisations).toMatchObject([
			{
				effect: 'change',
				rev: 3,
				changes: [{ field: 'email', from: '', to: 'a@ngo.org' }],
				fields: { email: 'a@ngo.org', kind: 'ngo' }
			}
		]);
	});

	it('leaves an organisation of others as it is, and takes its contacts', () => {
		const made = plan([row('អង្គការ ក', '', '', '', 'x@ngo.org', 'លោក ខ')], {
			organisations: [{ ...existing, mayChange: false }]
		});
		expect(made.organisations).toMatchObject([{ effect: 'same', fields: { email: null } }]);
		expect(made.contacts).toMatchObject([{ effect: 'add', fields: { organisationId: 'o1' } }]);
		expect(made.refused).toEqual([
			{ line: 2, code: 'details_of_others', column: 'organisationEmail', value: 'x@ngo.org' }
		]);
	});

	it('says of an organisation of others that it is not changed, and counts it as nothing else', () => {
		const others = { organisations: [{ ...existing, mayChange: false }] };
		expect(plan([row('អង្គការ ក', '', '', '', 'x@ngo.org')], others)).toMatchObject({
			organisations: [],
			refused: [{ line: 2, code: 'organisation_of_others' }]
		});
		expect(plan([row('អង្គការ ក')], others)).toMatchObject({
			organisations: [{ effect: 'same' }],
			refused: []
		});
	});

	it('puts several contacts of a new organisation into one', () => {
		const made = plan([
			row('អង្គការ ខ', '', 'NGO', '', '', 'មួយ', 'one@b.org'),
			row('អង្គការ ខ', '', '', '', '', 'ពីរ', 'two@b.org')
		]);
		expect(made.organisations).toMatchObject([{ effect: 'add', id: 'new1', line: 2 }]);
		expect(made.contacts.map((one) => one.fields.organisationId)).toEqual(['new1', 'new1']);
	});

	it('keeps departments of one name in two provinces apart', () => {
		const made = plan(
			[row('មន្ទីរ', '', 'department', 'Battambang'), row('មន្ទីរ', '', 'department', 'Takeo')],
			{ provinces: new Set(['P02', 'P21']) }
		);
		expect(made.organisations.map((one) => one.fields.provinceId)).toEqual(['P02', 'P21']);
	});

	it('refuses wrong rows by line and column, and keeps the rest', () => {
		const made = plan([
			row('', '', 'NGO'),
			row('អង្គការ គ', '', 'club'),
			row('អង្គការ គ'),
			row('រដ្ឋបាល', '', 'administration'),
			row('មន្ទីរ', '', 'department', 'Takeo'),
			row('មន្ទីរ', '', 'department', 'Atlantis'),
			row('អង្គការ គ', '', 'NGO', '', 'no address'),
			row('អង្គការ គ', '', 'NGO', '', '', '', 'a@b.org'),
			row('អង្គការ គ', '', 'NGO', '', '', 'ក', 'a@b.org'),
			row('អង្គការ គ', '', 'NGO', '', '', 'ខ', 'a@b.org'),
			row('អង្គការ គ', '', 'NGO', '', '', 'ឃ', '', 'call me')
		]);
		expect(made.refused.map(({ line, code, column }) => [line, code, column])).toEqual([
			[2, 'organisation_missing', 'organisationKm'],
			[3, 'kind_unknown', 'kind'],
			[4, 'kind_missing', 'kind'],
			[5, 'administration_from_gazetteer', 'kind'],
			[6, 'province_of_others', 'province'],
			[7, 'province_unknown', 'province'],
			[8, 'invalid_email', 'organisationEmail'],
			[9, 'contact_without_name', 'contactKm'],
			[11, 'duplicate_in_file', 'contactKm'],
			[12, 'invalid_phone', 'phone']
		]);
		expect(made.refused.find(({ line }) => line === 11)?.otherLine).toBe(10);
		expect(made.contacts).toHaveLength(1);
	});

	it('says when no heading is recognised, and what the file begins with', () => {
		const read = readDirectoryFile([{ line: 1, cells: ['a', '', ' b '] }], words);
		expect(read).toMatchObject({
			ok: false,
			refusal: { code: 'directory_no_heading', detail: { found: 'a, b' } }
		});
		const names = directoryColumnLabels;
		for (const locale of ['km', 'en'] as const) {
			const said = wordRefusal({ code: 'directory_no_heading', detail: {} }, locale);
			expect(said).toContain(names.organisationKm({}, { locale }));
			expect(said).toContain(names.organisationEn({}, { locale }));
		}
	});

	it('finds the headings below a title, and says which it has not recognised', () => {
		const read = readDirectoryFile(
			[
				{ line: 1, cells: ['បញ្ជីស្ថាប័ន'] },
				{ line: 3, cells: ['ល.រ', 'Organisation (Khmer)', 'Kind', 'Fax', ''] },
				{ line: 4, cells: ['១', 'មន្ទីរ ក', 'department', '023 1', ''] }
			],
			words
		);
		expect(read).toMatchObject({
			value: {
				columns: ['organisationKm', 'kind'],
				unread: ['ល.រ', 'Fax'],
				rows: [{ line: 4, organisation: { nameKm: 'មន្ទីរ ក', kind: 'department' } }],
				refused: []
			}
		});
	});

	it('asks for the province where a name is that of several', () => {
		const organisations = [existing, { ...existing, id: 'o2', parentId: 'P02' }];
		const made = plan([row('អង្គការ ក', '', 'NGO')], { organisations });
		expect(made.refused).toMatchObject([{ code: 'organisation_ambiguous' }]);
		const named = plan([row('អង្គការ ក', '', 'NGO', 'Battambang')], { organisations });
		expect(named.organisations).toMatchObject([{ id: 'o2', effect: 'same' }]);
	});
});
