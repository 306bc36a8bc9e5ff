import type { MeetingStatus } from '../../domain/meeting/meeting-status.ts';
import type { NextStep } from '../../domain/meeting/next-step.ts';
import type { PlanServed } from '../../domain/meeting/plan-served.ts';
import type { Stage } from '../../domain/meeting/stage.ts';
import { m } from '../paraglide/messages.js';
import type { Tone } from './tone.ts';

/** The words for the states of a meeting. */
export const meetingStatusLabels: Record<MeetingStatus, () => string> = {
	draft: m.meeting_status_draft,
	scheduled: m.meeting_status_scheduled,
	in_session: m.meeting_status_in_session,
	concluded: m.meeting_status_concluded,
	closed: m.meeting_status_closed,
	postponed: m.meeting_status_postponed,
	cancelled: m.meeting_status_cancelled
};

/** What the colour of a state says. */
export const meetingStatusTones: Record<MeetingStatus, Tone> = {
	draft: 'neutral',
	scheduled: 'blue',
	in_session: 'blue',
	concluded: 'amber',
	closed: 'green',
	postponed: 'amber',
	cancelled: 'red'
};

/** The names of the five stages. */
export const stageLabels: Record<Stage, () => string> = {
	prepare: m.meeting_stage_prepare,
	invite: m.meeting_stage_invite,
	session: m.meeting_stage_session,
	report: m.meeting_stage_report,
	'follow-up': m.meeting_stage_follow_up
};

/** The words on the one button that leads on. */
export const nextStepLabels: Record<NextStep['step'], () => string> = {
	schedule: m.meeting_next_schedule,
	set_new_date: m.meeting_next_set_new_date,
	invite: m.meeting_next_invite,
	open: m.meeting_next_open,
	continue: m.meeting_next_continue,
	write_report: m.meeting_next_write_report,
	review_report: m.meeting_next_review_report,
	dispatch_report: m.meeting_next_dispatch_report,
	close: m.meeting_next_close,
	follow_up: m.meeting_next_follow_up
};

/** The plans that a dialogue serves (CPPD-04). */
export const planLabels: Record<PlanServed, () => string> = {
	development_plan: m.meeting_plan_development_plan,
	rolling_investment_programme: m.meeting_plan_rolling_investment_programme,
	annual_investment_plan: m.meeting_plan_annual_investment_plan
};
