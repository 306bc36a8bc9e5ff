/** What was agreed in the sample dialogue, and how the actions of the year before stand. */

import type { DocumentAction, DocumentPreviousMeeting } from '../../contract/document.ts';
import { sampleChallenges } from './sample-discussion.ts';

const [water, skills] = sampleChallenges;

export const sampleActions: readonly DocumentAction[] = [
	{
		title: 'ជួសជុលអណ្ដូងស្នប់ចំនួន ២៤ កន្លែងក្នុងស្រុកបាធាយ និងស្រុកកងមាស',
		expectedResult: 'ប្រជាពលរដ្ឋ ២.៣០០ គ្រួសារមានទឹកស្អាតប្រើប្រាស់គ្រប់រដូវ',
		owner: { km: 'មន្ទីរអភិវឌ្ឍន៍ជនបទ', en: 'Department of Rural Development' },
		ownerPerson: 'ប្រធានការិយាល័យទឹកស្អាត',
		deadline: '2027-03-31',
		budget: 480_000_000,
		budgetSource: 'ថវិកាខេត្ត',
		status: 'in_progress',
		percent: 35,
		challenge: water!.title,
		progressNote: 'បានជួសជុល ៨ កន្លែង'
	},
	{
		title: 'បណ្ដុះបណ្ដាលមន្ត្រីឃុំ សង្កាត់ ១៣០ នាក់ លើប្រព័ន្ធសេវារដ្ឋបាល',
		expectedResult: 'មន្ត្រីអាចផ្ដល់សេវាតាមប្រព័ន្ធឌីជីថល',
		owner: { km: 'ទីចាត់ការធនធានមនុស្ស', en: 'Human Resources Division' },
		ownerPerson: '',
		deadline: '2027-02-15',
		budget: 65_500_000,
		budgetSource: 'UNICEF',
		status: 'planned',
		percent: 0,
		challenge: skills!.title
	},
	{
		title: 'ចងក្រងបញ្ជីគម្រោងរបស់ដៃគូអភិវឌ្ឍន៍ និងអង្គការក្នុងខេត្ត',
		expectedResult: 'មានទិន្នន័យរួមសម្រាប់តម្រឹមគម្រោង',
		owner: { km: 'ទីចាត់ការផែនការ និងវិនិយោគ', en: 'Planning and Investment Division' },
		ownerPerson: '',
		deadline: '2026-11-20',
		budget: null,
		budgetSource: '',
		status: 'blocked',
		percent: 10,
		progressNote: 'រង់ចាំព័ត៌មានពីដៃគូចំនួន ៤'
	}
];

export const samplePrevious: DocumentPreviousMeeting = {
	title: {
		km: 'កិច្ចសន្ទនាភាពជាដៃគូរាជធានី ខេត្ត ឆ្នាំ២០២៥',
		en: 'Capital-Provincial Partnership Dialogue 2025'
	},
	heldOn: '2025-11-12',
	actions: sampleActions.map((action, index) => ({
		...action,
		deadline: `2026-0${index + 3}-15`,
		...(index === 1 ? { status: 'done' as const, percent: 100 } : {})
	}))
};
