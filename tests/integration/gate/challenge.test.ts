import { v7 } from 'uuid';
import { test } from 'vitest';
import type { CommandType } from '../../../src/lib/contract/commands.ts';
import type { RoleName } from '../../../src/lib/domain/authorisation/roles.ts';
import { can } from '../../../src/lib/domain/deliberation/challenge-gate.ts';
import {
	challengeStatuses,
	type ChallengeStatus
} from '../../../src/lib/domain/deliberation/challenge-status.ts';
import {
	bringTo,
	compareGate,
	mayOf,
	meetingRights,
	stages,
	within
} from '../../support/gate/compare-gate.ts';
import { addMeeting } from '../../support/way-back/ground.ts';
import { addChallenge, addInput, past, putEscalation } from '../../support/way-back/scene.ts';
import { ground, standOnGround } from '../../support/way-back/stand.ts';

standOnGround();

type What = Parameters<typeof can>[0];

/** What the gate is asked, with each command that it answers for. */
function asked(): [what: What, command: CommandType, payload: object][] {
	const id = ground.challengeId;
	const solution = { id: ground.solutionId };
	return [
		['text', 'challenge.update', { id, title: 'បញ្ហាផ្សេង' }],
		['text', 'challenge.link_inputs', { id, inputIds: [ground.inputId] }],
		['solutions', 'solution.add', { id: v7(), challengeId: id, body: 'ជួសជុល' }],
		['solutions', 'solution.remove', solution],
		['solutions', 'solution.restore', solution],
		['removal', 'challenge.remove', { id }],
		['challenge.agree', 'challenge.agree', { id }],
		['challenge.leave_unresolved', 'challenge.leave_unresolved', { id }],
		['challenge.take_back', 'challenge.take_back', { id }],
		['challenge.reopen', 'challenge.reopen', { id }],
		['challenge.close', 'challenge.close', { id }],
		['escalation.raise', 'escalation.raise', { id: v7(), challengeId: id, request: 'សំណើ' }]
	];
}

/** In which states an issue leaves its challenge, and what the province makes of one that came back. */
const issueOf: Record<ChallengeStatus, readonly (string | null)[]> = {
	open: [null],
	agreed: [null, 'returned'],
	unresolved: [null, 'returned', 'closed'],
	escalated: ['raised'],
	answered: ['answered'],
	closed: [null, 'returned', 'answered', 'closed']
};

const roles: RoleName[] = ['secretariat', 'governor', 'ncdds'];

test('the gate of a challenge answers as its commands do', async () => {
	const { compareAt, agree, expectBoth } = compareGate();
	await addMeeting(ground, 'in_session');
	await addInput(ground);
	await addChallenge(ground, 'open');
	for (const by of roles) {
		const rights = meetingRights(await mayOf(by));
		for (const stage of stages) {
			for (const [status, issue] of challengeStatuses.flatMap((one) =>
				issueOf[one].map((issue) => [one, issue] as const)
			)) {
				await within(async () => {
					if (issue) await putEscalation(ground, issue);
					await past(ground, `update public.challenge set status = $2 where id = $1`, [
						ground.challengeId,
						status
					]);
					await bringTo(stage);
					const meeting = {
						status: stage.meeting,
						report: stage.report && { status: stage.report },
						may: rights
					};
					const escalation = issue === null ? null : { open: issue !== 'closed' };
					const at = `${status}/issue ${issue ?? 'none'}`;
					const standing = { status, escalation, meeting };
					for (const [what, command, payload] of asked()) {
						const gate = can(what, { ...standing, solutions: [ground.solutionId] });
						await compareAt({ what, command, payload, by, gate, stage, at });
					}
					await past(ground, `update public.solution set removed_at = now() where id = $1`, [
						ground.solutionId
					]);
					await compareAt({
						what: 'challenge.agree',
						command: 'challenge.agree',
						payload: { id: ground.challengeId },
						by,
						gate: can('challenge.agree', { ...standing, solutions: [] }),
						stage,
						at: `${at}, no solution`
					});
				});
			}
		}
	}
	agree();
	expectBoth();
	// Two thousand commands: on a busy machine they take their time.
});
