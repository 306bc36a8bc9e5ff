/** What was said in the sample dialogue, what it added up to, and what goes to national level. */

import type {
	DocumentChallenge,
	DocumentDiscussion,
	DocumentNationalMatter
} from '../../contract/document.ts';
import { sampleAgenda } from './sample-meeting.ts';
import { sampleSpeaker } from './sample-people.ts';

const title = (position: number) => sampleAgenda[position - 1]!.title;
const governor = { km: 'អភិបាលខេត្ត', en: 'Governor' };

export const sampleDiscussions: readonly DocumentDiscussion[] = [
	{
		position: 2,
		title: title(2),
		inputs: [
			{
				kind: 'report',
				text: 'ការអនុវត្តកម្មវិធីវិនិយោគឆ្នាំ២០២៦ សម្រេចបាន ៧៨% នៃផែនការ ដោយគម្រោងផ្លូវជនបទចំនួន ១២ បានបញ្ចប់រួចរាល់។',
				by: sampleSpeaker('Department of Public Works and Transport'),
				status: 'resolved',
				answer: 'ខេត្តបានកត់សម្គាល់វឌ្ឍនភាព និងស្នើឱ្យបន្តពន្លឿនគម្រោងដែលនៅសល់។',
				answeredBy: governor
			},
			{
				kind: 'question',
				text: 'តើថវិកាសម្រាប់ការថែទាំផ្លូវជនបទនៅឆ្នាំ២០២៧ មានចំនួនប៉ុន្មាន ហើយត្រូវបែងចែកតាមស្រុកយ៉ាងដូចម្ដេច?',
				by: sampleSpeaker('Sambour Commune'),
				status: 'answered',
				answer: 'ថវិកាគ្រោងមានចំនួន ១.២០០ លានរៀល ហើយនឹងបែងចែកតាមប្រវែងផ្លូវ និងចំនួនប្រជាពលរដ្ឋ។'
			}
		]
	},
	{
		position: 3,
		title: title(3),
		inputs: [
			{
				kind: 'problem',
				text: 'ប្រព័ន្ធផ្គត់ផ្គង់ទឹកស្អាតនៅឃុំចំនួន ៨ មិនទាន់ដំណើរការពេញលេញ ជាពិសេសក្នុងរដូវប្រាំង។ ប្រជាពលរដ្ឋប្រមាណ ២.៣០០ គ្រួសារត្រូវទិញទឹកក្នុងតម្លៃខ្ពស់។',
				by: sampleSpeaker('Prek Chhung Water User Community'),
				status: 'unresolved',
				answer: 'បញ្ហានេះត្រូវការថវិកាពីថ្នាក់ជាតិ ហើយនឹងត្រូវលើកជូនលេខាធិការដ្ឋាន គ.ជ.អ.ប។',
				answeredBy: governor
			},
			{
				kind: 'proposal',
				text: 'ស្នើសុំបណ្ដុះបណ្ដាលមន្ត្រីឃុំ សង្កាត់ លើការប្រើប្រាស់ប្រព័ន្ធព័ត៌មានវិទ្យា (e-service) សម្រាប់សេវារដ្ឋបាល។',
				by: sampleSpeaker('Rural Women Development Association'),
				status: 'answered',
				answer: 'យល់ព្រម។ ទីចាត់ការធនធានមនុស្សនឹងរៀបចំវគ្គបណ្ដុះបណ្ដាលក្នុងត្រីមាសទី១ ឆ្នាំ២០២៧។',
				answeredBy: { km: 'ទីចាត់ការធនធានមនុស្ស', en: 'Human Resources Division' }
			},
			{
				kind: 'commitment',
				text: 'UNICEF នឹងគាំទ្រឧបករណ៍ WASH សម្រាប់សាលារៀន ១៥ – រួមទាំងការបណ្ដុះបណ្ដាល “គ្រូបង្គោល”។',
				by: sampleSpeaker('UNICEF'),
				status: 'recorded',
				answer: ''
			}
		]
	},
	{ position: 5, title: title(5), inputs: [] }
];

const WATER = 'កង្វះទឹកស្អាតនៅឃុំដាច់ស្រយាល';
const SKILLS = 'សមត្ថភាពមន្ត្រីឃុំ សង្កាត់ លើប្រព័ន្ធព័ត៌មានវិទ្យានៅមានកម្រិត';

export const sampleChallenges: readonly DocumentChallenge[] = [
	{
		title: WATER,
		description: 'ប្រព័ន្ធទឹកស្អាតនៅឃុំចំនួន ៨ មិនដំណើរការក្នុងរដូវប្រាំង។',
		status: 'escalated',
		solutions: ['ជួសជុលអណ្ដូងស្នប់ ២៤ កន្លែង', 'សិក្សាលទ្ធភាពតភ្ជាប់បណ្ដាញទឹកពីក្រុង'],
		agendaItem: title(3)
	},
	{
		title: SKILLS,
		description: '',
		status: 'agreed',
		solutions: ['រៀបចំវគ្គបណ្ដុះបណ្ដាលសម្រាប់មន្ត្រី ១៣០ នាក់'],
		agendaItem: title(3)
	},
	{
		title: 'ការសម្របសម្រួលគម្រោងរបស់ដៃគូនៅមិនទាន់ទូលំទូលាយ',
		description: '',
		status: 'open',
		solutions: []
	}
];

export const sampleNationalMatters: readonly DocumentNationalMatter[] = [
	{
		title: WATER,
		request: 'ស្នើសុំថវិកាបន្ថែមសម្រាប់សាងសង់ប្រព័ន្ធទឹកស្អាតថ្មីចំនួន ៣ ប្រព័ន្ធ។',
		to: { km: 'លេខាធិការដ្ឋាន គ.ជ.អ.ប', en: 'NCDD Secretariat' }
	}
];

/** The matter of the sample letters between a province and the national level. */
export const sampleMatter = {
	title: WATER,
	description:
		'ប្រព័ន្ធទឹកស្អាតនៅឃុំចំនួន ៨ ក្នុងស្រុកបាធាយ និងស្រុកកងមាស មិនដំណើរការក្នុងរដូវប្រាំង។\n\nការដោះស្រាយទាមទារថវិកាលើសពីលទ្ធភាពរបស់រដ្ឋបាលខេត្ត។',
	request: 'ស្នើសុំថវិកាបន្ថែម និងការគាំទ្របច្ចេកទេសពីក្រសួងអភិវឌ្ឍន៍ជនបទ សម្រាប់សាងសង់ប្រព័ន្ធទឹកស្អាតថ្មីចំនួន ៣ ប្រព័ន្ធ។',
	solutions: ['ជួសជុលអណ្ដូងស្នប់ ២៤ កន្លែង', 'សិក្សាលទ្ធភាពតភ្ជាប់បណ្ដាញទឹកពីក្រុង'],
	answer:
		'ក្រសួងអភិវឌ្ឍន៍ជនបទបានឯកភាពផ្ដល់ថវិកាសម្រាប់សាងសង់ប្រព័ន្ធទឹកស្អាតថ្មីចំនួន ២ ប្រព័ន្ធ ក្នុងឆ្នាំ២០២៧។\n\nប្រព័ន្ធទី៣ នឹងត្រូវដាក់ក្នុងកម្មវិធីវិនិយោគឆ្នាំ២០២៨ បន្ទាប់ពីការសិក្សាលទ្ធភាពបានបញ្ចប់។'
};
