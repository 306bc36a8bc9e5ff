import { demoId } from '../rows/ids.ts';
import type { Rows } from '../rows/rows.ts';

/** An item of a demo agenda. */
export interface AgendaItem {
	id: string;
	position: number;
	kind: 'opening' | 'report' | 'discussion' | 'deliberation' | 'break' | 'closing';
	theme: number | null;
	km: string;
	en: string;
	minutes: number;
	/** HH:MM at which it begins. */
	startsAt: string;
}

type Template = readonly [AgendaItem['kind'], number | null, number, string, string];

/** The running order of a dialogue: CPPD-13 (themes), CPPD-14 (cross-cutting), CPPD-15 (order). */
const dialogue: readonly Template[] = [
	['opening', null, 20, 'មតិស្វាគមន៍ និងបើកកិច្ចសន្ទនាដោយអភិបាល', 'Welcome and opening by the Governor'],
	[
		'report',
		null,
		25,
		'វឌ្ឍនភាពនៃសកម្មភាពដែលបានឯកភាពក្នុងកិច្ចសន្ទនាលើកមុន',
		'Progress on the actions agreed in the last dialogue'
	],
	[
		'discussion',
		1,
		40,
		'ផែនការអភិវឌ្ឍន៍ ការតាមដាន និងវាយតម្លៃ លទ្ធផលរំពឹងទុក និងបញ្ហាប្រឈម',
		'Development plan, monitoring and evaluation, expected results and challenges'
	],
	[
		'discussion',
		2,
		45,
		'សេវាសាធារណៈ និងហេដ្ឋារចនាសម្ព័ន្ធមូលដ្ឋាន',
		'Public services and local infrastructure'
	],
	['break', null, 15, 'សម្រាក', 'Break'],
	[
		'discussion',
		3,
		35,
		'ការតម្រឹមការគាំទ្ររបស់ដៃគូអភិវឌ្ឍន៍ អង្គការ និងវិស័យឯកជន តាមអាទិភាពថ្នាក់ក្រោមជាតិ',
		'Alignment of partners’, NGOs’ and the private sector’s support with sub-national priorities'
	],
	[
		'discussion',
		4,
		35,
		'កិច្ចសហប្រតិបត្តិការ ភាពជាដៃគូ បញ្ហាប្រឈម និងដំណោះស្រាយ',
		'Cooperation and partnerships, challenges and agreed solutions'
	],
	[
		'discussion',
		5,
		35,
		'ការពង្រឹងស្ថាប័ន ការបណ្ដុះបណ្ដាលវិជ្ជាជីវៈ ព័ត៌មាន និងបច្ចេកវិទ្យាឌីជីថល',
		'Institutional strengthening, vocational training, information and digital technology'
	],
	[
		'discussion',
		6,
		25,
		'យេនឌ័រ អាកាសធាតុ បរិយាបន្ន និងសមធម៌សង្គម',
		'Gender, climate, inclusion and social equity'
	],
	[
		'deliberation',
		null,
		30,
		'ការពិភាក្សា និងឯកភាពលើផែនការសកម្មភាព',
		'Deliberation and agreement on the action plan'
	],
	['closing', null, 15, 'សេចក្ដីសន្និដ្ឋាន និងបិទកិច្ចសន្ទនា', 'Conclusion and closing']
];

const twg: readonly Template[] = [
	['opening', null, 10, 'មតិបើកកិច្ចប្រជុំដោយប្រធានក្រុមការងារ', 'Opening by the Chair'],
	[
		'report',
		null,
		25,
		'ការពិនិត្យសកម្មភាពដែលបានឯកភាពក្នុងកិច្ចប្រជុំលើកមុន',
		'Review of the actions agreed in the last meeting'
	],
	[
		'report',
		null,
		35,
		'វឌ្ឍនភាពផែនការការងារប្រចាំឆ្នាំ និងសូចនាករត្រួតពិនិត្យរួម',
		'Progress of the annual workplan and the Joint Monitoring Indicators'
	],
	['discussion', 6, 20, 'បញ្ហាអន្តរវិស័យ', 'Cross-cutting issues'],
	['discussion', null, 40, 'ការពិភាក្សា', 'Discussion'],
	['deliberation', null, 20, 'សកម្មភាពដែលបានឯកភាព', 'Agreed actions'],
	['closing', null, 10, 'សេចក្ដីសន្និដ្ឋានដោយប្រធានក្រុមការងារ', 'Conclusion by the Chair']
];

function addMinutes(time: string, minutes: number): string {
	const [hours = 0, rest = 0] = time.split(':').map(Number);
	const total = hours * 60 + rest + minutes;
	return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}

/** The agenda of a meeting, written and returned with its running times. */
export function addAgenda(
	rows: Rows,
	meeting: { id: string; unitId: string; startsAt: string; kind: 'dialogue' | 'twg' },
	begun: (position: number) => string | null
): AgendaItem[] {
	let startsAt = meeting.startsAt;
	return (meeting.kind === 'dialogue' ? dialogue : twg).map(
		([kind, theme, minutes, km, en], index) => {
			const item = {
				id: demoId(`agenda:${meeting.id}:${index}`),
				position: index + 1,
				kind,
				theme,
				km,
				en,
				minutes,
				startsAt
			};
			startsAt = addMinutes(startsAt, minutes);
			rows.add('public.agenda_item', {
				id: item.id,
				meeting_id: meeting.id,
				unit_id: meeting.unitId,
				position: item.position,
				kind,
				theme,
				title_km: km,
				title_en: en,
				minutes,
				started_at: begun(item.position)
			});
			return item;
		}
	);
}
