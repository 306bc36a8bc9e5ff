import type { OrganisationKind } from '../../../src/lib/domain/directory/organisation-kind.ts';
import { demoDomain } from './accounts.ts';
import type { Body } from './body.ts';
import { departments, ministries } from './ministries.ts';
import { developmentPartners, nationalOthers, ngos } from './partners.ts';
import { areaUnitId, demoId, nationalUnits } from '../rows/ids.ts';
import { provinces, type Province } from '../places/provinces.ts';
import { chance } from '../rows/random.ts';
import type { Rows } from '../rows/rows.ts';

/** An organisation that can be invited, speak and own actions. */
export interface Organisation {
	id: string;
	key: string;
	kind: OrganisationKind;
	km: string;
	en: string;
	email: string | null;
}

/** The organisations at work in one province, by kind. */
export interface ProvinceDirectory {
	province: Province;
	administration: Organisation;
	council: Organisation;
	departments: Organisation[];
	partners: Organisation[];
	ngos: Organisation[];
	others: Organisation[];
}

/** Unit of a body of the demo directory that is not tied to a province. */
export const bodyId = (key: string) => demoId(`body:${key}`);

function national(rows: Rows, kind: OrganisationKind, list: readonly Body[]): Organisation[] {
	return list.map(({ key, km, en, short }) => {
		const email = `contact@${key}.${demoDomain}`;
		addOrganisation(rows, {
			id: bodyId(key),
			parent: nationalUnits.government,
			kind,
			km,
			en,
			short,
			email
		});
		return { id: bodyId(key), key, kind, km, en, email };
	});
}

interface NewOrganisation {
	id: string;
	parent: string;
	kind: OrganisationKind;
	km: string;
	en: string;
	short?: string;
	email: string | null;
}

function addOrganisation(rows: Rows, one: NewOrganisation): void {
	rows.add('public.unit', {
		id: one.id,
		kind: 'organisation',
		parent_id: one.parent,
		path: [],
		name_km: one.km,
		name_en: one.en,
		short_name: one.short ?? null
	});
	rows.add('public.organisation', { id: one.id, kind: one.kind, email: one.email });
}

/** Ministries, partners and NGOs of the whole country. */
export function addNationalBodies(rows: Rows) {
	return {
		ministries: national(rows, 'ministry', ministries),
		partners: national(rows, 'development_partner', developmentPartners),
		ngos: national(rows, 'ngo', ngos),
		associations: national(rows, 'association', nationalOthers.association),
		academia: national(rows, 'academia', nationalOthers.academia),
		companies: national(rows, 'private_sector', nationalOthers.private_sector)
	};
}
export type NationalBodies = ReturnType<typeof addNationalBodies>;

/** Unit of a province's department. */
export const departmentId = (code: string, key: string) => demoId(`department:${code}:${key}`);

/** The departments, council, associations and companies of a province, and who is at work there. */
function addProvinceBodies(
	rows: Rows,
	bodies: NationalBodies,
	province: Province
): ProvinceDirectory {
	const { code, slug, km, en, type } = province;
	const parent = areaUnitId(code);
	const name = `${type}${km}`;
	const titleEn = code === '12' ? 'Capital' : 'Provincial';
	function own(
		key: string,
		kind: OrganisationKind,
		kmName: string,
		enName: string,
		id?: string
	): Organisation {
		const email = `${key}@${slug}.${demoDomain}`;
		const made = {
			id: id ?? demoId(`local:${code}:${key}`),
			key,
			kind,
			km: kmName,
			en: enName,
			email
		};
		addOrganisation(rows, { ...made, parent });
		return made;
	}
	const luck = chance(`directory ${code}`);
	const showcased = slug === 'battambang';
	return {
		province,
		administration: {
			id: parent,
			key: 'province',
			kind: 'administration',
			km: `រដ្ឋបាល${name}`,
			en: `${en} ${titleEn} Administration`,
			email: `administration@${slug}.${demoDomain}`
		},
		council: own('council', 'council', `ក្រុមប្រឹក្សា${name}`, `${en} ${titleEn} Council`),
		departments: departments.map((one) =>
			own(one.key, 'department', `${one.km}${name}`, `${en} ${one.en}`, departmentId(code, one.key))
		),
		partners: showcased
			? bodies.partners.slice(0, 10)
			: luck.some(bodies.partners, luck.between(3, 6)),
		ngos: luck.some(bodies.ngos, showcased ? 9 : luck.between(3, 6)),
		others: [
			own(
				'councils',
				'association',
				`សមាគមក្រុមប្រឹក្សាឃុំ សង្កាត់${name}`,
				`Association of Commune Councils of ${en}`
			),
			own('chamber', 'private_sector', `សភាពាណិជ្ជកម្ម${name}`, `${en} Chamber of Commerce`),
			own('rice', 'private_sector', `សមាគមរោងម៉ាស៊ីនកិនស្រូវ${name}`, `${en} Rice Millers Association`),
			own(
				'institute',
				'academia',
				`វិទ្យាស្ថានពហុបច្ចេកទេសភូមិភាគ${name}`,
				`${en} Regional Polytechnic Institute`
			),
			own(
				'cooperative',
				'community',
				`សហគមន៍កសិកម្មទំនើប${name}`,
				`Modern Agricultural Cooperative of ${en}`
			)
		]
	};
}

/** All directories, in the order of the provinces' codes. */
export function addDirectories(rows: Rows, bodies: NationalBodies): ProvinceDirectory[] {
	return provinces.map((province) => addProvinceBodies(rows, bodies, province));
}
