import type { Locale } from '../../../src/lib/domain/language.ts';
import { formatDigits } from '../../../src/lib/i18n/format.ts';
import { demoDomain } from '../bodies/accounts.ts';
import type { Organisation, ProvinceDirectory } from '../bodies/directory.ts';
import { demoId } from '../rows/ids.ts';
import { places } from '../places/places.ts';
import type { Chance } from '../rows/random.ts';
import type { Rows } from '../rows/rows.ts';

type Category = 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'member';

/** Somebody who is asked to come: a position in a body, never a person's name. */
export interface Invitee {
	category: Category;
	organisation: Organisation | null;
	contactId: string | null;
	km: string;
	en: string;
	positionKm: string;
	positionEn: string;
	sex: 'female' | 'male';
	email: string | null;
	locale: Locale;
	basis: string;
	/** The theme for whose agenda item one is invited (category b). */
	theme: number | null;
}

/** The theme that a department can speak to. */
const themeOf: Record<string, number> = {
	planning: 1,
	finance: 1,
	rural: 2,
	water: 2,
	works: 2,
	health: 2,
	education: 3,
	agriculture: 3,
	land: 4,
	labour: 5,
	post: 5,
	women: 6,
	social: 6,
	environment: 6
};

interface Place {
	unitId: string | null;
	km: string;
	en: string;
	email: string | null;
}

function districtsOf({ province }: ProvinceDirectory): Place[] {
	if (province.slug !== 'battambang') {
		return province.districts.map(({ km, en }) => ({ unitId: null, km, en, email: null }));
	}
	return places
		.filter(({ level }) => level === 'district')
		.map(({ unitId, km, en, code }) => ({
			unitId,
			km,
			en,
			email: `${code}@battambang.${demoDomain}`
		}));
}

function body({ unitId, km, en, email }: Place): Organisation | null {
	return unitId
		? {
				id: unitId,
				key: 'place',
				kind: 'administration',
				km: `រដ្ឋបាល${km}`,
				en: `${en.replace('Municipality', 'Municipal')} Administration`,
				email
			}
		: null;
}

/** Writes the contacts that a secretariat keeps: the head of each body. */
export function addContacts(rows: Rows, directory: ProvinceDirectory): void {
	for (const organisation of everybody(directory)) {
		rows.add('public.contact', {
			id: contactId(directory, organisation),
			unit_id: directory.administration.id,
			organisation_id: organisation.id,
			...head(organisation),
			email: organisation.email,
			locale: organisation.kind === 'development_partner' ? 'en' : 'km'
		});
	}
}

function everybody({
	council,
	departments,
	partners,
	ngos,
	others
}: ProvinceDirectory): Organisation[] {
	return [council, ...departments, ...partners, ...ngos, ...others];
}

const contactId = (directory: ProvinceDirectory, { id }: Organisation) =>
	demoId(`contact:${directory.province.code}:${id}`);

const headOf: Record<string, readonly [string, string]> = {
	council: ['ប្រធានក្រុមប្រឹក្សា', 'Council Chair'],
	department: ['ប្រធានមន្ទីរ', 'Director'],
	development_partner: ['តំណាងកម្មវិធី', 'Programme Representative'],
	ngo: ['នាយកប្រចាំខេត្ត', 'Provincial Director'],
	association: ['ប្រធានសមាគម', 'President'],
	private_sector: ['ប្រធាន', 'President'],
	academia: ['នាយកវិទ្យាស្ថាន', 'Director of the Institute'],
	community: ['ប្រធានសហគមន៍', 'Community Chair']
};

function head({ kind, km, en }: Organisation) {
	const [positionKm, positionEn] = headOf[kind] ?? ['តំណាង', 'Representative'];
	return {
		name_km: kind === 'department' ? `ប្រធាន${km}` : `${positionKm} ${km}`,
		name_en: `${positionEn}, ${en}`,
		position_km: positionKm,
		position_en: positionEn
	};
}

