import { test } from 'vitest';
import type { CommandType } from '../../../src/lib/contract/commands.ts';
import type { RoleName } from '../../../src/lib/domain/authorisation/roles.ts';
import { can } from '../../../src/lib/domain/deliberation/input-gate.ts';
import { inputStatuses } from '../../../src/lib/domain/deliberation/input-status.ts';
import {
	bringTo,
	compareGate,
	mayOf,
	meetingRights,
	stages,
	within
} from '../../support/gate/compare-gate.ts';
import { addMeeting } from '../../support/way-back/ground.ts';
import { addInput, past } from '../../support/way-back/scene.ts';
import { ground, standOnGround } from '../../support/way-back/stand.ts';

standOnGround();

type What = Parameters<typeof can>[0];

/** What the gate is asked, with each command that it answers for. */
function asked(): [what: What, command: CommandType, payload: object][] {
	const id = ground.inputId;
	const words = { agendaItemId: ground.itemId, kind: 'proposal', body: 'ផ្លូវថ្មី' };
	return [
		['text', 'input.update', { id, ...words }],
		['text', 'input.remove', { id }],
		['text', 'input.restore', { id }],
		['input.consider', 'input.consider', { id }],
		['input.answer', 'input.answer', { id, answer: 'ចម្លើយ' }],
		['input.resolve', 'input.resolve', { id }],
		['input.leave_unresolved', 'input.leave_unresolved', { id }],
		['input.take_back', 'input.take_back', { id }]
	];
}

const roles: RoleName[] = ['secretariat', 'governor', 'ncdds', 'lead_facilitator'];

test('the gate of an input answers as its commands do', async () => {
	const { compareAt, agree, expectBoth } = compareGate();
	await addMeeting(ground, 'in_session');
	await addInput(ground);
	for (const by of roles) {
		const rights = meetingRights(await mayOf(by));
		for (const stage of stages) {
			for (const status of inputStatuses) {
				await within(async () => {
					await past(ground, `update public.input set status = $2 where id = $1`, [
						ground.inputId,
						status
					]);
					await bringTo(stage);
					const meeting = {
						status: stage.meeting,
						report: stage.report && { status: stage.report },
						may: rights
					};
					for (const [what, command, payload] of asked()) {
						const gate = can(what, { status, meeting });
						await compareAt({ what, command, payload, by, gate, stage, at: status });
					}
				});
			}
		}
	}
	agree();
	expectBoth();
});
