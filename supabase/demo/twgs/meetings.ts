import { addDays } from '../../../src/lib/domain/calendar-days.ts';
import { formatDigits } from '../../../src/lib/i18n/format.ts';
import { at, workingDay } from '../rows/days.ts';
import { bodyId } from '../bodies/directory.ts';
import { addAgenda } from '../dialogues/agenda.ts';
import { demoId, nationalUnits } from '../rows/ids.ts';
import type { Rows } from '../rows/rows.ts';
import { groups, largeGroups, seatsOf, twgForumId, twgUnitId, type Group } from './groups.ts';
import { addMinutes, type HeldSitting } from './minutes.ts';
import { pointsOf } from './points.ts';

interface Sitting {
	year: number;
	half: 1 | 2;
	heldOn: string;
	status: 'closed' | 'scheduled';
}

/** Two meetings a year since last year (TWG-09); the next one of the D&D group is called already. */
function sittings(group: Group, today: string): Sitting[] {
	const year = Number(today.slice(0, 4));
	const offset = largeGroups.indexOf(group.key) * 6;
	const days: [number, 1 | 2, string][] = [
		[year - 1, 1, `${year - 1}-04-08`],
		[year - 1, 2, `${year - 1}-10-14`],
		[year, 1, `${year}-04-07`],
		[year, 2, `${year}-10-06`]
	];
	const held = days
		.map(([one, half, day]): Sitting => ({
			year: one,
			half,
			heldOn: workingDay(addDays(day, offset)),
			status: 'closed'
		}))
		.filter(({ heldOn }) => heldOn < addDays(today, -21));
	if (group.key !== 'dd') return held;
	const next = workingDay(addDays(today, 18));
	return [
		...held,
		{
			year: Number(next.slice(0, 4)),
			half: next.slice(5, 7) < '07' ? 1 : 2,
			heldOn: next,
			status: 'scheduled'
		}
	];
}

/** Writes the meetings of the groups that meet, with minutes and agreed actions. */
export function addTwgMeetings(rows: Rows, today: string): void {
	for (const key of largeGroups) {
		const group = groups.find((one) => one.key === key)!;
		let previous: string | null = null;
		sittings(group, today).forEach((sitting, place) => {
			previous = addSitting(rows, group, sitting, place, previous, today);
		});
	}
}

function addSitting(
	rows: Rows,
	group: Group,
	sitting: Sitting,
	place: number,
	previous: string | null,
	today: string
): string {
	const { heldOn, status } = sitting;
	const id = demoId(`twg meeting:${group.key}:${heldOn.slice(0, 4)}:${place}`);
	const unitId = twgUnitId(group.key);
	const held = status === 'closed';
	const titleKm = `កិច្ចប្រជុំ${group.km} ឆមាសទី${'០១២'[sitting.half]} ឆ្នាំ${formatDigits(sitting.year, 'km')}`;
	const titleEn = `Meeting of the ${group.en}, ${sitting.half === 1 ? 'first' : 'second'} half of ${sitting.year}`;
	rows.add('public.meeting', {
		id,
		forum_id: twgForumId(group.key),
		unit_id: unitId,
		previous_id: previous,
		title_km: titleKm,
		title_en: titleEn,
		status,
		held_on: heldOn,
		starts_at: '08:30',
		place_km: 'សាលប្រជុំក្រសួងសាមី',
		place_en: 'Meeting room of the host ministry',
		started_at: held ? at(heldOn, '08:30') : null,
		concluded_at: held ? at(heldOn, '11:20') : null,
		closed_at: held ? at(addDays(heldOn, 14), '10:00') : null
	});
	const agenda = addAgenda(rows, { id, unitId, startsAt: '08:30', kind: 'twg' }, (position) =>
		held ? at(heldOn, `08:${String(30 + position * 3)}`) : null
	);
	const people = addSeats(rows, group, id, unitId, held, heldOn, today);
	if (!held) return id;
	const item = agenda.findLast(({ kind }) => kind === 'discussion')!;
	const points: HeldSitting['points'] = [];
	pointsOf(group.key).forEach((point, index) => {
		if ((index + place) % 2 === 1 && index > 1) return;
		const agreed = agreedOf(heldOn, index, group.hostId);
		points.push({ point, ...agreed });
		addPoint(
			rows,
			{
				id,
				unitId,
				heldOn,
				itemId: item.id,
				participantId: people[index % people.length]!,
				place,
				index,
				today,
				...agreed
			},
			point
		);
	});
	addMinutes(rows, { id, group, titleKm, titleEn, heldOn, place, agenda, item, points });
	return id;
}

