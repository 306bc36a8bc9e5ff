import { demoDomain } from '../bodies/accounts.ts';
import { addDays } from '../../../src/lib/domain/calendar-days.ts';
import { bodyId } from '../bodies/directory.ts';
import { demoId, nationalUnits } from '../rows/ids.ts';
import type { Rows } from '../rows/rows.ts';

/** A technical working group: its sector in both languages, its host and the facilitating partner. */
export interface Group {
	key: string;
	km: string;
	en: string;
	hostId: string;
	facilitatorId: string;
}

/** key|Khmer|English|host|partner that facilitates. */
const lines = [
	'dd|វិមជ្ឈការ និងវិសហមជ្ឈការ|Decentralization and Deconcentration|moi|eu',
	'agriculture|កសិកម្ម និងទឹក|Agriculture and Water|maff|fao',
	'education|អប់រំ|Education|moeys|unicef',
	'fisheries|ជលផល|Fisheries|maff|eu',
	'forestry|ព្រៃឈើ|Forestry|maff|fao',
	'food|សន្តិសុខស្បៀង និងអាហារូបត្ថម្ភ|Food Security and Nutrition|card|wfp',
	'social-protection|គាំពារសង្គម|Social Protection|mosvy|ilo',
	'gender|យេនឌ័រ|Gender|mowa|undp',
	'health|សុខាភិបាល|Health|moh|who',
	'hiv|ជំងឺអេដស៍|HIV/AIDS|naa|who',
	'infrastructure|ហេដ្ឋារចនាសម្ព័ន្ធ និងសមាហរណកម្មតំបន់|Infrastructure and Regional Integration|mpwt|jica',
	'land|ដីធ្លី|Land|mlmupc|giz',
	'justice|កំណែទម្រង់ច្បាប់ និងប្រព័ន្ធយុត្តិធម៌|Legal and Judicial Reform|moj|dfat',
	'mine|សកម្មភាពមីន|Mine Action|cmaa|undp',
	'partnership|ភាពជាដៃគូ|Partnership|cdc|undp',
	'planning|ផែនការ និងការកាត់បន្ថយភាពក្រីក្រ|Planning and Poverty Reduction|mop|unfpa',
	'private|អភិវឌ្ឍន៍វិស័យឯកជន|Private Sector Development|moc|adb',
	'par|កំណែទម្រង់រដ្ឋបាលសាធារណៈ|Public Administrative Reform|mcs|eu',
	'pfm|កំណែទម្រង់ការគ្រប់គ្រងហិរញ្ញវត្ថុសាធារណៈ|Public Financial Management|mef|wb',
	'rural-water|ទឹកស្អាត និងអនាម័យជនបទ|Rural Water Supply, Sanitation and Hygiene|mrd|adb'
];

const hostUnit: Record<string, string> = { moi: nationalUnits.moi, cdc: nationalUnits.cdc };

export const groups: readonly Group[] = lines.map((line) => {
	const [key = '', km = '', en = '', host = '', partner = ''] = line.split('|');
	return {
		key,
		km: `ក្រុមការងារបច្ចេកទេស${km}`,
		en: `Technical Working Group on ${en}`,
		hostId: hostUnit[host] ?? bodyId(host),
		facilitatorId: bodyId(partner)
	};
});

export const twgUnitId = (key: string) => demoId(`twg:${key}`);
export const twgForumId = (key: string) => demoId(`twg forum:${key}`);

/** A seat in a group. */
export interface Seat {
	seat:
		| 'chair'
		| 'lead_facilitator'
		| 'secretariat'
		| 'member'
		| 'cdc_representative'
		| 'focal_point'
		| 'technical_advisor';
	organisationId: string;
	km: string;
	en: string;
	sex: 'female' | 'male';
	concern?: string;
}

