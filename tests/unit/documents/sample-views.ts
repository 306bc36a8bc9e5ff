/**
 * Views of one dialogue of moderate size, as the builders receive them. All of it is made up.
 */

import type {
	ActionPlanData,
	AgendaData,
	DocumentAction,
	DocumentAgendaItem,
	DocumentCategory,
	DocumentChallenge,
	DocumentDiscussion,
	DocumentIssue,
	DocumentMeeting,
	DocumentParticipant,
	EscalationLetterData,
	InvitationLetterData,
	MinutesData,
	ReportData
} from '../../../src/lib/contract/document.ts';

export const issue: DocumentIssue = {
	administration: {
		letterhead: {
			km: ['រដ្ឋបាលខេត្តកំពង់ចាម', 'ទីចាត់ការផែនការ និងវិនិយោគ'],
			en: ['Kampong Cham Provincial Administration', 'Planning and Investment Division']
		},
		place: { km: 'កំពង់ចាម', en: 'Kampong Cham' },
		signatory: { km: 'អភិបាលខេត្តកំពង់ចាម', en: 'Governor of Kampong Cham Province' },
		secretariat: { km: 'លេខាធិការដ្ឋានកិច្ចសន្ទនា', en: 'Secretariat of the Dialogue' }
	},
	number: '012/26 របក',
	date: '2026-11-21',
	draft: false,
	createdAt: '2026-11-21T03:00:00Z',
	copies: [
		{ km: 'លេខាធិការដ្ឋាន គ.ជ.អ.ប', en: 'NCDD Secretariat' },
		{ km: 'ក្រុមប្រឹក្សាអភិវឌ្ឍន៍កម្ពុជា', en: 'Council for the Development of Cambodia' },
		{ km: 'មន្ទីរ-អង្គភាពពាក់ព័ន្ធ', en: 'Departments and units concerned' },
		{ km: 'រដ្ឋបាលក្រុង ស្រុក ក្នុងខេត្ត', en: 'City and district administrations of the province' },
		{ km: 'អ្នកចូលរួមកិច្ចសន្ទនា', en: 'Participants of the dialogue' }
	],
	verificationUrl: 'https://sontonea.example/verify/0192f3c4'
};

export const meeting: DocumentMeeting = {
	kind: 'dialogue',
	title: {
		km: 'កិច្ចសន្ទនាភាពជាដៃគូខេត្តកំពង់ចាម ឆ្នាំ២០២៦',
		en: 'Kampong Cham Provincial Partnership Dialogue 2026'
	},
	heldOn: '2026-11-18',
	startsAt: '08:00',
	endsAt: '12:00',
	venue: { km: 'សាលប្រជុំធំ សាលាខេត្តកំពង់ចាម', en: 'the main hall of the Provincial Hall' },
	chair: {
		km: 'ឯកឧត្តមអភិបាលខេត្តកំពង់ចាម',
		en: 'H.E. the Governor of Kampong Cham Province'
	},
	plans: ['development_plan', 'rolling_investment_programme', 'annual_investment_plan'],
	hostMechanism: {
		km: 'សិក្ខាសាលាកម្មវិធីវិនិយោគបីឆ្នាំរំកិល',
		en: 'the workshop on the three-year rolling investment programme'
	}
};