function addSeats(
	rows: Rows,
	group: Group,
	id: string,
	unitId: string,
	held: boolean,
	heldOn: string,
	today: string
): string[] {
	return seatsOf(group, true).map((seat, index) => {
		const participantId = demoId(`twg participant:${id}:${index}`);
		const invitation = held
			? index % 7 === 6
				? 'delegated'
				: 'accepted'
			: index % 3 === 0
				? 'accepted'
				: 'sent';
		rows.add('public.participant', {
			id: participantId,
			meeting_id: id,
			unit_id: unitId,
			category: 'member',
			seat: seat.seat,
			organisation_id: seat.organisationId,
			name_km: seat.km,
			name_en: seat.en,
			position_km: seat.km,
			position_en: seat.en,
			invitation,
			sent_at: at(addDays(held ? heldOn : today, held ? -14 : -3), '09:00'),
			delegate_name: invitation === 'delegated' ? `អ្នកតំណាង ${seat.km}` : null,
			attendance: held ? (index % 9 === 8 ? 'excused' : 'present') : null,
			attended_by_delegate: held && invitation === 'delegated' && index % 9 !== 8,
			checked_in_at: held && index % 9 !== 8 ? at(heldOn, '08:20') : null
		});
		rows.add('public.participant_personal', {
			participant_id: participantId,
			meeting_id: id,
			unit_id: unitId,
			sex: seat.sex,
			email: `${seat.seat.replace('_', '-')}${index}@${group.key}-twg.sontonea.example`
		});
		return participantId;
	});
}

interface Where {
	id: string;
	unitId: string;
	heldOn: string;
	itemId: string;
	participantId: string;
	place: number;
	index: number;
	today: string;
	deadline: string;
	ownerId: string;
	ownerPerson: string;
}

/** Who answers for a point and by when. */
function agreedOf(heldOn: string, index: number, hostId: string) {
	const partner = index % 3 === 2;
	return {
		deadline: addDays(heldOn, 150),
		ownerId: partner ? bodyId('undp') : index % 3 === 1 ? nationalUnits.ncdds : hostId,
		ownerPerson: partner ? 'Programme Coordinator' : 'ប្រធាននាយកដ្ឋាន'
	};
}

function addPoint(
	rows: Rows,
	where: Where,
	[said, answer, title, result]: readonly [string, string, string, string]
) {
	const { id: meeting_id, unitId: unit_id, heldOn, itemId, index, today, deadline } = where;
	rows.add('public.input', {
		id: demoId(`twg input:${meeting_id}:${index}`),
		meeting_id,
		unit_id,
		agenda_item_id: itemId,
		participant_id: where.participantId,
		kind: 'proposal',
		body: said,
		status: 'resolved',
		answer,
		answered_by: 'ប្រធានក្រុមការងារ',
		answered_at: at(heldOn, '10:40'),
		sequence: index + 1,
		recorded_at: at(heldOn, '10:10')
	});
	const done = deadline < today && (where.place + index) % 4 !== 3;
	const actionId = demoId(`twg action:${meeting_id}:${index}`);
	rows.add('public.action', {
		id: actionId,
		meeting_id,
		unit_id,
		agenda_item_id: itemId,
		title,
		expected_result: result,
		owner_id: where.ownerId,
		owner_person: where.ownerPerson,
		deadline,
		status: done ? 'done' : index % 2 ? 'planned' : 'in_progress',
		percent: done ? 100 : index % 2 ? 0 : 40,
		sequence: index + 1,
		created_at: at(heldOn, '11:10')
	});
	if (done) {
		rows.add('public.action_progress', {
			id: demoId(`twg progress:${actionId}`),
			action_id: actionId,
			meeting_id,
			unit_id,
			owner_id: where.ownerId,
			status: 'done',
			percent: 100,
			note: 'បានអនុវត្តចប់ ហើយបានរាយការណ៍ជូនលេខាធិការដ្ឋានក្រុមការងារ។',
			reported_by: 'មន្ត្រីបង្គោល',
			reported_at: at(addDays(deadline, -12), '09:00'),
			decision: 'confirmed',
			decided_by: 'លេខាធិការក្រុមការងារ',
			decided_at: at(addDays(deadline, -10), '09:00')
		});
	}
}
