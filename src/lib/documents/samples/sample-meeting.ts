/**
 * A dialogue as it may be held in any province: when and where it is held, its agenda. Nobody is named; offices and bodies are.
 */

import type { DocumentAgendaItem, DocumentMeeting } from '../../contract/document.ts';

export const sampleMeeting: DocumentMeeting = {
	kind: 'dialogue',
	title: {
		km: 'កិច្ចសន្ទនាភាពជាដៃគូរាជធានី ខេត្ត ឆ្នាំ២០២៦',
		en: 'Capital-Provincial Partnership Dialogue 2026'
	},
	heldOn: '2026-11-18',
	startsAt: '08:00',
	endsAt: '12:00',
	venue: { km: 'សាលប្រជុំធំ សាលាខេត្ត', en: 'the main hall of the Provincial Hall' },
	chair: { km: 'ឯកឧត្តមអភិបាលខេត្ត', en: 'H.E. the Provincial Governor' },
	plans: ['development_plan', 'rolling_investment_programme', 'annual_investment_plan'],
	hostMechanism: {
		km: 'សិក្ខាសាលាកម្មវិធីវិនិយោគបីឆ្នាំរំកិល',
		en: 'the workshop on the three-year rolling investment programme'
	}
};

/** A meeting of a working group, for its minutes. */
export const sampleGroupMeeting: DocumentMeeting = {
	...sampleMeeting,
	kind: 'twg',
	title: {
		km: 'កិច្ចប្រជុំក្រុមការងារបច្ចេកទេសវិមជ្ឈការ និងវិសហមជ្ឈការ លើកទី២ ឆ្នាំ២០២៦',
		en: 'Second Meeting of the Technical Working Group on Decentralisation 2026'
	},
	venue: { km: 'សាលប្រជុំក្រសួង', en: 'the meeting room of the Ministry' },
	chair: { km: 'ប្រធានក្រុមការងារបច្ចេកទេស', en: 'the Chair of the Technical Working Group' },
	plans: [],
	hostMechanism: undefined
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

export const sampleAgenda: readonly DocumentAgendaItem[] = AGENDA.map(
	([kind, km, en, minutes, presenterKm, presenterEn], index) => ({
		position: index + 1,
		kind,
		title: { km, en },
		startsAt: clock(8 * 60 + AGENDA.slice(0, index).reduce((sum, item) => sum + item[3], 0)),
		minutes,
		presenters: presenterKm ? [{ km: presenterKm, en: presenterEn }] : []
	})
);

function clock(minutes: number): string {
	const two = (value: number) => String(value).padStart(2, '0');
	return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
