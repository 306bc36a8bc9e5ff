/** Who takes part in the sample dialogue: bodies of a province, each represented by an office. */

import type { ParticipantCategory } from '../../domain/participation/category.ts';
import type { Attendance } from '../../domain/attendance/attendance-count.ts';
import type { KnownParticipant } from '../../contract/document.ts';
import { toKhmerDigits } from '../../i18n/format.ts';

type Both = readonly [km: string, en: string];

const BATHEAY: Both = ['ស្រុកបាធាយ', 'Batheay District'];
const CHEUNG_PREY: Both = ['ស្រុកជើងព្រៃ', 'Cheung Prey District'];
const KANG_MEAS: Both = ['ស្រុកកងមាស', 'Kang Meas District'];
const SREY_SANTHOR: Both = ['ស្រុកស្រីសន្ធរ', 'Srey Santhor District'];
const CITY: Both = ['ក្រុងកំពង់ចាម', 'Kampong Cham Municipality'];

const DIRECTOR: Both = ['ប្រធានមន្ទីរ', 'Director'];
const DEPUTY: Both = ['អនុប្រធានមន្ទីរ', 'Deputy director'];
const COUNCILLOR: Both = ['សមាជិកក្រុមប្រឹក្សា', 'Council member'];
const GOVERNOR: Both = ['អភិបាលស្រុក', 'District governor'];
const CHIEF: Both = ['មេឃុំ', 'Commune chief'];
const PROGRAMME: Both = ['មន្ត្រីកម្មវិធី', 'Programme officer'];
const COMMUNITY: Both = ['ប្រធានសហគមន៍', 'Head of the community'];
const HEAD: Both = ['នាយកប្រតិបត្តិ', 'Executive director'];
const LECTURER: Both = ['សាស្ត្រាចារ្យ', 'Lecturer'];
const OWNER: Both = ['ប្រធានសមាគម', 'President'];

