import { addDays, daysBetween } from '../../../src/lib/domain/calendar-days.ts';
import { at, earlier } from '../rows/days.ts';
import { demoId } from '../rows/ids.ts';
import { mattersOfTheme } from '../matters/all.ts';
import { fillMatter } from '../matters/matter.ts';
import { isOver, type ActionStatus, type Dialogue } from './dialogue.ts';
import { ownerOf } from './deliberation.ts';

const progressNotes: Record<string, readonly string[]> = {
	done: ['សកម្មភាពបានបញ្ចប់ ហើយអ្នកទទួលផលបានឯកភាពលើលទ្ធផល។', 'បានបញ្ចប់តាមផែនការ ដោយមានកំណត់ហេតុប្រគល់ និងទទួល។'],
	in_progress: [
		'បានអនុវត្តពាក់កណ្ដាល ហើយនឹងបន្តតាមកាលវិភាគ។',
		'ការងាររៀបចំរួចរាល់ កំពុងអនុវត្តនៅមូលដ្ឋាន។',
		'បានចុះសិក្សាទីតាំង និងកំពុងដេញថ្លៃ។'
	],
	blocked: ['រង់ចាំការអនុម័តថវិកា ទើបអាចបន្តបាន។', 'ទឹកជំនន់ធ្វើឱ្យការងារត្រូវផ្អាកបណ្ដោះអាសន្ន។'],
	planned: ['កំពុងរៀបចំផែនការលម្អិត។']
};

function statusOf(dialogue: Dialogue, deadline: string): ActionStatus {
	const { luck, today, year } = dialogue;
	const past = deadline < today;
	const chance = luck.next();
	if (dialogue.progress !== 'dispatched') return 'planned';
	if (year === Number(today.slice(0, 4)) - 2)
		return chance < 0.86 ? 'done' : chance < 0.93 ? 'cancelled' : 'in_progress';
	if (past)
		return chance < 0.74
			? 'done'
			: chance < 0.9
				? 'in_progress'
				: chance < 0.96
					? 'planned'
					: 'blocked';
	return chance < 0.22
		? 'done'
		: chance < 0.72
			? 'in_progress'
			: chance < 0.94
				? 'planned'
				: 'blocked';
}

/** Writes the action plan with what its owners have reported. */
export function addActions(dialogue: Dialogue): void {
	const { rows, id: meeting_id, unitId: unit_id, luck, heldOn, today } = dialogue;
	if (!isOver(dialogue.progress) && dialogue.progress !== 'in_session') return;
	let sequence = 0;
	for (const raised of dialogue.matters) {
		const matter = Object.values(mattersOfTheme)
			.flat()
			.find(({ key }) => key === raised.key)!;
		if (raised.challengeStatus === 'open') continue;
		const district = luck.pick(dialogue.province.districts).km;
		const fill = (text: string) => fillMatter(text, { district, ...raised.numbers });
		const owner = ownerOf(dialogue, matter.action.owner);
		const span =
			dialogue.year === Number(today.slice(0, 4)) - 1
				? luck.between(120, 420)
				: luck.between(75, 330);
		const deadline = addDays(heldOn, span);
		const status = statusOf(dialogue, deadline);
		const percent =
			status === 'done'
				? 100
				: status === 'planned' || status === 'cancelled'
					? 0
					: luck.between(3, 17) * 5;
		const [min, max] = matter.action.budget ?? [0, 0];
		const budget = max > 0 ? luck.between(min, max) * 1_000_000 : null;
		const action = {
			id: demoId(`action:${raised.challengeId}`),
			title: fill(matter.action.title),
			result: fill(matter.action.result),
			ownerId: owner.id,
			ownerKm: owner.km,
			ownerEn: owner.en,
			ownerPerson:
				owner.kind === 'department'
					? 'ប្រធានមន្ទីរ'
					: owner.kind === 'administration'
						? 'អភិបាលរង'
						: 'តំណាង',
			deadline,
			budget,
			source: budget ? (matter.action.source ?? '') : '',
			status,
			percent
		};
		raised.action = action;
		sequence++;
		rows.add('public.action', {
			id: action.id,
			meeting_id,
			unit_id,
			challenge_id: raised.challengeId,
			agenda_item_id: raised.item.id,
			title: action.title,
			expected_result: action.result,
			owner_id: owner.id,
			owner_person: action.ownerPerson,
			deadline,
			budget,
			budget_source: action.source,
			status,
			percent,
			status_reason:
				status === 'cancelled' ? 'បញ្ចូលក្នុងគម្រោងជាតិ' : status === 'blocked' ? 'រង់ចាំថវិកា' : '',
			sequence,
			created_at: at(heldOn, '11:50')
		});
		if (status !== 'planned' && status !== 'cancelled')
			addProgress(dialogue, action, status, percent);
		const open = status === 'planned' || status === 'in_progress' || status === 'blocked';
		if (open && dialogue.progress === 'dispatched' && luck.happens(0.16))
			addPending(dialogue, action, percent);
	}
}

type Action = NonNullable<Dialogue['matters'][number]['action']>;

function addProgress(
	{ rows, id, unitId, luck, heldOn, today }: Dialogue,
	action: Action,
	status: ActionStatus,
	percent: number
) {
	// Most report before the deadline; what was done late stays visible as late.
	const wanted =
		status === 'done' && luck.happens(0.85)
			? addDays(action.deadline, -luck.between(2, 30))
			: addDays(action.deadline, luck.between(3, 25));
	const reportedOn = earlier(
		daysBetween(heldOn, wanted) > 10 ? wanted : addDays(heldOn, 12),
		addDays(today, -4)
	);
	rows.add('public.action_progress', {
		id: demoId(`progress:${action.id}`),
		action_id: action.id,
		meeting_id: id,
		unit_id: unitId,
		owner_id: action.ownerId,
		status,
		percent,
		note: luck.pick(progressNotes[status] ?? progressNotes.planned!),
		reported_by: action.ownerPerson,
		reported_at: at(reportedOn, '14:20'),
		decision: 'confirmed',
		decided_by: 'ទីចាត់ការផែនការ និងវិនិយោគ',
		decided_at: at(addDays(reportedOn, 2), '09:10')
	});
}

function addPending({ rows, id, unitId, luck, today }: Dialogue, action: Action, percent: number) {
	const done = luck.happens(0.45);
	rows.add('public.action_progress', {
		id: demoId(`progress:${action.id}:pending`),
		action_id: action.id,
		meeting_id: id,
		unit_id: unitId,
		owner_id: action.ownerId,
		status: done ? 'done' : 'in_progress',
		percent: done ? 100 : Math.min(95, percent + 25),
		note: luck.pick(progressNotes[done ? 'done' : 'in_progress']!),
		reported_by: action.ownerPerson,
		reported_at: at(addDays(today, -luck.between(1, 3)), '15:05')
	});
}