const AGENDA: [DocumentAgendaItem['kind'], string, string, number, string, string][] = [
	['opening', 'ពិធីបើក', 'Opening', 20, 'អភិបាលខេត្ត', 'Governor'],
	[
		'report',
		'វឌ្ឍនភាពនៃការអនុវត្តផែនការអភិវឌ្ឍន៍ និងបញ្ហាប្រឈម',
		'Progress of the development plan and challenges',
		50,
		'ទីចាត់ការផែនការ និងវិនិយោគ',
		'Planning and Investment Division'
	],
	[
		'discussion',
		'ការលើកកម្ពស់សេវាសាធារណៈ និងហេដ្ឋារចនាសម្ព័ន្ធមូលដ្ឋាន',
		'Public services and local infrastructure',
		50,
		'មន្ទីរសាធារណការ និងដឹកជញ្ជូន',
		'Department of Public Works and Transport'
	],
	['break', 'សម្រាក', 'Break', 15, '', ''],
	[
		'discussion',
		'ការតម្រឹមការគាំទ្ររបស់ដៃគូអភិវឌ្ឍន៍ អង្គការមិនមែនរដ្ឋាភិបាល និងវិស័យឯកជន ទៅនឹងអាទិភាពរបស់រដ្ឋបាលថ្នាក់ក្រោមជាតិ',
		'Alignment of the support of partners, NGOs and the private sector with sub-national priorities',
		50,
		'ដៃគូអភិវឌ្ឍន៍',
		'Development partners'
	],
	[
		'deliberation',
		'ការពិភាក្សា និងឯកភាពលើដំណោះស្រាយ និងផែនការសកម្មភាព',
		'Deliberation and agreement on solutions and the action plan',
		40,
		'អង្គកិច្ចសន្ទនា',
		'All participants'
	],
	['closing', 'ពិធីបិទ', 'Closing', 15, 'អភិបាលខេត្ត', 'Governor']
];

export const agenda: DocumentAgendaItem[] = AGENDA.map(
	([kind, km, en, minutes, pkm, pen], index) => ({
		position: index + 1,
		kind,
		title: { km, en },
		startsAt: clock(480 + AGENDA.slice(0, index).reduce((sum, item) => sum + item[3], 0)),
		minutes,
		presenters: pkm ? [{ km: pkm, en: pen }] : []
	})
);

const PEOPLE: [DocumentCategory, string, string, string, string][] = [
	['a', 'សមាជិកក្រុមប្រឹក្សា', 'Council member', 'ក្រុមប្រឹក្សាខេត្តកំពង់ចាម', 'Provincial Council'],
	['b', 'ប្រធានមន្ទីរ', 'Director', 'មន្ទីរអប់រំ យុវជន និងកីឡា', 'Department of Education, Youth and Sport'],
	['b', 'អនុប្រធានមន្ទីរ', 'Deputy director', 'មន្ទីរសុខាភិបាល', 'Department of Health'],
	['c', 'អភិបាលស្រុក', 'District governor', 'រដ្ឋបាលស្រុកបាធាយ', 'Batheay District Administration'],
	['d', 'តំណាងសមាគម', 'Representative', 'សមាគមក្រុមប្រឹក្សាស្រុក', 'Association of District Councils'],
	['e', 'មេឃុំ', 'Commune chief', 'ឃុំសំបូរ', 'Sambour Commune'],
	['f', 'មន្ត្រីកម្មវិធី', 'Programme officer', 'UNICEF', 'UNICEF'],
	[
		'g',
		'តំណាងសហគមន៍',
		'Community representative',
		'សហគមន៍ប្រើប្រាស់ទឹកព្រែកឈូង',
		'Prek Chhung Water User Community'
	],
	[
		'h',
		'នាយកប្រតិបត្តិ',
		'Executive director',
		'សមាគមអភិវឌ្ឍន៍ស្ត្រីជនបទ',
		'Rural Women Development Association'
	]
];

export const participants: DocumentParticipant[] = Array.from({ length: 46 }, (_, index) => {
	const [category, pkm, pen, okm, oen] = PEOPLE[index % PEOPLE.length]!;
	const number = index + 1;
	return {
		name: { km: `${pkm} ទី${khmer(number)}`, en: `${pen} ${number}` },
		position: { km: pkm, en: pen },
		organisation: { km: okm, en: oen },
		category,
		sex: index % 3 === 0 ? 'female' : 'male',
		attendance: index % 11 === 10 ? 'absent' : index % 9 === 8 ? 'excused' : 'present',
		walkIn: index === 15,
		...(index === 4
			? {
					delegate: {
						name: { km: 'អ្នកតំណាង', en: 'Deputy' },
						position: { km: 'មន្ត្រី', en: 'Officer' }
					}
				}
			: {})
	};
});

