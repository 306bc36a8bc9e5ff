import { createHash } from 'node:crypto';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { machines } from '../../../src/lib/domain/machines.ts';
import {
	addAction,
	addChallenge,
	addInput,
	addParticipant,
	addRecipient,
	addVersion,
	past,
	putEscalation,
	putReport,
	reportReading
} from '../../support/way-back/scene.ts';
import { addMeeting, province } from '../../support/way-back/ground.ts';
import { ground, opened, standOnGround } from '../../support/way-back/stand.ts';
import { walk, type Attempt, type Taken } from '../../support/way-back/walk.ts';

standOnGround();

const escalationIs = (status: string) => () => putEscalation(ground, status);

/** Checks what a walk found against the table of the domain. */
function complete(name: string, taken: Taken[]): void {
	const machine = machines.find((one) => one.name === name)!;
	const steps = (list: readonly { from: string; to: string; command: string }[]) =>
		[...new Set(list.map(({ from, to, command }) => `${from} → ${to} by ${command}`))].sort();
	// Every step of the table is one that somebody can take, and nobody takes one that it lacks.
	expect(steps(taken)).toEqual(steps(machine.transitions));
	for (const state of machine.states) {
		if (machine.ends.includes(state)) continue;
		const out = taken.filter((step) => step.from === state && step.roles.length > 0);
		expect(out, `${name}: nobody can go on from ${state}`).not.toEqual([]);
	}
	// Nobody without a part in it moves anything.
	const strangers = ['lead_facilitator', 'twg_member', 'cdc', 'district_officer'];
	expect(taken.filter(({ roles }) => roles.some((role) => strangers.includes(role)))).toEqual([]);
}

const status =
	(table: string, id: string, column = 'status') =>
	async () => {
		const { rows } = await ground.sql(
			`select ${column}::text as status from public.${table} where id = $1`,
			[id]
		);
		return (rows[0] as { status: string } | undefined)?.status ?? 'none';
	};

function walked(name: string, stateOf: () => Promise<string>, attempts: () => Attempt[]) {
	return walk(
		opened,
		machines.find((one) => one.name === name)!,
		stateOf,
		attempts
	);
}

test('a meeting goes on and back from each state, also where it is opened long before its day', async () => {
	await addMeeting(ground, 'draft');
	const id = ground.meetingId;
	const reason = 'មូលហេតុ';
	/** A cancelled meeting comes back as what it was, wherever the walk has come from. */
	const wasBefore = (status: string) =>
		past(ground, 'update public.meeting set before_cancelling = $2 where id = $1', [
			id,
			{ status, reason: '' }
		]);
	const attempts = (): Attempt[] => [
		{ command: 'meeting.schedule', payload: { id } },
		{ command: 'meeting.start', payload: { id, heldOn: ground.today } },
		{ command: 'meeting.conclude', payload: { id } },
		{
			command: 'meeting.close',
			payload: { id },
			before: () => putReport(ground, 'dispatched')
		},
		{ command: 'meeting.postpone', payload: { id, reason } },
		{ command: 'meeting.cancel', payload: { id, reason } },
		{ command: 'meeting.unschedule', payload: { id } },
		{ command: 'meeting.undo_start', payload: { id } },
		{ command: 'meeting.resume', payload: { id } },
		{ command: 'meeting.reopen', payload: { id } },
		...['draft', 'scheduled'].map((status): Attempt => ({
			command: 'meeting.reinstate',
			payload: { id, reason },
			before: () => wasBefore(status)
		})),
		{
			command: 'meeting.reinstate',
			payload: { id, reason },
			before: () => addParticipant(ground, 'sent')
		}
	];
	complete('meeting', await walked('meeting', status('meeting', id), attempts));
});

