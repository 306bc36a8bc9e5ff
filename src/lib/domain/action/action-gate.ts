import { isOpenFor, type GatedMeeting } from '../meeting/meeting-gate.ts';
import { isHeld } from '../report/report-status.ts';
import { accept, refuse, type Result } from '../result.ts';
import { permitsCommand, permitsWork } from '../status-machine.ts';
import { actionMachine, type ActionStatus } from './action-status.ts';

/** What the reader may do with an action: in the unit of its meeting, and for the body that owns it. */
export interface ActionRights {
	manage: boolean;
	report: boolean;
	confirm: boolean;
}

const rightOf = {
	'action.update': 'manage',
	'action.change_deadline': 'manage',
	'action.cancel': 'manage',
	'action.reopen': 'manage',
	'action.report_progress': 'report',
	confirm_progress: 'confirm',
	return_progress: 'confirm'
} as const satisfies Record<string, keyof ActionRights>;

type ActionWork = keyof typeof rightOf;

/** What a report in review doesn't print, and so doesn't hold: progress that is not confirmed. */
const unprinted: readonly ActionWork[] = ['action.report_progress', 'return_progress'];

/** What of an action decides what may be done with it. */
export interface GatedAction {
	status: ActionStatus;
	meetingStatus: GatedMeeting['status'];
	report: GatedMeeting['report'];
	may: Partial<ActionRights>;
}

/** Whether the state of the action itself permits the step. */
function fits(what: ActionWork, status: ActionStatus): boolean {
	if (what === 'action.update') return permitsWork(actionMachine, status, 'plan');
	if (what === 'action.cancel' || what === 'action.reopen') {
		return permitsCommand(actionMachine, status, what);
	}
	return permitsWork(actionMachine, status, 'progress');
}

/**
 * Whether the reader may do this with the action as it stands: take a step, or confirm or return progress that was
 * reported (`action.decide_progress`). Refused as the database would: `forbidden` by right,
 * `meeting_status` where what was agreed is no longer written, `action_not_open` and `action_is_open` by its own state,
 * `report_in_review` while what the report prints is held.
 */
export function can(
	what: ActionWork,
	{ status, meetingStatus, report, may }: GatedAction
): Result<void> {
	if (!may[rightOf[what]]) return refuse('forbidden');
	if (what === 'action.update' && !isOpenFor('capture', meetingStatus)) {
		return refuse('meeting_status', { machine: 'meeting', from: meetingStatus });
	}
	if (!fits(what, status)) {
		const code = what === 'action.reopen' ? 'action_is_open' : 'action_not_open';
		return refuse(code, { machine: actionMachine.name, from: status });
	}
	if (!unprinted.includes(what) && isHeld(report)) return refuse('report_in_review');
	return accept(undefined);
}
