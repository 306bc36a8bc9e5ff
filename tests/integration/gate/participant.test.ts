import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { afterAll, test } from 'vitest';
import type { CommandType } from '../../../src/lib/contract/commands.ts';
import {
	canCheckIn,
	type GatedAttendee
} from '../../../src/lib/domain/attendance/attendance-gate.ts';
import {
	can as canInMeeting,
	type GatedMeeting
} from '../../../src/lib/domain/meeting/meeting-gate.ts';
import {
	meetingStatuses,
	type MeetingStatus
} from '../../../src/lib/domain/meeting/meeting-status.ts';
import {
	invitationStatuses,
	type InvitationStatus
} from '../../../src/lib/domain/participation/invitation-status.ts';
import {
	can,
	type GatedParticipant,
	type ParticipantStep
} from '../../../src/lib/domain/participation/participant-gate.ts';
import {
	participantView,
	type ParticipantRow
} from '../../../src/lib/server/participation/participant-view.ts';
import { compareGate, mayOf, meetingRights, within } from '../../support/gate/compare-gate.ts';
import { addMeeting, province } from '../../support/way-back/ground.ts';
import { addInput, addParticipant, past, putReport } from '../../support/way-back/scene.ts';
import { ground, opened, standOnGround } from '../../support/way-back/stand.ts';

/** Somebody on the list, as what has happened to them made them. */
interface Person {
	called: string;
	/** null: came without one. */
	invitation: InvitationStatus | null;
	/** Columns of the row, as SQL. */
	set?: string;
	/** The states of the mails that brought them the invitation. */
	mails?: string[];
	inputs?: number;
}

const people: Person[] = [
	...invitationStatuses.map((invitation) => ({ called: invitation, invitation })),
	{
		called: 'of their own word',
		invitation: 'accepted',
		set: `responded_via = 'link', responded_at = now()`
	},
	{ called: 'checked in', invitation: 'accepted', set: `attendance = 'present'` },
	{ called: 'approved and checked in', invitation: 'approved', set: `attendance = 'present'` },
	{ called: 'mailed', invitation: 'sent', mails: ['sent'] },
	{ called: 'not reached', invitation: 'sent', mails: ['failed'] },
	{ called: 'mailed, and not reached again', invitation: 'sent', mails: ['sent', 'failed'] },
	{ called: 'walk-in', invitation: null, set: `walk_in = true, attendance = 'present'` },
	{
		called: 'walk-in who spoke',
		invitation: null,
		set: `walk_in = true, attendance = 'present'`,
		inputs: 1
	}
];

async function addPerson({ invitation, set, mails = [], inputs }: Person): Promise<void> {
	const id = ground.participantId;
	await addParticipant(ground, 'sent');
	await past(
		ground,
		`update public.participant set invitation = $2::public.invitation_status, delegate_name = 'តំណាង',
		${set ?? 'walk_in = false'} where id = $1`,
		[id, invitation]
	);
	for (const status of mails) {
		await ground.sql(
			`insert into app.outbox (unique_key, unit_id, template, subject_id, address, message_id, status, queued_at)
			values ($1, $2, 'invitation', $3, 'a@b.example', $1, $4, clock_timestamp())`,
			[v7(), province, id, status]
		);
	}
	if (!inputs) return;
	await addInput(ground);
	await past(ground, `update public.input set participant_id = $2 where id = $1`, [
		ground.inputId,
		id
	]);
}

/** The person as the pages of the secretariat read them; who came uninvited is on the list of the door alone. */
async function readPerson({ invitation }: Person): Promise<Omit<GatedParticipant, 'meeting'>> {
	if (invitation === null)
		return { invitation, answer: null, mailed: false, attendance: 'present' };
	await ground.sql(`select set_config('request.jwt.claims', $1, true)`, [
		JSON.stringify({ sub: opened.people.get('secretariat'), role: 'authenticated' })
	]);
	await ground.sql('set local role authenticated');
	const { rows } = await ground.sql(`select * from public.participant_row where id = $1`, [
		ground.participantId
	]);
	await ground.sql('reset role');
	return participantView(rows[0] as ParticipantRow);
}

const hash = () => createHash('sha256').update(v7()).digest('hex');
const ids = () => ({ meetingId: ground.meetingId, ids: [ground.participantId] });
const sending = () => ({
	meetingId: ground.meetingId,
	invitations: [{ participantId: ground.participantId, linkId: v7(), tokenHash: hash() }]
});

/** What whoever removes somebody that was invited has seen. */
async function withdrawalSeen({ invitation }: Person): Promise<object> {
	if (invitation === null || ['shortlisted', 'approved'].includes(invitation)) return {};
	const { rows } = await ground.sql(
		`select app.fingerprint(public.withdrawal_preview($1, array[$2::uuid])) as seen`,
		[ground.meetingId, ground.participantId]
	);
	return rows[0] as { seen: string };
}

/** Each step with its command, as it changes what the report prints. */
const steps: Record<
	ParticipantStep,
	(person: Person) => [CommandType, object] | Promise<[CommandType, object]>