const basisOf: Record<Category, string> = {
	a: 'ប្រធានក្រុមប្រឹក្សាយល់ឃើញថាចាំបាច់',
	b: 'ចំណេះដឹង និងជំនាញលើចំណុចរបៀបវារៈ',
	c: 'អញ្ជើញតាមគោលការណ៍ណែនាំ',
	d: 'អញ្ជើញតាមគោលការណ៍ណែនាំ',
	e: 'រាយការណ៍អំពីបញ្ហានៅក្នុងឃុំ សង្កាត់',
	f: 'មានកម្មវិធី និងថវិកាគាំទ្រក្នុងខេត្ត',
	g: 'អភិបាលសម្រេចក្រោយពិគ្រោះជាមួយអភិបាលក្រុង ស្រុក និងមេឃុំ ចៅសង្កាត់',
	h: 'មានសកម្មភាពគាំទ្រជាក់ស្ដែងក្នុងខេត្ត',
	member: 'សមាជិក'
};

/** The people of a dialogue: all bodies of the province first, then more people of them up to `size`. */
export function inviteesOf(directory: ProvinceDirectory, size: number, luck: Chance): Invitee[] {
	const list: Invitee[] = [];
	const add = (one: Omit<Invitee, 'basis' | 'sex'> & { sex?: Invitee['sex'] }) =>
		list.push({
			...one,
			basis: basisOf[one.category],
			sex: luck.happens(0.34) ? 'female' : 'male'
		});
	const person = (category: Category, organisation: Organisation, theme: number | null = null) => {
		const { name_km, name_en, position_km, position_en } = head(organisation);
		add({
			category,
			organisation,
			theme,
			contactId: contactId(directory, organisation),
			km: name_km,
			en: name_en,
			positionKm: position_km,
			positionEn: position_en,
			email: organisation.email,
			locale: organisation.kind === 'development_partner' ? 'en' : 'km'
		});
	};
	const position = (
		category: Category,
		organisation: Organisation | null,
		km: string,
		en: string,
		positionKm: string,
		positionEn: string,
		email: string | null = null,
		theme: number | null = null
	) =>
		add({
			category,
			organisation,
			theme,
			contactId: null,
			km,
			en,
			positionKm,
			positionEn,
			email,
			locale: 'km'
		});

	person('a', directory.council);
	for (const one of directory.departments) person('b', one, themeOf[one.key] ?? null);
	const districts = districtsOf(directory);
	for (const one of districts)
		position(
			'c',
			body(one),
			`អភិបាល${one.km}`,
			`Governor of ${one.en}`,
			'អភិបាល',
			'Governor',
			one.email
		);
	for (const one of directory.partners) person('f', one);
	for (const one of directory.ngos) person('h', one);
	for (const one of directory.others) {
		person(one.kind === 'association' ? 'd' : one.kind === 'community' ? 'g' : 'h', one);
	}

	for (let number = 1; list.length < size; number++) {
		const district = districts[number % districts.length]!;
		const digits = formatDigits(number, 'km');
		switch (number % 6) {
			case 0:
				position(
					'a',
					directory.council,
					`សមាជិកក្រុមប្រឹក្សា ទី${digits}`,
					`Council Member ${number}`,
					'សមាជិកក្រុមប្រឹក្សា',
					'Council Member'
				);
				break;
			case 1: {
				const one = directory.departments[number % directory.departments.length]!;
				position(
					'b',
					one,
					`អនុប្រធាន${one.km} ទី${digits}`,
					`Deputy Director ${number}, ${one.en}`,
					'អនុប្រធានមន្ទីរ',
					'Deputy Director',
					null,
					themeOf[one.key] ?? null
				);
				break;
			}
			case 2:
			case 3:
			case 4:
				position(
					'e',
					null,
					`មេឃុំ ចៅសង្កាត់ ក្នុង${district.km} ទី${digits}`,
					`Commune Chief ${number}, ${district.en}`,
					'មេឃុំ ចៅសង្កាត់',
					'Commune Chief'
				);
				break;
			default:
				position(
					'g',
					null,
					`តំណាងសហគមន៍ ${district.km} ទី${digits}`,
					`Community Representative ${number}, ${district.en}`,
					'តំណាងសហគមន៍',
					'Community Representative'
				);
		}
	}
	return list;
}
