import type { Locale } from '../../src/lib/domain/language.ts';
import { demoAccounts, demoDomain } from './bodies/accounts.ts';
import { addDays } from '../../src/lib/domain/calendar-days.ts';
import { at } from './rows/days.ts';
import { bodyId, departmentId } from './bodies/directory.ts';
import { areaUnitId, demoId, nationalUnits } from './rows/ids.ts';
import { places } from './places/places.ts';
import { provinces, showcase } from './places/provinces.ts';
import type { Rows } from './rows/rows.ts';
import { largeGroups, twgUnitId } from './twgs/groups.ts';

interface Person {
	email: string;
	role: string;
	unitId: string;
	/** The position, which stands for the person's name too. */
	km: string;
	en: string;
	locale?: Locale;
	/** Invited, but has not set a password yet. */
	waiting?: boolean;
}

const commune = places.find(({ code }) => code === '020310')!;
const municipality = places.find(({ code }) => code === '0203')!;

const positions: Record<string, Omit<Person, 'email' | 'role'>> = {
	secretariat: {
		unitId: areaUnitId(showcase.code),
		km: 'ប្រធានទីចាត់ការផែនការ និងវិនិយោគ',
		en: 'Head of the Planning and Investment Division'
	},
	governor: { unitId: areaUnitId(showcase.code), km: 'អភិបាលខេត្ត', en: 'Provincial Governor' },
	department: {
		unitId: departmentId(showcase.code, 'rural'),
		km: 'ប្រធានមន្ទីរអភិវឌ្ឍន៍ជនបទ',
		en: 'Director of the Department of Rural Development'
	},
	district_officer: {
		unitId: municipality.unitId,
		km: 'ប្រធានការិយាល័យផែនការក្រុង',
		en: 'Head of the Municipal Planning Office'
	},
	commune_officer: { unitId: commune.unitId, km: 'ស្មៀនសង្កាត់', en: 'Sangkat Clerk' },
	partner: {
		unitId: bodyId('undp'),
		km: 'អ្នកសម្របសម្រួលកម្មវិធី',
		en: 'Programme Coordinator',
		locale: 'en'
	},
	ncdds: {
		unitId: nationalUnits.ncdds,
		km: 'ប្រធាននាយកដ្ឋានគោលនយោបាយ',
		en: 'Director, Policy Department'
	},
	moi: {
		unitId: nationalUnits.moi,
		km: 'ប្រធាននាយកដ្ឋានរដ្ឋបាលក្រោមជាតិ',
		en: 'Director, Sub-National Administration'
	},
	cdc: {
		unitId: nationalUnits.cdc,
		km: 'ប្រធាននាយកដ្ឋានភាពជាដៃគូ',
		en: 'Director, Partnership Department'
	},
	twg_chair: {
		unitId: twgUnitId('dd'),
		km: 'ប្រធានក្រុមការងារបច្ចេកទេស',
		en: 'Chair of the Technical Working Group'
	},
	lead_facilitator: {
		unitId: twgUnitId('dd'),
		km: 'អ្នកសម្របសម្រួលដឹកនាំដៃគូអភិវឌ្ឍន៍',
		en: 'Development Partner Lead Facilitator',
		locale: 'en'
	},
	twg_secretariat: {
		unitId: twgUnitId('dd'),
		km: 'លេខាធិការក្រុមការងារបច្ចេកទេស',
		en: 'Secretary of the Technical Working Group'
	},
	twg_member: {
		unitId: twgUnitId('dd'),
		km: 'សមាជិកក្រុមការងារបច្ចេកទេស',
		en: 'Member of the Technical Working Group'
	},
	admin: { unitId: nationalUnits.government, km: 'អ្នកគ្រប់គ្រងប្រព័ន្ធ', en: 'System Administrator' }
};

/** Each province has its secretariat and its Governor; three have not set their password yet. */
function provincial(): Person[] {
	const waiting = ['kep', 'mondulkiri', 'pailin'];
	return provinces
		.filter((province) => province !== showcase)
		.flatMap(({ slug, code, type, en }) => [
			{
				email: `secretariat@${slug}.${demoDomain}`,
				role: 'secretariat',
				unitId: areaUnitId(code),
				km: 'ប្រធានទីចាត់ការផែនការ និងវិនិយោគ',
				en: 'Head of the Planning and Investment Division',
				waiting: waiting.includes(slug)
			},
			{
				email: `governor@${slug}.${demoDomain}`,
				role: 'governor',
				unitId: areaUnitId(code),
				km: `អភិបាល${type}`,
				en: `Governor of ${en}`
			}
		]);
}

/** The groups that meet have a Chair who signs their minutes; the first one's account is printed. */
function chairs(): Person[] {
	return largeGroups.slice(1).map((key) => ({
		...positions.twg_chair!,
		email: `chair@${key}-twg.${demoDomain}`,
		role: 'twg_chair',
		unitId: twgUnitId(key)
	}));
}

/** Account id of an address: `governor@battambang.sontonea.example` → account `governor@battambang`. */
const accountId = (email: string) => demoId(`account:${email.replace(`.${demoDomain}`, '')}`);

/** Accounts with their roles, all with one password. */
export function addPeople(rows: Rows, passwordHash: string, today: string): void {
	const printed = demoAccounts.map(({ role, email }): Person => ({
		...positions[role]!,
		role,
		email
	}));
	for (const person of [...printed, ...provincial(), ...chairs()]) {
		const id = accountId(person.email);
		const invited = at(addDays(today, person.waiting ? -16 : -760), '08:00');
		rows.add('public.user_account', {
			id,
			email: person.email,
			name_km: person.km,
			name_en: person.en,
			position_km: person.km,
			position_en: person.en,
			locale: person.locale ?? 'km',
			home_unit_id: person.unitId,
			invited_at: invited,
			joined_at: person.waiting ? null : invited
		});
		rows.add('public.role_grant', {
			id: demoId(`grant:${person.email}`),
			user_id: id,
			role: person.role,
			unit_id: person.unitId,
			valid_from: addDays(today, -760)
		});
		if (!person.waiting) rows.add('app.credential', { user_id: id, password_hash: passwordHash });
	}
}