> = {
	'participant.update': () => [
		'participant.update',
		{ id: ground.participantId, category: 'b', nameKm: 'ឈ្មោះកែ', basis: 'តំណាង' }
	],
	'participant.remove': async (person) => [
		'participant.remove',
		{ ...ids(), ...(await withdrawalSeen(person)) }
	],
	'participant.restore': async () => {
		await past(ground, `update public.participant set removed_at = now() where id = $1`, [
			ground.participantId
		]);
		return ['participant.restore', ids()];
	},
	'participant.approve': () => ['participant.approve', ids()],
	'participant.unapprove': () => ['participant.unapprove', ids()],
	'invitation.send': () => ['invitation.send', sending()],
	send_again: () => ['invitation.send', { ...sending(), again: true }],
	'invitation.undo_send': () => ['invitation.undo_send', ids()],
	'invitation.respond': ({ invitation }) => [
		'invitation.respond',
		{
			participantId: ground.participantId,
			answer: invitation === 'accepted' ? 'declined' : 'accepted',
			besideOwn: true
		}
	],
	'invitation.undo_answer': () => [
		'invitation.undo_answer',
		{ participantId: ground.participantId }
	]
};

const roles = ['secretariat', 'governor', 'ncdds'] as const;

standOnGround();

/** The meeting as it stands there, with whoever looks at it. */
interface Scene {
	meeting: GatedMeeting;
	role: (typeof roles)[number];
	where: string;
}

/**
 * Stands a meeting there with this person, without a report and with one, before each reader in turn; what else has happened to the person
 * matters to those alone who have the right.
 */
async function inMeeting(
	status: MeetingStatus,
	person: Person | null,
	act: (scene: Scene) => Promise<void>
): Promise<void> {
	const readers = person?.invitation === person?.called ? roles : roles.slice(0, 1);
	const scenes = [null, { status: 'in_review' as const }].flatMap((report) =>
		readers.map((role) => ({ report, role }))
	);
	await within(async () => {
		await addMeeting(ground, status);
		if (person) await addPerson(person);
		for (const { report, role } of scenes) {
			await within(async () => {
				if (report) await putReport(ground, report.status);
				const may = meetingRights(await mayOf(role));
				const where = [person?.called, status, report?.status, role].join(' ');
				await act({ meeting: { status, report, may }, role, where });
			});
		}
	});
}

const { compare, agree, expectBoth } = compareGate();
afterAll(expectBoth);

/** Compares in a meeting of each status, on a ground of its own. */
function compareIn(name: string, compareAll: (status: MeetingStatus) => Promise<void>): void {
	test.each(meetingStatuses)(`${name}, in a meeting that is %s`, async (status) => {
		await compareAll(status);
		agree();
	});
}

compareIn('what may be done about a participant is what the commands do', async (status) => {
	for (const person of people) {
		await inMeeting(status, person, async ({ meeting, role: by, where }) => {
			const gated = await readPerson(person);
			for (const what of Object.keys(steps) as ParticipantStep[]) {
				await within(async () => {
					const [command, payload] = await steps[what](person);
					await compare({
						what,
						where,
						by,
						gate: can(what, { ...gated, meeting }),
						command,
						payload
					});
				});
			}
		});
	}
});

compareIn('who is added, the meeting decides alone', async (status) => {
	await inMeeting(status, null, async ({ meeting, role: by, where }) => {
		const command = 'participant.add';
		const participants = [{ id: v7(), category: 'h', nameKm: 'អ្នកថ្មី' }];
		const payload = { meetingId: ground.meetingId, participants };
		const gate = canInMeeting('participants', meeting);
		await compare({ what: command, where, by, gate, command, payload });
	});
});

/** What the list of the door reads of the person. */
async function readAttendee() {
	const { rows } = await ground.sql(
		`select walk_in as "walkIn", attendance,
			(select count(*)::integer from public.input i where i.participant_id = p.id) as inputs
		from public.participant p where id = $1`,
		[ground.participantId]
	);
	return rows[0] as GatedAttendee & { attendance: string | null };
}

compareIn('who came is recorded as the gate of the door says', async (status) => {
	for (const person of people) {
		await inMeeting(status, person, async ({ meeting, role: by, where }) => {
			const attendee = await readAttendee();
			for (const heldOn of [ground.today, '2031-01-15']) {
				await past(ground, `update public.meeting set held_on = $2 where id = $1`, [
					ground.meetingId,
					heldOn
				]);
				const door = { ...meeting, heldOn, today: ground.today };
				const at = { where: `${where} ${heldOn}`, by };
				const gate = canCheckIn(door);
				const set = (attendance: string | null) => ({
					command: 'attendance.set' as const,
					payload: { participantId: ground.participantId, attendance }
				});
				await compare({ what: 'attendance.set', ...at, gate, ...set('absent') });
				await compare({
					...{ what: 'attendance.walk_in', ...at, gate, command: 'attendance.walk_in' },
					payload: { id: v7(), meetingId: ground.meetingId, category: 'h', nameKm: 'អ្នកថ្មី' }
				});
				// Taken back is what was recorded.
				if (!attendee.attendance) continue;
				await compare({
					...{ what: 'taken back', ...at, gate: canCheckIn(door, attendee) },
					...set(null)
				});
			}
		});
	}
});
