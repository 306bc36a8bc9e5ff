-- Built in: the national bodies, the 25 capital/provinces with their administrations and dialogues.

-- National bodies ---------------------------------------------------------------------------------

insert into public.unit (id, kind, parent_id, path, name_km, name_en, short_name) values
	('00000000-0000-7000-8000-a00000000001', 'national', null, '{}', 'រាជរដ្ឋាភិបាលកម្ពុជា', 'Royal Government of Cambodia', 'RGC'),
	('00000000-0000-7000-8000-a00000000002', 'organisation', '00000000-0000-7000-8000-a00000000001', '{}', 'ក្រសួងមហាផ្ទៃ', 'Ministry of Interior', 'MoI'),
	('00000000-0000-7000-8000-a00000000003', 'organisation', '00000000-0000-7000-8000-a00000000002', '{}', 'លេខាធិការដ្ឋាន គ.ជ.អ.ប', 'NCDD Secretariat', 'NCDDS'),
	('00000000-0000-7000-8000-a00000000004', 'organisation', '00000000-0000-7000-8000-a00000000001', '{}', 'ក្រុមប្រឹក្សាអភិវឌ្ឍន៍កម្ពុជា', 'Council for the Development of Cambodia (CRDB/CDC)', 'CRDB/CDC');

insert into public.organisation (id, kind) values
	('00000000-0000-7000-8000-a00000000002', 'ministry'),
	('00000000-0000-7000-8000-a00000000003', 'ministry'),
	('00000000-0000-7000-8000-a00000000004', 'ministry');

-- Capital/provinces -------------------------------------------------------------------------------

insert into public.area (code, level, type_km, type_en, name_km, name_en, latitude, longitude, tile_column, tile_row) values
	('01', 'province', 'ខេត្ត', 'Province', 'បន្ទាយមានជ័យ', 'Banteay Meanchey', 13.799, 102.886, 1, 1),
	('02', 'province', 'ខេត្ត', 'Province', 'បាត់ដំបង', 'Battambang', 12.926, 103.232, 1, 2),
	('03', 'province', 'ខេត្ត', 'Province', 'កំពង់ចាម', 'Kampong Cham', 12.117, 105.208, 5, 2),
	('04', 'province', 'ខេត្ត', 'Province', 'កំពង់ឆ្នាំង', 'Kampong Chhnang', 12.138, 104.335, 3, 2),
	('05', 'province', 'ខេត្ត', 'Province', 'កំពង់ស្ពឺ', 'Kampong Speu', 11.578, 104.271, 2, 3),
	('06', 'province', 'ខេត្ត', 'Province', 'កំពង់ធំ', 'Kampong Thom', 12.669, 104.888, 4, 1),
	('07', 'province', 'ខេត្ត', 'Province', 'កំពត', 'Kampot', 10.631, 104.133, 3, 4),
	('08', 'province', 'ខេត្ត', 'Province', 'កណ្ដាល', 'Kandal', 11.396, 105.021, 4, 3),
	('09', 'province', 'ខេត្ត', 'Province', 'កោះកុង', 'Koh Kong', 11.681, 103.026, 1, 3),
	('10', 'province', 'ខេត្ត', 'Province', 'ក្រចេះ', 'Kratie', 12.678, 106.058, 5, 1),
	('11', 'province', 'ខេត្ត', 'Province', 'មណ្ឌលគិរី', 'Mondulkiri', 12.740, 107.009, 6, 1),
	('12', 'province', 'រាជធានី', 'Capital', 'ភ្នំពេញ', 'Phnom Penh', 11.573, 104.858, 3, 3),
	('13', 'province', 'ខេត្ត', 'Province', 'ព្រះវិហារ', 'Preah Vihear', 13.746, 104.974, 4, 0),
	('14', 'province', 'ខេត្ត', 'Province', 'ព្រៃវែង', 'Prey Veng', 11.366, 105.456, 5, 3),
	('15', 'province', 'ខេត្ត', 'Province', 'ពោធិ៍សាត់', 'Pursat', 12.466, 103.743, 2, 2),
	('16', 'province', 'ខេត្ត', 'Province', 'រតនគិរី', 'Ratanakiri', 13.931, 107.039, 6, 0),
	('17', 'province', 'ខេត្ត', 'Province', 'សៀមរាប', 'Siem Reap', 13.315, 103.805, 2, 1),
	('18', 'province', 'ខេត្ត', 'Province', 'ព្រះសីហនុ', 'Preah Sihanouk', 10.506, 103.262, 2, 4),
	('19', 'province', 'ខេត្ត', 'Province', 'ស្ទឹងត្រែង', 'Stung Treng', 13.852, 106.089, 5, 0),
	('20', 'province', 'ខេត្ត', 'Province', 'ស្វាយរៀង', 'Svay Rieng', 11.194, 105.797, 5, 4),
	('21', 'province', 'ខេត្ត', 'Province', 'តាកែវ', 'Takeo', 10.935, 104.790, 4, 4),
	('22', 'province', 'ខេត្ត', 'Province', 'ឧត្តរមានជ័យ', 'Oddar Meanchey', 14.159, 103.783, 2, 0),
	('23', 'province', 'ខេត្ត', 'Province', 'កែប', 'Kep', 10.402, 104.265, 3, 5),
	('24', 'province', 'ខេត្ត', 'Province', 'ប៉ៃលិន', 'Pailin', 12.891, 102.629, 0, 2),
	('25', 'province', 'ខេត្ត', 'Province', 'ត្បូងឃ្មុំ', 'Tboung Khmum', 11.950, 105.825, 6, 2);

insert into public.unit (id, kind, parent_id, path, area_code, name_km, name_en)
select app.area_unit_id(code), 'province', '00000000-0000-7000-8000-a00000000001', '{}', code,
	'រដ្ឋបាល' || type_km || name_km,
	case type_en when 'Capital' then name_en || ' Capital Administration' else name_en || ' Provincial Administration' end
from public.area;

insert into public.organisation (id, kind)
select app.area_unit_id(code), 'administration' from public.area;

-- The dialogue's id: the province's unit id with the forum's mark, so that settings and demo data can name it.
insert into public.forum (id, kind, unit_id, name_km, name_en)
select ('00000000-0000-7000-8000-f' || lpad(code, 11, '0'))::uuid, 'dialogue', app.area_unit_id(code),
	'កិច្ចសន្ទនាភាពជាដៃគូ' || type_km || name_km,
	case type_en when 'Capital' then name_en || ' Capital Partnership Dialogue' else name_en || ' Provincial Partnership Dialogue' end
from public.area;

insert into public.administration (unit_id, letterhead_km, letterhead_en, number_pattern, place_km, place_en, signatory_km, signatory_en)
select app.area_unit_id(code),
	array['រដ្ឋបាល' || type_km || name_km, 'ទីចាត់ការផែនការ និងវិនិយោគ'],
	array[case type_en when 'Capital' then name_en || ' Capital Administration' else name_en || ' Provincial Administration' end,
		'Planning and Investment Division'],
	'{n}/{yy} របក', type_km || name_km, name_en,
	'អភិបាល' || case type_en when 'Capital' then 'រាជធានី' else 'ខេត្ត' end,
	case type_en when 'Capital' then 'Governor of ' || name_en || ' Capital' else 'Governor of ' || name_en || ' Province' end
from public.area;
