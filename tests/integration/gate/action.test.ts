import { v7 } from 'uuid';
import { test } from 'vitest';
import type { CommandType } from '../../../src/lib/contract/commands.ts';
import { can } from '../../../src/lib/domain/action/action-gate.ts';
import { actionStatuses } from '../../../src/lib/domain/action/action-status.ts';
import type { RoleName } from '../../../src/lib/domain/authorisation/roles.ts';
import { bringTo, compareGate, mayOf, stages, within } from '../../support/gate/compare-gate.ts';
import { addMeeting, province } from '../../support/way-back/ground.ts';
import { addAction, past } from '../../support/way-back/scene.ts';
import { ground, standOnGround } from '../../support/way-back/stand.ts';

standOnGround();

type What = Parameters<typeof can>[0];

/** What the gate is asked, with the command that it answers for. */
async function asked(): Promise<[what: What, command: CommandType, payload: object][]> {
	const id = ground.actionId;
	const reason = 'មូលហេតុ';
	const { rows } = await ground.sql(
		`select (deadline + 1)::text as later, deadline::text from public.action where id = $1`,
		[id]
	);
	const { later, deadline } = rows[0] as { later: string; deadline: string };
	const text = { title: 'ជួសជុលស្ពាន', ownerId: ground.departmentId, deadline };
	const progress = { status: 'in_progress', percent: 50, note: 'វឌ្ឍនភាព' };
	const decided = { id: ground.progressId };
	return [
		['action.update', 'action.update', { id, ...text }],
		['action.change_deadline', 'action.change_deadline', { id, deadline: later, reason }],
		['action.cancel', 'action.cancel', { id, reason }],
		['action.reopen', 'action.reopen', { id, reason }],
		['action.report_progress', 'action.report_progress', { id: v7(), actionId: id, ...progress }],
		['confirm_progress', 'action.decide_progress', { ...decided, decision: 'confirmed' }],
		[
			'return_progress',
			'action.decide_progress',
			{ ...decided, decision: 'returned', note: reason }
		]
	];
}

const roles: RoleName[] = [
	'secretariat',
	// Confirms, and manages nothing.
	'twg_chair',
	// The owner.
	'department',
	'governor',
	'ncdds',
	'twg_member'
];

test('the gate of an action answers as its commands do', async () => {
	const { compareAt, agree, expectBoth } = compareGate();
	await addMeeting(ground, 'in_session');
	await addAction(ground);
	await past(
		ground,
		`insert into public.action_progress (id, action_id, meeting_id, unit_id, owner_id, status, percent, note, reported_by)
		values ($1, $2, $3, $4, $5, 'done', 100, 'វឌ្ឍនភាព', 'មន្ត្រី')`,
		[ground.progressId, ground.actionId, ground.meetingId, province, ground.departmentId]
	);
	const given = await asked();
	for (const by of roles) {
		const may = await mayOf(by);
		const rights = {
			manage: may('meeting.manage'),
			report: may('action.report', ground.departmentId) || may('action.report'),
			confirm: may('action.confirm')
		};
		for (const stage of stages) {
			for (const status of actionStatuses) {
				await within(async () => {
					await past(ground, `update public.action set status = $2 where id = $1`, [
						ground.actionId,
						status
					]);
					await bringTo(stage);
					const action = {
						status,
						meetingStatus: stage.meeting,
						report: stage.report && { status: stage.report },
						may: rights
					};
					for (const [what, command, payload] of given) {
						const gate = can(what, action);
						await compareAt({ what, command, payload, by, gate, stage, at: status });
					}
				});
			}
		}
	}
	agree();
	expectBoth();
});
