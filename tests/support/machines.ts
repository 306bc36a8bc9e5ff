import { actionMachine } from '../../src/lib/domain/action/action-status.ts';
import { challengeMachine } from '../../src/lib/domain/deliberation/challenge-status.ts';
import { inputMachine } from '../../src/lib/domain/deliberation/input-status.ts';
import { escalationMachine } from '../../src/lib/domain/escalation/escalation-status.ts';
import { meetingMachine } from '../../src/lib/domain/meeting/meeting-status.ts';
import { invitationMachine } from '../../src/lib/domain/participation/invitation-status.ts';
import { reportMachine } from '../../src/lib/domain/report/report-status.ts';
import type { StatusMachine } from '../../src/lib/domain/status-machine.ts';

/** Every status machine of the domain; SQL holds the same ones. */
export const machines: readonly StatusMachine<string, string>[] = [
	meetingMachine,
	invitationMachine,
	inputMachine,
	challengeMachine,
	actionMachine,
	reportMachine,
	escalationMachine
];
