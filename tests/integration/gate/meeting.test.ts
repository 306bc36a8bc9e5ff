import { v7 } from 'uuid';
import { test } from 'vitest';
import type { CommandType } from '../../../src/lib/contract/commands.ts';
import type { RoleName } from '../../../src/lib/domain/authorisation/roles.ts';
import {
	can,
	type MeetingStep,
	type MeetingWork,
	type SteppedMeeting
} from '../../../src/lib/domain/meeting/meeting-gate.ts';
import {
	meetingStatuses,
	type MeetingStatus
} from '../../../src/lib/domain/meeting/meeting-status.ts';
import { compareGate, mayOf, meetingRights, within } from '../../support/gate/compare-gate.ts';
import { addMeeting } from '../../support/way-back/ground.ts';
import {
	addInput,
	addParticipant,
	addVersion,
	past,
	putReport
} from '../../support/way-back/scene.ts';
import { ground, opened, standOnGround } from '../../support/way-back/stand.ts';

standOnGround();

/** The day that its date names, YYYY-MM-DD. */
let plannedDay: string;

/** Each step with what it asks for. */
function steps(): [step: MeetingStep, payload: object][] {
	const id = ground.meetingId;
	const reason = 'មូលហេតុ';
	return [
		['meeting.schedule', { id }],
		['meeting.start', { id, heldOn: ground.today }],
		['meeting.conclude', { id }],
		['meeting.close', { id }],
		['meeting.postpone', { id, reason }],
		['meeting.cancel', { id, reason }],
		['meeting.unschedule', { id }],
		['meeting.undo_start', { id }],
		['meeting.resume', { id }],
		['meeting.reopen', { id }],
		['meeting.reinstate', { id, reason }],
		['meeting.correct_day', { id, heldOn: ground.today }]
	];
}

/** Each work that no other gate asks for, with a command that does it. */
function works(): [work: MeetingWork, command: CommandType, payload: object][] {
	const id = ground.meetingId;
	const item = { id: ground.itemId };
	const named = { titleKm: 'ឈ្មោះកែ', titleEn: 'Another name' };
	return [
		[
			'details',
			'meeting.update',
			{ id, ...named, heldOn: plannedDay, startsAt: '08:00', placeKm: 'សាលាស្រុក' }
		],
		['agenda', 'agenda.update_item', { ...item, ...named, kind: 'discussion', minutes: 45 }],
		['running_item', 'agenda.start_item', { ...item, running: null }],
		['report', 'report.start', { id: v7(), meetingId: id }]
	];
}

const version = () => addVersion(ground, opened.people.get('governor')!);

/** Its next meeting, which has begun: it opened with this one's actions. */
const addNext = () =>
	past(
		ground,
		`insert into public.meeting (id, forum_id, unit_id, title_km, title_en, status, held_on, place_km, previous_id)
		select $1, m.forum_id, m.unit_id, 'កិច្ចសន្ទនាបន្ទាប់', 'The next dialogue', 'in_session', m.held_on, m.place_km, m.id
		from public.meeting m where m.id = $2`,
		[v7(), ground.meetingId]
	);

const begun: MeetingStatus[] = ['in_session', 'concluded', 'closed'];
const over: MeetingStatus[] = ['concluded', 'closed'];

/** What may have been recorded of it before the step is tried, and by when. */
const recorded: [what: string, by: readonly MeetingStatus[], record: () => Promise<unknown>][] = [
	['nothing', meetingStatuses, () => Promise.resolve()],
	['somebody invited', meetingStatuses, () => addParticipant(ground, 'sent')],
	[
		'somebody checked in',
		['scheduled', ...begun],
		async () => {
			await addParticipant(ground, 'accepted');
			await past(ground, `update public.participant set attendance = 'present' where id = $1`, [
				ground.participantId
			]);
		}
	],
	['an input', begun, () => addInput(ground)],
	['a report in drafting', begun, () => putReport(ground, 'drafting')],
	['a report in review', over, () => putReport(ground, 'in_review')],
	[
		'an approved report',
		over,
		async () => {
			await putReport(ground, 'approved');
			await version();
		}
	],
	[
		'a further version in drafting',
		over,
		async () => {
			await putReport(ground, 'drafting');
			await version();
		}
	],
	[
		'a report that is out',
		over,
		async () => {
			await putReport(ground, 'dispatched');
			await version();
		}
	],
	['the next meeting', over, addNext]
];

const roles: RoleName[] = ['secretariat', 'governor', 'ncdds'];

test('the gate of a meeting answers as the commands of its steps and works do', async () => {
	const { compareAt, agree, expectBoth } = compareGate();
	await addMeeting(ground, 'draft');
	const { rows: days } = await ground.sql(`select (app.today() + 100)::text as day`);
	plannedDay = (days[0] as { day: string }).day;
	for (const by of roles) {
		const may = meetingRights(await mayOf(by));
		for (const status of meetingStatuses) {
			for (const [at, possible, record] of recorded) {
				if (!possible.includes(status)) continue;
				await within(async () => {
					await record();
					await past(ground, `update public.meeting set status = $2 where id = $1`, [
						ground.meetingId,
						status
					]);
					const { rows } = await ground.sql(
						`select public.hanging(m) as hanging, (select r.status from public.report r where r.meeting_id = m.id) as report
						from public.meeting m where m.id = $1`,
						[ground.meetingId]
					);
					const { hanging, report } = rows[0] as {
						hanging: SteppedMeeting['hanging'];
						report: NonNullable<SteppedMeeting['report']>['status'] | null;
					};
					const meeting = { status, report: report && { status: report }, hanging, may };
					for (const [what, command, payload] of works()) {
						// There is one report of a meeting: whether it is there the work doesn't ask.
						if (what === 'report' && report) continue;
						const stage = { meeting: status, report };
						await compareAt({ what, command, payload, by, gate: can(what, meeting), stage, at });
					}
					for (const [step, payload] of steps()) {
						const stage = { meeting: status, report };
						const command: CommandType = step;
						const gate = can(step, meeting);
						await compareAt({ what: step, command, payload, by, gate, stage, at });
					}
				});
			}
		}
	}
	agree();
	expectBoth();
});