/** The seats of a group (TWG-01..06): the large groups have all, the others those that lead. */
export function seatsOf(group: Group, large: boolean): Seat[] {
	const leading: Seat[] = [
		{ seat: 'chair', organisationId: group.hostId, km: 'ប្រធានក្រុមការងារ', en: 'Chair', sex: 'male' },
		{
			seat: 'lead_facilitator',
			organisationId: group.facilitatorId,
			km: 'អ្នកសម្របសម្រួលដឹកនាំ',
			en: 'Lead Facilitator',
			sex: 'female'
		},
		{
			seat: 'secretariat',
			organisationId: group.hostId,
			km: 'លេខាធិការក្រុមការងារ',
			en: 'Secretary',
			sex: 'female'
		},
		{
			seat: 'cdc_representative',
			organisationId: nationalUnits.cdc,
			km: 'តំណាងក្រុមប្រឹក្សាអភិវឌ្ឍន៍កម្ពុជា',
			en: 'CRDB/CDC Representative',
			sex: 'male'
		}
	];
	if (!large) return leading;
	const members = [
		'mef',
		'mop',
		'mcs',
		'mowa',
		'undp',
		'unicef',
		'giz',
		'sdc',
		'wb',
		'ccc',
		'nlcs',
		'ngoforum'
	]
		.map(bodyId)
		.filter((id) => id !== group.hostId && id !== group.facilitatorId);
	return [
		...leading,
		...members.map((organisationId, index): Seat => ({
			seat: 'member',
			organisationId,
			km: 'សមាជិក',
			en: 'Member',
			sex: index % 3 === 0 ? 'female' : 'male'
		})),
		{
			seat: 'focal_point',
			organisationId: bodyId('mowa'),
			km: 'មន្ត្រីបង្គោលយេនឌ័រ',
			en: 'Gender Focal Point',
			sex: 'female',
			concern: 'gender'
		},
		{
			seat: 'focal_point',
			organisationId: bodyId('moe'),
			km: 'មន្ត្រីបង្គោលអាកាសធាតុ',
			en: 'Climate Focal Point',
			sex: 'male',
			concern: 'climate'
		},
		{
			seat: 'technical_advisor',
			organisationId: bodyId('giz'),
			km: 'ទីប្រឹក្សាបច្ចេកទេស',
			en: 'Technical Advisor',
			sex: 'male'
		}
	];
}

/** Groups that meet in the demo data, with all their seats. */
export const largeGroups = ['dd', 'education', 'health', 'rural-water'];

/** Writes the groups as units and forums with their seats. */
export function addGroups(rows: Rows, today: string): void {
	for (const group of groups) {
		const unitId = twgUnitId(group.key);
		rows.add('public.unit', {
			id: unitId,
			kind: 'forum',
			parent_id: group.hostId,
			path: [],
			name_km: group.km,
			name_en: group.en
		});
		rows.add('public.forum', {
			id: twgForumId(group.key),
			kind: 'twg',
			unit_id: unitId,
			host_id: group.hostId,
			name_km: group.km,
			name_en: group.en,
			membership_cap: 30
		});
		rows.add('public.administration', {
			unit_id: unitId,
			letterhead_km: [group.km],
			letterhead_en: [group.en],
			number_pattern: '{n}/{yy} ក.ប',
			place_km: 'រាជធានីភ្នំពេញ',
			place_en: 'Phnom Penh',
			signatory_km: 'ប្រធានក្រុមការងារបច្ចេកទេស',
			signatory_en: 'Chair of the Technical Working Group'
		});
		seatsOf(group, largeGroups.includes(group.key)).forEach((seat, index) => {
			const memberId = demoId(`seat:${group.key}:${index}`);
			rows.add('public.forum_member', {
				id: memberId,
				forum_id: twgForumId(group.key),
				unit_id: unitId,
				seat: seat.seat,
				concern: seat.concern ?? '',
				organisation_id: seat.organisationId,
				name_km: seat.km,
				name_en: seat.en,
				since: addDays(today, -700 + index)
			});
			rows.add('public.forum_member_personal', {
				member_id: memberId,
				forum_id: twgForumId(group.key),
				unit_id: unitId,
				sex: seat.sex,
				email: `${seat.seat.replace('_', '-')}${index}@${group.key}-twg.${demoDomain}`
			});
		});
	}
}
