import type { ActionStatus } from '../../domain/action/action-status.ts';
import type { ProgressDecision } from '../../domain/action/progress-report.ts';
import { m } from '../paraglide/messages.js';
import type { Tone } from './tone.ts';

/** The states of an action. */
export const actionStatusLabels: Record<ActionStatus, () => string> = {
	planned: m.action_status_planned,
	in_progress: m.action_status_in_progress,
	blocked: m.action_status_blocked,
	done: m.action_status_done,
	cancelled: m.action_status_cancelled
};

export const actionStatusTones: Record<ActionStatus, Tone> = {
	planned: 'neutral',
	in_progress: 'blue',
	blocked: 'red',
	done: 'green',
	cancelled: 'neutral'
};

/** What has become of a progress report. */
export const progressDecisionLabels: Record<ProgressDecision, () => string> = {
	confirmed: m.action_confirmed,
	returned: m.action_returned,
	superseded: m.action_superseded,
	withdrawn: m.action_withdrawn
};

export const progressDecisionTones: Record<ProgressDecision, Tone> = {
	confirmed: 'green',
	returned: 'red',
	superseded: 'neutral',
	withdrawn: 'neutral'
};
