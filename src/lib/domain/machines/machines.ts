import { actionMachine } from '../action/action-status.ts';
import { challengeMachine } from '../deliberation/challenge-status.ts';
import { inputMachine } from '../deliberation/input-status.ts';
import { escalationMachine } from '../escalation/escalation-status.ts';
import { meetingMachine } from '../meeting/meeting-status.ts';
import { invitationMachine } from '../participation/invitation-status.ts';
import { reportMachine } from '../report/report-status.ts';
import type { StatusMachine } from '../status-machine.ts';

/** Every status machine of the domain; SQL holds the same ones. */
export const machines: readonly StatusMachine<string>[] = [
	meetingMachine,
	invitationMachine,
	inputMachine,
	challengeMachine,
	actionMachine,
	reportMachine,
	escalationMachine
];
