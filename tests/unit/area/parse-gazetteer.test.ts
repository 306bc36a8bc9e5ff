import { describe, expect, it } from 'vitest';
import { parseGazetteer } from '../../../src/lib/domain/area/parse-gazetteer';

const known = new Set(['03', '12']);
const preamble = [
	['List of Gazetter Code for "Kampong Cham"', '', '', ''],
	['', '', '', '']
];
const heading = ['Type', 'Code', 'Name (Khmer)', 'Name (Latin)'];

function read(...rows: string[][]) {
	const all = [...preamble, heading, ...rows];
	return parseGazetteer(
		all.map((cells, index) => ({ line: index + 1, cells })),
		known
	);
}

/** The line, reason and value of each problem. The first row of data is on line 4. */
function problems(...rows: string[][]) {
	return read(...rows).problems.map(({ line, code, value }) => [line, code, value]);
}

const district = ['ស្រុក', '301', 'បាធាយ', 'Batheay'];
const commune = ['ឃុំ', '30101', 'បាធាយ', 'Batheay'];

describe('parseGazetteer', () => {
	it('passes over the preamble, gives codes their zero back, and leaves villages out', () => {
		const {
			areas,
			villages,
			problems: wrong
		} = read(district, commune, ['ភូមិ', '3010101', 'ស្វាយពក', 'Svay Pok']);
		expect(wrong).toEqual([]);
		expect(villages).toBe(1);
		expect(areas).toMatchObject([
			{ line: 4, code: '0301', level: 'district', parentCode: '03', typeEn: 'District' },
			{ line: 5, code: '030101', level: 'commune', parentCode: '0301', typeKm: 'ឃុំ' }
		]);
	});

	it('does not mind the order of the rows', () => {
		expect(read(commune, district).areas).toHaveLength(2);
	});

	it('knows each kind by its words in both languages', () => {
		const kinds = ['Khan', 'Section', 'krong', 'Municipality', 'ខណ្ឌ', 'ក្រុង', 'ស្រុក'];
		const { areas } = read(...kinds.map((kind, index) => [kind, `120${index + 1}`, 'ក', 'A']));
		expect(areas.map((area) => area.typeKm)).toEqual([
			'ខណ្ឌ',
			'ខណ្ឌ',
			'ក្រុង',
			'ក្រុង',
			'ខណ្ឌ',
			'ក្រុង',
			'ស្រុក'
		]);
	});

	it('tells each wrong row with its line and reason', () => {
		expect(
			problems(
				district,
				['ភាគ', '30101', 'ក', 'A'],
				['ឃុំ', '', 'ក', 'A'],
				['ឃុំ', '3O102', 'ក', 'A'],
				['ឃុំ', '301', 'ក', 'A'],
				['ឃុំ', '30201', 'ក', 'A'],
				['ឃុំ', '30103', '', 'A'],
				['ឃុំ', '30104', 'ក', '  '],
				['ឃុំ', '30105', 'ក'.repeat(201), 'A'],
				['ខេត្ត', '99', 'ក', 'A'],
				commune,
				commune
			)
		).toEqual([
			[5, 'type_unknown', 'ភាគ'],
			[6, 'code_missing', ''],
			[7, 'code_not_digits', '3O102'],
			[8, 'code_length', '301'],
			[9, 'parent_missing', '0302'],
			[10, 'name_km_missing', '30103'],
			[11, 'name_en_missing', '30104'],
			[12, 'name_too_long', `${'ក'.repeat(40)}…`],
			[13, 'province_unknown', '99'],
			[15, 'code_duplicate', '030101']
		]);
	});

	it('tells a wrong village without holding the rest up', () => {
		const { areas, problems: wrong, warnings } = read(district, ['ភូមិ', '30102', 'ក', 'A']);
		expect(wrong).toEqual([]);
		expect(areas).toHaveLength(1);
		expect(warnings).toEqual([{ line: 5, code: 'code_length', value: '30102' }]);
	});

	it('reads the flat form, with a level that must fit and coordinates that must be some', () => {
		const header = ['code', 'level', 'unit_en', 'unit_km', 'name_km', 'name_en', 'lat', 'long'];
		const rows = [
			header,
			['0301', 'district', 'District', 'ស្រុក', 'ក', 'A', '11.9', '105.2'],
			['0302', 'commune', 'District', 'ស្រុក', 'ក', 'A', '', ''],
			['0303', 'district', 'District', 'ស្រុក', 'ក', 'A', '95', '105']
		];
		const read = parseGazetteer(
			rows.map((cells, index) => ({ line: index + 1, cells })),
			known
		);
		expect(read.areas).toMatchObject([{ code: '0301', latitude: 11.9, longitude: 105.2 }]);
		expect(read.problems.map(({ line, code }) => [line, code])).toEqual([
			[3, 'level_mismatch'],
			[4, 'coordinates_wrong']
		]);
	});

	it('says when it is no gazetteer, or an empty one', () => {
		expect(parseGazetteer([{ line: 1, cells: ['a', 'b'] }], known).problems[0]?.code).toBe(
			'no_header'
		);
		expect(problems()).toEqual([[3, 'no_rows', '']]);
	});
});
