import { addDays } from '../../../src/lib/domain/calendar-days.ts';
import { at, earlier, later } from '../rows/days.ts';
import { demoId, nationalUnits } from '../rows/ids.ts';
import type { Dialogue, RaisedMatter } from './dialogue.ts';
import { escalationOf, type EscalationStatus } from './escalation-plan.ts';

/** The way to each state; how many days after raising each step was taken. */
const wayTo: Record<EscalationStatus, readonly (readonly [EscalationStatus, number])[]> = {
	raised: [],
	acknowledged: [['acknowledged', 3]],
	under_review: [
		['acknowledged', 3],
		['under_review', 8]
	],
	referred: [
		['acknowledged', 2],
		['under_review', 6],
		['referred', 14]
	],
	answered: [
		['acknowledged', 3],
		['under_review', 9],
		['answered', 40]
	],
	closed: [
		['acknowledged', 2],
		['under_review', 7],
		['answered', 32],
		['closed', 45]
	],
	returned: [['returned', 10]]
};

const words: Record<EscalationStatus, string> = {
	raised: '',
	acknowledged: 'លេខាធិការដ្ឋានបានទទួលសំណើ និងកំពុងពិនិត្យឯកសារពាក់ព័ន្ធ។',
	under_review: 'កំពុងពិគ្រោះយោបល់ជាមួយក្រសួង ស្ថាប័នពាក់ព័ន្ធ។',
	referred: 'បានបញ្ជូនទៅក្រុមការងារបច្ចេកទេសវិមជ្ឈការ និងវិសហមជ្ឈការ ដើម្បីពិភាក្សា។',
	answered: '',
	closed: 'រដ្ឋបាលខេត្តបានទទួលចម្លើយ និងផ្សព្វផ្សាយដល់អ្នកចូលរួម។',
	returned: 'សូមបំពេញបន្ថែមនូវទិន្នន័យតម្រូវការ និងដំណោះស្រាយដែលខេត្តបានសាកល្បង រួចបញ្ជូនមកវិញ។'
};

const commandTo: Record<EscalationStatus, string> = {
	raised: 'escalation.raise',
	acknowledged: 'escalation.acknowledge',
	under_review: 'escalation.review',
	referred: 'escalation.refer',
	answered: 'escalation.answer',
	closed: 'escalation.close',
	returned: 'escalation.return'
};

const ncddsActor = { actor_km: 'លេខាធិការដ្ឋាន គ.ជ.អ.ប', actor_en: 'NCDD Secretariat' };
const provinceActor = {
	actor_km: 'ទីចាត់ការផែនការ និងវិនិយោគ',
	actor_en: 'Planning and Investment Division'
};

/** Writes what a province took to national level, step by step. */
export function addEscalations(dialogue: Dialogue, twgUnitId: string): void {
	for (const raised of dialogue.matters) {
		if (raised.national) addEscalation(dialogue, raised, raised.national, twgUnitId);
	}
}

function addEscalation(
	dialogue: Dialogue,
	raised: RaisedMatter,
	national: { request: string; answer: string },
	twgUnitId: string
) {
	const { rows, id: meeting_id, unitId: unit_id, heldOn, today } = dialogue;
	const planned = escalationOf(dialogue, raised.key)!;
	const raisedOn = earlier(later(addDays(today, -planned.age), addDays(heldOn, 4)), today);
	const id = demoId(`escalation:${raised.challengeId}`);
	const way = wayTo[planned.status];
	const answeredAfter = way.find(([status]) => status === 'answered')?.[1];
	const onDay = (days: number) => at(earlier(addDays(raisedOn, days), today), '09:30');
	rows.add('public.escalation', {
		id,
		challenge_id: raised.challengeId,
		meeting_id,
		unit_id,
		holder_id: planned.status === 'referred' ? twgUnitId : nationalUnits.ncdds,
		title: raised.challenge,
		request: national.request,
		status: planned.status,
		answer: answeredAfter === undefined ? '' : national.answer,
		raised_at: at(raisedOn, '08:40'),
		answer_due_on: addDays(raisedOn, 30),
		answered_at: answeredAfter === undefined ? null : onDay(answeredAfter)
	});
	const step = (
		from: EscalationStatus | null,
		status: EscalationStatus,
		actor: typeof ncddsActor,
		text: string,
		takenAt: string
	) =>
		rows.add('public.escalation_step', {
			id: demoId(`step:${id}:${status}`),
			escalation_id: id,
			meeting_id,
			unit_id,
			command: commandTo[status],
			from_status: from,
			// It is referred and returned by the body that it went to first; only what is referred changes hands.
			from_holder_id: from === null ? null : nationalUnits.ncdds,
			status,
			...actor,
			body_id: actor === provinceActor ? unit_id : nationalUnits.ncdds,
			holder_id:
				status === 'referred'
					? twgUnitId
					: status === 'returned' || status === 'closed'
						? unit_id
						: nationalUnits.ncdds,
			words: text,
			taken_at: takenAt
		});
	step(null, 'raised', provinceActor, national.request, at(raisedOn, '08:40'));
	let from: EscalationStatus = 'raised';
	for (const [status, days] of way) {
		const text = status === 'answered' ? national.answer : words[status];
		step(from, status, status === 'closed' ? provinceActor : ncddsActor, text, onDay(days));
		from = status;
	}
}
