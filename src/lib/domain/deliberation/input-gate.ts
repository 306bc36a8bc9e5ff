import { can as canInMeeting, type GatedMeeting } from '../meeting/meeting-gate.ts';
import { accept, type Result } from '../result.ts';
import { permitsCommand, refuseStep } from '../status-machine.ts';
import { inputMachine, takesAnswer, type InputStatus } from './input-status.ts';

type InputStep =
	| 'input.answer'
	| 'input.consider'
	| 'input.leave_unresolved'
	| 'input.resolve'
	| 'input.take_back';

/** What of an input decides what may be done with it: its state, and the meeting in which it was said. */
export interface GatedInput {
	status: InputStatus;
	meeting: GatedMeeting;
}

/**
 * Whether the reader may do this with an input as it stands: take a step, or write its words and take it off the list
 * (`text`). Refused as the database would: by right, by the meeting, by its own state.
 */
export function can(what: InputStep | 'text', { status, meeting }: GatedInput): Result<void> {
	const open = canInMeeting('capture', meeting);
	if (!open.ok || what === 'text') return open;
	const fits =
		what === 'input.answer' ? takesAnswer(status) : permitsCommand(inputMachine, status, what);
	return fits ? accept(undefined) : refuseStep(inputMachine, status, what);
}