export const discussions: DocumentDiscussion[] = [
	{
		position: 2,
		title: agenda[1]!.title,
		inputs: [
			{
				kind: 'report',
				text: 'ការអនុវត្តកម្មវិធីវិនិយោគឆ្នាំ២០២៦ សម្រេចបាន ៧៨% នៃផែនការ ដោយគម្រោងផ្លូវជនបទចំនួន ១២ បានបញ្ចប់រួចរាល់។',
				by: speaker(1),
				status: 'resolved',
				answer: 'ខេត្តបានកត់សម្គាល់វឌ្ឍនភាព និងស្នើឱ្យបន្តពន្លឿនគម្រោងដែលនៅសល់។',
				answeredBy: { km: 'អភិបាលខេត្ត', en: 'Governor' }
			},
			{
				kind: 'question',
				text: 'តើថវិកាសម្រាប់ការថែទាំផ្លូវជនបទនៅឆ្នាំ២០២៧ មានចំនួនប៉ុន្មាន ហើយត្រូវបែងចែកតាមស្រុកយ៉ាងដូចម្តេច?',
				by: speaker(5),
				status: 'answered',
				answer: 'ថវិកាគ្រោងមានចំនួន ១.២០០ លានរៀល ហើយនឹងបែងចែកតាមប្រវែងផ្លូវ និងចំនួនប្រជាពលរដ្ឋ។'
			}
		]
	},
	{
		position: 3,
		title: agenda[2]!.title,
		inputs: [
			{
				kind: 'problem',
				text: 'ប្រព័ន្ធផ្គត់ផ្គង់ទឹកស្អាតនៅឃុំចំនួន ៨ មិនទាន់ដំណើរការពេញលេញ ជាពិសេសក្នុងរដូវប្រាំង។ ប្រជាពលរដ្ឋប្រមាណ ២.៣០០ គ្រួសារត្រូវទិញទឹកក្នុងតម្លៃខ្ពស់។',
				by: speaker(7),
				status: 'unresolved',
				answer: 'បញ្ហានេះត្រូវការថវិកាពីថ្នាក់ជាតិ ហើយនឹងត្រូវលើកជូនលេខាធិការដ្ឋាន គ.ជ.អ.ប។'
			},
			{
				kind: 'proposal',
				text: 'ស្នើសុំបណ្តុះបណ្តាលមន្ត្រីឃុំ សង្កាត់ លើការប្រើប្រាស់ប្រព័ន្ធព័ត៌មានវិទ្យា (e-service) សម្រាប់សេវារដ្ឋបាល។',
				by: speaker(6),
				status: 'answered',
				answer: 'យល់ព្រម។ មន្ទីរនឹងរៀបចំវគ្គបណ្តុះបណ្តាលក្នុងត្រីមាសទី១ ឆ្នាំ២០២៧។'
			},
			{
				kind: 'commitment',
				text: 'UNICEF នឹងគាំទ្រឧបករណ៍ WASH សម្រាប់សាលារៀន ១៥ – រួមទាំងការបណ្តុះបណ្តាល “គ្រូបង្គោល”។',
				by: speaker(6),
				status: 'recorded',
				answer: ''
			}
		]
	},
	{ position: 5, title: agenda[4]!.title, inputs: [] }
];

export const challenges: DocumentChallenge[] = [
	{
		title: 'កង្វះទឹកស្អាតនៅឃុំដាច់ស្រយាល',
		description: 'ប្រព័ន្ធទឹកស្អាតនៅឃុំចំនួន ៨ មិនដំណើរការក្នុងរដូវប្រាំង។',
		status: 'escalated',
		solutions: ['ជួសជុលអណ្តូងស្នប់ ២៤ កន្លែង', 'សិក្សាលទ្ធភាពតភ្ជាប់បណ្តាញទឹកពីក្រុង'],
		agendaItem: agenda[2]!.title
	},
	{
		title: 'សមត្ថភាពមន្ត្រីឃុំ សង្កាត់ លើប្រព័ន្ធព័ត៌មានវិទ្យានៅមានកម្រិត',
		description: '',
		status: 'agreed',
		solutions: ['រៀបចំវគ្គបណ្តុះបណ្តាលសម្រាប់មន្ត្រី ១៣០ នាក់']
	},
	{ title: 'ការសម្របសម្រួលគម្រោងរបស់ដៃគូនៅមិនទាន់ទូលំទូលាយ', description: '', status: 'open', solutions: [] }
];