test('an invitation goes on and back from each state', async () => {
	await addMeeting(ground, 'scheduled');
	await addParticipant(ground, 'shortlisted');
	const many = { meetingId: ground.meetingId, ids: [ground.participantId] };
	const participantId = ground.participantId;
	const edit: Record<string, unknown> = {
		...{
			id: participantId,
			category: 'b',
			nameKm: 'ផ្សេង',
			nameEn: '',
			positionKm: '',
			positionEn: ''
		},
		...{ locale: 'km', basis: '', sex: 'unstated' }
	};
	const invitations = () => [
		{ participantId, linkId: v7(), tokenHash: createHash('sha256').update(v7()).digest('hex') }
	];
	const attempts = (): Attempt[] => [
		{ command: 'participant.approve', payload: many },
		{ command: 'participant.unapprove', payload: many },
		{
			command: 'invitation.send',
			payload: { meetingId: ground.meetingId, byLetter: true, invitations: invitations() }
		},
		{ command: 'invitation.respond', payload: { participantId, answer: 'accepted' } },
		{ command: 'invitation.respond', payload: { participantId, answer: 'declined' } },
		{
			command: 'invitation.respond',
			payload: { participantId, answer: 'delegated', delegateName: 'តំណាង' }
		},
		{
			command: 'participant.update',
			payload: edit,
			before: async () => {
				const { rows } = await ground.sql('select rev from public.participant where id = $1', [
					participantId
				]);
				edit.base = (rows[0] as { rev: number }).rev;
			}
		},
		{
			command: 'participant.restore',
			payload: many,
			before: () =>
				past(ground, `update public.participant set removed_at = now() where id = $1`, [
					participantId
				])
		},
		{ command: 'invitation.undo_send', payload: many },
		{ command: 'invitation.undo_answer', payload: { participantId } },
		// Each where the invited had said otherwise by the link before the secretariat recorded this.
		...(['accepted', 'declined', 'delegated'] as const).map((own): Attempt => ({
			command: 'invitation.undo_answer',
			payload: { participantId },
			before: () =>
				past(
					ground,
					`update public.participant_personal set own_answer = $2, own_answered_at = now(), own_delegate_name = 'តំណាង'
					where participant_id = $1`,
					[participantId, own]
				)
		}))
	];
	const stateOf = status('participant', participantId, 'invitation');
	complete('invitation', await walked('invitation', stateOf, attempts));
});

test('an input goes on and back from each state', async () => {
	await addMeeting(ground, 'in_session');
	const id = ground.inputId;
	await addInput(ground);
	const answered = (answer: string) => () =>
		past(ground, `update public.input set answer = $2 where id = $1`, [id, answer]);
	const attempts = (): Attempt[] => [
		{ command: 'input.consider', payload: { id } },
		{ command: 'input.answer', payload: { id, answer: 'ចម្លើយ' } },
		{ command: 'input.resolve', payload: { id } },
		{ command: 'input.leave_unresolved', payload: { id } },
		{ command: 'input.take_back', payload: { id }, before: answered('') },
		{ command: 'input.take_back', payload: { id }, before: answered('ចម្លើយ') }
	];
	complete('input', await walked('input', status('input', id), attempts));
});

test('a challenge goes on and back from each state, in the hall and up the ladder', async () => {
	await addMeeting(ground, 'concluded');
	await addChallenge(ground, 'open');
	const id = ground.challengeId;
	const words = 'ពាក្យ';
	const issue = ground.escalationId;
	const attempts = (): Attempt[] => [
		{ command: 'challenge.agree', payload: { id } },
		{ command: 'challenge.leave_unresolved', payload: { id } },
		{ command: 'challenge.close', payload: { id } },
		{ command: 'challenge.take_back', payload: { id } },
		{
			command: 'challenge.reopen',
			payload: { id },
			before: () => past(ground, `delete from public.escalation where id = $1`, [issue])
		},
		{ command: 'challenge.reopen', payload: { id }, before: escalationIs('answered') },
		{
			command: 'escalation.raise',
			payload: { id: issue, challengeId: id, request: words }
		},
		{
			command: 'escalation.raise_again',
			payload: { id: issue, request: words },
			before: escalationIs('returned')
		},
		{ command: 'escalation.withdraw', payload: { id: issue }, before: escalationIs('raised') },
		{
			command: 'escalation.answer',
			payload: { id: issue, words },
			before: escalationIs('under_review')
		},
		{
			command: 'escalation.return',
			payload: { id: issue, words },
			before: escalationIs('under_review')
		},
		{ command: 'escalation.take_back', payload: { id: issue }, before: escalationIs('answered') },
		{ command: 'escalation.take_back', payload: { id: issue }, before: escalationIs('returned') },
		{ command: 'escalation.close', payload: { id: issue }, before: escalationIs('answered') },
		{ command: 'escalation.reopen', payload: { id: issue }, before: escalationIs('closed') }
	];
	complete('challenge', await walked('challenge', status('challenge', id), attempts));
});

test('an escalation goes on and back from each state', async () => {
	await addMeeting(ground, 'closed');
	await addChallenge(ground, 'unresolved');
	await escalationIs('raised')();
	await past(ground, `update public.challenge set status = 'escalated' where id = $1`, [
		ground.challengeId
	]);
	const id = ground.escalationId;
	const words = 'ពាក្យ';
	const challengeIs = (state: string) => () =>
		past(ground, `update public.challenge set status = $2 where id = $1`, [
			ground.challengeId,
			state
		]);
	/** The issue as the body's own step from another state left it. */
	const steppedFrom = (from: string) => async () => {
		await putEscalation(ground, await status('escalation', id)(), undefined, from);
		await past(ground, `update public.escalation set withdrawn_at = null where id = $1`, [id]);
	};
	const attempts = (): Attempt[] => [
		{ command: 'escalation.acknowledge', payload: { id } },
		{ command: 'escalation.review', payload: { id } },
		{ command: 'escalation.refer', payload: { id, holderId: ground.departmentId, words } },
		{ command: 'escalation.answer', payload: { id, words } },
		{ command: 'escalation.return', payload: { id, words } },
		{ command: 'escalation.close', payload: { id } },
		{ command: 'escalation.raise_again', payload: { id, request: words } },
		{ command: 'escalation.withdraw', payload: { id } },
		{ command: 'escalation.reopen', payload: { id } },
		...['raised', 'acknowledged', 'under_review', 'referred', 'answered', 'closed', 'returned'].map(
			(from): Attempt => ({
				command: 'escalation.take_back',
				payload: { id },
				before: async () => {
					if ((await status('escalation', id)()) === 'returned') await challengeIs('unresolved')();
					await steppedFrom(from)();
				}
			})
		)
	];
	complete('escalation', await walked('escalation', status('escalation', id), attempts));
});