/** Category, body, offices that it sends, and the district to which it belongs. */
const BODIES: readonly [ParticipantCategory, Both, readonly Both[], Both?][] = [
	['a', ['ក្រុមប្រឹក្សាខេត្ត', 'Provincial Council'], [COUNCILLOR, COUNCILLOR, COUNCILLOR]],
	['b', ['មន្ទីរអប់រំ យុវជន និងកីឡា', 'Department of Education, Youth and Sport'], [DIRECTOR, DEPUTY]],
	['b', ['មន្ទីរសុខាភិបាល', 'Department of Health'], [DIRECTOR, DEPUTY]],
	['b', ['មន្ទីរអភិវឌ្ឍន៍ជនបទ', 'Department of Rural Development'], [DIRECTOR, DEPUTY]],
	['b', ['មន្ទីរសាធារណការ និងដឹកជញ្ជូន', 'Department of Public Works and Transport'], [DIRECTOR]],
	[
		'b',
		['មន្ទីរកសិកម្ម រុក្ខាប្រមាញ់ និងនេសាទ', 'Department of Agriculture, Forestry and Fisheries'],
		[DIRECTOR, DEPUTY]
	],
	['b', ['មន្ទីរធនធានទឹក និងឧតុនិយម', 'Department of Water Resources and Meteorology'], [DIRECTOR]],
	['b', ['មន្ទីរកិច្ចការនារី', 'Department of Women’s Affairs'], [DIRECTOR, DEPUTY]],
	['c', ['រដ្ឋបាលស្រុកបាធាយ', 'Batheay District Administration'], [GOVERNOR], BATHEAY],
	['c', ['រដ្ឋបាលស្រុកជើងព្រៃ', 'Cheung Prey District Administration'], [GOVERNOR], CHEUNG_PREY],
	['c', ['រដ្ឋបាលស្រុកកងមាស', 'Kang Meas District Administration'], [GOVERNOR], KANG_MEAS],
	['c', ['រដ្ឋបាលស្រុកស្រីសន្ធរ', 'Srey Santhor District Administration'], [GOVERNOR], SREY_SANTHOR],
	[
		'c',
		['រដ្ឋបាលក្រុងកំពង់ចាម', 'Kampong Cham Municipal Administration'],
		[['អភិបាលក្រុង', 'Municipal governor']],
		CITY
	],
	['d', ['សមាគមក្រុមប្រឹក្សាក្រុង ស្រុក', 'Association of Municipal and District Councils'], [OWNER, OWNER]],
	['e', ['ឃុំសំបូរ', 'Sambour Commune'], [CHIEF], BATHEAY],
	['e', ['ឃុំសូទិព្វ', 'Soutip Commune'], [CHIEF], CHEUNG_PREY],
	['e', ['ឃុំអង្គរបាន', 'Angkor Ban Commune'], [CHIEF], KANG_MEAS],
	['e', ['សង្កាត់វាលវង់', 'Veal Vong Sangkat'], [['ចៅសង្កាត់', 'Sangkat chief']], CITY],
	['f', ['UNICEF', 'UNICEF'], [PROGRAMME, PROGRAMME]],
	['f', ['ធនាគារអភិវឌ្ឍន៍អាស៊ី', 'Asian Development Bank'], [PROGRAMME]],
	['f', ['GIZ', 'GIZ'], [PROGRAMME]],
	[
		'g',
		['សហគមន៍ប្រើប្រាស់ទឹកព្រែកឈូង', 'Prek Chhung Water User Community'],
		[COMMUNITY, COMMUNITY],
		BATHEAY
	],
	['g', ['សហគមន៍កសិកម្មកងមាស', 'Kang Meas Agricultural Cooperative'], [COMMUNITY], KANG_MEAS],
	['g', ['សហគមន៍នេសាទទន្លេតូច', 'Tonle Touch Fishing Community'], [COMMUNITY], SREY_SANTHOR],
	['h', ['សមាគមអភិវឌ្ឍន៍ស្ត្រីជនបទ', 'Rural Women Development Association'], [HEAD, PROGRAMME]],
	['h', ['អង្គការជនពិការខេត្ត', 'Provincial Organisation of Persons with Disabilities'], [HEAD]],
	['h', ['វិទ្យាស្ថានពហុបច្ចេកទេសភូមិភាគ', 'Regional Polytechnic Institute'], [LECTURER, LECTURER]],
	['h', ['សភាពាណិជ្ជកម្មខេត្ត', 'Provincial Chamber of Commerce'], [OWNER, OWNER], CITY],
	['h', ['សមាគមអ្នកដាំស្វាយចន្ទី', 'Cashew Growers’ Association'], [OWNER], CHEUNG_PREY]
];

function attendanceOf(index: number): Attendance {
	if (index % 11 === 10) return 'absent';
	return index % 9 === 8 ? 'excused' : 'present';
}

/** A person who stands for a body; nobody is named. */
function participantOf(
	[category, body, , district]: (typeof BODIES)[number],
	office: Both,
	index: number
): KnownParticipant {
	const organisation = { km: body[0], en: body[1] };
	return {
		name: { km: `អ្នកតំណាងទី${toKhmerDigits(index + 1)}`, en: `Representative ${index + 1}` },
		position: { km: office[0], en: office[1] },
		organisation,
		category,
		sex: index % 5 < 2 ? 'female' : 'male',
		...(district ? { district: { km: district[0], en: district[1] } } : {}),
		attendance: attendanceOf(index),
		walkIn: index === 33,
		...(index === 6
			? {
					delegate: {
						name: { km: 'មន្ត្រីតំណាង', en: 'Official in charge' },
						position: { km: 'ប្រធានការិយាល័យ', en: 'Chief of office' }
					}
				}
			: {})
	};
}

export const sampleParticipants: readonly KnownParticipant[] = BODIES.flatMap((body) =>
	body[2].map((office) => ({ body, office }))
).map(({ body, office }, index) => participantOf(body, office, index));

/** Someone of a body, as the one who spoke. */
export function sampleSpeaker(body: string) {
	const person = sampleParticipants.find(
		({ organisation }) => typeof organisation !== 'string' && organisation.en === body
	);
	if (!person) throw new Error(`no participant of ${body}`);
	const { name, position, organisation, category } = person;
	return { name, position, organisation, category };
}