export const actions: DocumentAction[] = [
	{
		title: 'ជួសជុលអណ្តូងស្នប់ចំនួន ២៤ កន្លែងក្នុងស្រុកបាធាយ និងស្រុកចំការលើ',
		expectedResult: 'ប្រជាពលរដ្ឋ ២.៣០០ គ្រួសារមានទឹកស្អាតប្រើប្រាស់គ្រប់រដូវ',
		owner: { km: 'មន្ទីរអភិវឌ្ឍន៍ជនបទ', en: 'Department of Rural Development' },
		ownerPerson: 'ប្រធានការិយាល័យទឹកស្អាត',
		deadline: '2027-03-31',
		budget: 480_000_000,
		budgetSource: 'ថវិកាខេត្ត',
		status: 'in_progress',
		percent: 35,
		challenge: 'កង្វះទឹកស្អាតនៅឃុំដាច់ស្រយាល',
		progressNote: 'បានជួសជុល ៨ កន្លែង'
	},
	{
		title: 'បណ្តុះបណ្តាលមន្ត្រីឃុំ សង្កាត់ ១៣០ នាក់ លើប្រព័ន្ធសេវារដ្ឋបាល',
		expectedResult: 'មន្ត្រីអាចផ្តល់សេវាតាមប្រព័ន្ធឌីជីថល',
		owner: { km: 'ទីចាត់ការធនធានមនុស្ស', en: 'Human Resources Division' },
		ownerPerson: '',
		deadline: '2027-02-15',
		budget: 65_500_000,
		budgetSource: 'UNICEF',
		status: 'planned',
		percent: 0,
		challenge: 'សមត្ថភាពមន្ត្រីឃុំ សង្កាត់ លើប្រព័ន្ធព័ត៌មានវិទ្យានៅមានកម្រិត'
	},
	{
		title: 'ចងក្រងបញ្ជីគម្រោងរបស់ដៃគូអភិវឌ្ឍន៍ និងអង្គការក្នុងខេត្ត',
		expectedResult: 'មានទិន្នន័យរួមសម្រាប់តម្រឹមគម្រោង',
		owner: { km: 'ទីចាត់ការផែនការ និងវិនិយោគ', en: 'Planning and Investment Division' },
		ownerPerson: '',
		deadline: '2026-11-10',
		budget: null,
		budgetSource: '',
		status: 'blocked',
		percent: 10
	}
];

const blank = { introduction: null, proceedings: null, conclusion: null };
const narrative = { km: blank, en: blank };
const shared = { issue, meeting, agenda, participants, discussions, challenges, actions };
const nationalMatters = [
	{
		title: 'កង្វះទឹកស្អាតនៅឃុំដាច់ស្រយាល',
		request: 'ស្នើសុំថវិកាបន្ថែមសម្រាប់សាងសង់ប្រព័ន្ធទឹកស្អាតថ្មីចំនួន ៣ ប្រព័ន្ធ។',
		to: { km: 'លេខាធិការដ្ឋាន គ.ជ.អ.ប', en: 'NCDD Secretariat' }
	}
];
const previous = {
	title: {
		km: 'កិច្ចសន្ទនាភាពជាដៃគូខេត្តកំពង់ចាម ឆ្នាំ២០២៥',
		en: 'Kampong Cham Provincial Partnership Dialogue 2025'
	},
	heldOn: '2025-11-12',
	actions: actions.map((action, index) => ({
		...action,
		deadline: `2026-0${index + 3}-15`,
		status: index === 1 ? ('done' as const) : action.status,
		percent: index === 1 ? 100 : action.percent
	}))
};

