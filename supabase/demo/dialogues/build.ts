import { formatDigits } from '../../../src/lib/i18n/format.ts';
import { at } from '../rows/days.ts';
import type { ProvinceDirectory } from '../bodies/directory.ts';
import { areaUnitId, demoId, dialogueId } from '../rows/ids.ts';
import { chance } from '../rows/random.ts';
import type { Rows } from '../rows/rows.ts';
import { addActions } from './actions.ts';
import { addShowcaseActions } from './showcase-actions.ts';
import { addAgenda } from './agenda.ts';
import { addDeliberation } from './deliberation.ts';
import { isOver, type Dialogue } from './dialogue.ts';
import { addEscalations } from './escalations.ts';
import { dialogueHost } from './host.ts';
import { addParticipants } from './participants.ts';
import { addReport } from './report.ts';
import { scheduleOf, type Progress, type Scheduled } from './schedule.ts';

const meetingStatus: Record<Progress, string> = {
	draft: 'draft',
	postponed: 'postponed',
	invited: 'scheduled',
	in_session: 'in_session',
	report_drafting: 'concluded',
	report_in_review: 'concluded',
	report_approved: 'concluded',
	dispatched: 'closed'
};

/** Id of a province's dialogue of a year. */
const meetingId = (slug: string, year: number) => demoId(`dialogue:${slug}:${year}`);

/** Writes all dialogues of three years. `twgUnitId`: the group to which NCDDS refers what it gets. */
export function addDialogues(
	rows: Rows,
	directories: readonly ProvinceDirectory[],
	today: string,
	twgUnitId: string
): void {
	const last = new Map<string, Dialogue>();
	for (const scheduled of scheduleOf(today)) {
		const { code } = scheduled.province;
		const directory = directories.find(({ province }) => province.code === code)!;
		const dialogue = begin(rows, scheduled, directory, last.get(code) ?? null, today);
		addMeeting(dialogue);
		addParticipants(dialogue);
		addDeliberation(dialogue);
		addActions(dialogue);
		addShowcaseActions(dialogue);
		addEscalations(dialogue, twgUnitId);
		addReport(dialogue);
		last.set(code, dialogue);
	}
}

function begin(
	rows: Rows,
	scheduled: Scheduled,
	directory: ProvinceDirectory,
	previous: Dialogue | null,
	today: string
): Dialogue {
	const { province, year } = scheduled;
	const english = province.code === '12' ? 'Capital' : 'Provincial';
	return {
		...scheduled,
		id: meetingId(province.slug, year),
		unitId: areaUnitId(province.code),
		titleKm: `កិច្ចសន្ទនាភាពជាដៃគូ${province.type}${province.km} ឆ្នាំ${formatDigits(year, 'km')}`,
		titleEn: `${province.en} ${english} Partnership Dialogue ${year}`,
		directory,
		agenda: [],
		people: [],
		matters: [],
		previous,
		today,
		luck: chance(`dialogue ${province.code} ${year}`),
		rows
	};
}

function addMeeting(dialogue: Dialogue): void {
	const { rows, id, unitId, heldOn, progress, province } = dialogue;
	const { place, mechanism } = dialogueHost(dialogue);
	const over = isOver(progress);
	const inSession = progress === 'in_session';
	rows.add('public.meeting', {
		id,
		forum_id: dialogueId(province.code),
		unit_id: unitId,
		previous_id: dialogue.previous?.id ?? null,
		title_km: dialogue.titleKm,
		title_en: dialogue.titleEn,
		status: meetingStatus[progress],
		held_on: heldOn,
		starts_at: '08:00',
		place_km: place.km,
		place_en: place.en,
		plans: ['development_plan', 'rolling_investment_programme', 'annual_investment_plan'],
		host_mechanism_km: mechanism?.km ?? '',
		host_mechanism_en: mechanism?.en ?? '',
		host_coordination: mechanism
			? 'បានសម្របសម្រួលរបៀបវារៈ អ្នកចូលរួម និងពេលវេលាជាមួយក្រុមការងាររៀបចំផែនការ។'
			: '',
		status_reason: progress === 'postponed' ? 'ផ្លូវកាត់ផ្ដាច់ដោយទឹកជំនន់' : '',
		started_at: over || inSession ? at(heldOn, '08:05') : null,
		concluded_at: over ? at(heldOn, '12:10') : null,
		closed_at: progress === 'dispatched' ? at(heldOn, '12:10') : null
	});
	const kind = 'dialogue' as const;
	dialogue.agenda = addAgenda(rows, { id, unitId, startsAt: '08:00', kind }, (position) =>
		over || (inSession && position <= 4)
			? at(heldOn, `${position < 6 ? '08' : '10'}:${String(5 + position * 4).padStart(2, '0')}`)
			: null
	);
}
