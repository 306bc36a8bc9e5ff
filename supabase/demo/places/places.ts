import { areaUnitId } from '../rows/ids.ts';
import { showcase } from './provinces.ts';
import type { Rows } from '../rows/rows.ts';

/** Districts of the showcase province with some communes: code|type|km|en. The rest comes by importing the gazetteer. */
const lines = [
	'0201|ស្រុក|បាណន់|Banan',
	'0202|ស្រុក|ថ្មគោល|Thma Koul',
	'0203|ក្រុង|បាត់ដំបង|Battambang',
	'0204|ស្រុក|បវេល|Bavel',
	'0205|ស្រុក|ឯកភ្នំ|Aek Phnum',
	'0206|ស្រុក|មោងឫស្សី|Moung Ruessei',
	'0207|ស្រុក|រតនមណ្ឌល|Rotonak Mondol',
	'0208|ស្រុក|សង្កែ|Sangkae',
	'0209|ស្រុក|សំឡូត|Samlout',
	'0210|ស្រុក|សំពៅលូន|Sampov Lun',
	'0211|ស្រុក|ភ្នំព្រឹក|Phnum Proek',
	'0212|ស្រុក|កំរៀង|Kamrieng',
	'0213|ស្រុក|គាស់ក្រឡ|Koas Krala',
	'0214|ស្រុក|រុក្ខគិរី|Rukh Kiri',
	'020301|សង្កាត់|ទួលតាឯក|Tuol Ta Ek',
	'020302|សង្កាត់|ព្រែកព្រះស្ដេច|Prek Preah Sdach',
	'020303|សង្កាត់|រតនៈ|Rottanak',
	'020310|សង្កាត់|ស្វាយប៉ោ|Svay Por',
	'020501|ឃុំ|ព្រែកនរិន្ទ|Preaek Norint',
	'020502|ឃុំ|សំរោងក្នុង|Samraong Knong',
	'020507|ឃុំ|កោះជីវាំង|Kaoh Chiveang',
	'020801|ឃុំ|អន្លង់វិល|Anlong Vil'
];

const typeEn: Record<string, string> = {
	ស្រុក: 'District',
	ក្រុង: 'Municipality',
	ឃុំ: 'Commune',
	សង្កាត់: 'Sangkat'
};

/** A district or commune with its administration. */
export interface Place {
	code: string;
	unitId: string;
	level: 'district' | 'commune';
	/** Kind and name, as in ស្រុកបាណន់. */
	km: string;
	en: string;
	slug: string;
}

function place(line: string): Place & { typeKm: string; nameKm: string; nameEn: string } {
	const [code = '', typeKm = '', nameKm = '', nameEn = ''] = line.split('|');
	const en = typeKm === 'សង្កាត់' ? `Sangkat ${nameEn}` : `${nameEn} ${typeEn[typeKm] ?? ''}`;
	return {
		code,
		unitId: areaUnitId(code),
		level: code.length === 4 ? 'district' : 'commune',
		km: typeKm + nameKm,
		en,
		slug: nameEn.toLowerCase().replaceAll(' ', ''),
		typeKm,
		nameKm,
		nameEn
	};
}

const all = lines.map(place);

/** The districts and communes that the demo data knows by their administrations. */
export const places: readonly Place[] = all;

/** Areas with their administrations as units, under the showcase province. */
export function addPlaces(rows: Rows): void {
	for (const { code, unitId, level, km, en, typeKm, nameKm, nameEn } of all) {
		rows.add('public.area', {
			code,
			level,
			parent_code: code.slice(0, -2),
			type_km: typeKm,
			type_en: typeEn[typeKm],
			name_km: nameKm,
			name_en: nameEn
		});
		rows.add('public.unit', {
			id: unitId,
			kind: level,
			parent_id: areaUnitId(code.slice(0, -2)),
			path: [],
			area_code: code,
			name_km: `រដ្ឋបាល${km}`,
			name_en: `${en.replace('Municipality', 'Municipal')} Administration`
		});
		rows.add('public.organisation', {
			id: unitId,
			kind: 'administration',
			email: `${code}@${showcase.slug}.sontonea.example`
		});
	}
}