export const reportData: ReportData = {
	...shared,
	nationalMatters,
	previous,
	narrative,
	submittedTo: { km: 'ក្រសួងមហាផ្ទៃ', en: 'the Ministry of Interior' }
};

export const minutesData: MinutesData = {
	...shared,
	meeting: {
		...meeting,
		kind: 'twg',
		title: {
			km: 'កិច្ចប្រជុំក្រុមការងារបច្ចេកទេសវិមជ្ឈការ និងវិសហមជ្ឈការ លើកទី២ ឆ្នាំ២០២៦',
			en: 'Second Meeting of the Technical Working Group on Decentralisation 2026'
		},
		plans: []
	},
	participants: participants
		.slice(0, 18)
		.map((participant) => ({ ...participant, category: 'member' })),
	nationalMatters: [],
	previous,
	narrative,
	endedAt: '11:45'
};

export const agendaData: AgendaData = { issue, meeting, agenda };

export const invitationData: InvitationLetterData = {
	issue: { ...issue, copies: [], verificationUrl: undefined },
	meeting,
	recipient: {
		honorific: { km: 'លោកស្រី', en: 'Madam' },
		name: { km: 'នាយិកាប្រតិបត្តិ', en: 'Executive Director' },
		position: { km: 'នាយិកាប្រតិបត្តិ', en: 'Executive Director' },
		organisation: { km: 'សមាគមអភិវឌ្ឍន៍ស្ត្រីជនបទ', en: 'Rural Women Development Association' }
	},
	references: [
		{
			km: 'ផែនការអភិវឌ្ឍន៍ខេត្តរយៈពេលប្រាំឆ្នាំ ២០២៥-២០២៩',
			en: 'Five-year provincial development plan 2025-2029'
		}
	],
	contribution: agenda[4]!.title,
	answerBy: '2026-11-15',
	answerUrl: 'https://sontonea.example/rsvp/9f2c7e4ab1d84c0f9e35',
	contact: {
		km: 'ទីចាត់ការផែនការ និងវិនិយោគ ទូរស័ព្ទ ០១២ ៣៤៥ ៦៧៨',
		en: 'Planning and Investment Division, telephone 012 345 678'
	},
	agenda
};

export const actionPlanData: ActionPlanData = { issue, meeting, actions, today: '2026-11-21' };

export const escalationData: EscalationLetterData = {
	issue: { ...issue, verificationUrl: undefined },
	meeting,
	to: { km: 'ឯកឧត្តមប្រធានលេខាធិការដ្ឋាន គ.ជ.អ.ប', en: 'the Head of the NCDD Secretariat' },
	matter: {
		title: 'កង្វះទឹកស្អាតនៅឃុំដាច់ស្រយាល',
		description:
			'ប្រព័ន្ធទឹកស្អាតនៅឃុំចំនួន ៨ ក្នុងស្រុកបាធាយ និងស្រុកចំការលើ មិនដំណើរការក្នុងរដូវប្រាំង។\n\nការដោះស្រាយទាមទារថវិកាលើសពីលទ្ធភាពរបស់រដ្ឋបាលខេត្ត។',
		request: 'ស្នើសុំថវិកាបន្ថែម និងការគាំទ្របច្ចេកទេសពីក្រសួងអភិវឌ្ឍន៍ជនបទ សម្រាប់សាងសង់ប្រព័ន្ធទឹកស្អាតថ្មីចំនួន ៣ ប្រព័ន្ធ។',
		solutions: ['ជួសជុលអណ្តូងស្នប់ ២៤ កន្លែង', 'សិក្សាលទ្ធភាពតភ្ជាប់បណ្តាញទឹកពីក្រុង']
	},
	report: { number: '012/26 របក', date: '2026-11-21' },
	answerBy: '2026-12-31'
};

function speaker(index: number) {
	const { name, position, organisation, category } = participants[index]!;
	return { name, position, organisation, category };
}

function clock(minutes: number): string {
	return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function khmer(value: number): string {
	return String(value).replace(/\d/g, (digit) => String.fromCharCode(0x17e0 + Number(digit)));
}