test('an action goes on and back from each state', async () => {
	await addMeeting(ground, 'concluded');
	const id = ground.actionId;
	await addAction(ground);
	const reason = 'មូលហេតុ';
	const confirm = (state: string): Attempt => {
		const progress = v7();
		return {
			command: 'action.decide_progress',
			payload: { id: progress, decision: 'confirmed' },
			before: () =>
				ground.sql(
					`insert into public.action_progress (id, action_id, meeting_id, unit_id, owner_id, status, percent, note, reported_by)
					values ($1, $2, $3, $4, $5, $6, 50, 'វឌ្ឍនភាព', 'មន្ត្រី')`,
					[progress, id, ground.meetingId, province, ground.departmentId, state]
				)
		};
	};
	const cancelledFrom = (state: string) => () =>
		past(ground, `update public.action set cancelled_from = $2 where id = $1`, [id, state]);
	const attempts = (): Attempt[] => [
		confirm('in_progress'),
		confirm('blocked'),
		confirm('done'),
		{ command: 'action.cancel', payload: { id, reason } },
		{ command: 'action.reopen', payload: { id, reason } },
		{ command: 'action.reopen', payload: { id, reason }, before: cancelledFrom('planned') },
		{ command: 'action.reopen', payload: { id, reason }, before: cancelledFrom('in_progress') },
		{ command: 'action.reopen', payload: { id, reason }, before: cancelledFrom('blocked') }
	];
	complete('action', await walked('action', status('action', id), attempts));
});

test('a report goes on and back from each state, from the draft to the further version', async () => {
	await addMeeting(ground, 'concluded');
	await past(ground, `update public.meeting set held_on = app.today() where id = $1`, [
		ground.meetingId
	]);
	await putReport(ground, 'drafting');
	const id = ground.reportId;
	const file = { sha256: '0'.repeat(64), bytes: 1, storageKey: 'a' };
	const recipient = {
		id: ground.recipientId,
		role: 'to',
		organisationId: ground.departmentId,
		labelKm: 'មន្ទីរ',
		labelEn: 'Department',
		locale: 'km',
		channel: 'printed'
	};
	const reading = await reportReading(ground);
	const version = () => addVersion(ground, opened.people.get('governor')!);
	/** The snapshot that was read; another one for each attempt. */
	const laidBefore = () =>
		past(
			ground,
			`insert into public.report_snapshot (id, report_id, meeting_id, unit_id, content, taken_by)
			values ($1, $2, $3, $4, $5, 'លេខាធិការដ្ឋាន')`,
			[v7(), id, ground.meetingId, province, JSON.stringify(reading.content)]
		);
	const attempts = (): Attempt[] => [
		{
			command: 'report.submit',
			payload: { id, snapshotId: v7(), content: reading.content, record: reading.record }
		},
		{ command: 'report.recall', payload: { id } },
		{
			command: 'report.return',
			payload: { id, seen: reading.seen, remarks: [{ section: '', body: 'សូមបន្ថែម' }] },
			before: laidBefore
		},
		{
			command: 'report.approve',
			payload: {
				id,
				versionId: ground.versionId,
				seen: reading.seen,
				number: v7(),
				approvedOn: ground.today,
				signatoryKm: 'អភិបាល',
				signatoryEn: 'Governor',
				content: reading.content,
				files: { km: file, en: file },
				link: { id: v7(), tokenHash: createHash('sha256').update(v7()).digest('hex') }
			},
			before: laidBefore
		},
		{
			command: 'report.dispatch',
			payload: {
				id,
				versionId: ground.versionId,
				recipients: [recipient],
				listed: [recipient.organisationId]
			}
		},
		{ command: 'report.revise', payload: { id, reason: 'លេខខុស' } },
		{ command: 'report.undo_revise', payload: { id }, before: version },
		{
			command: 'report.undo_revise',
			payload: { id },
			before: async () => {
				await version();
				await addRecipient(ground);
			}
		}
	];
	complete('report', await walked('report', status('report', id), attempts));
});
