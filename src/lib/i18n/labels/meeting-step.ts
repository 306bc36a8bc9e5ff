import type { AskedStep } from '../../domain/meeting/meeting-steps.ts';
import { m } from '../paraglide/messages.js';

/** Question, consequences and button of each step that is asked about. */
export const meetingStepLabels: Record<
	AskedStep,
	{ title: () => string; text: () => string; button: () => string }
> = {
	start: { title: m.step_start_title, text: m.step_start_text, button: m.session_start },
	conclude: {
		title: m.session_conclude_title,
		text: m.session_conclude_text,
		button: m.session_conclude
	},
	schedule: {
		title: m.step_schedule_title,
		text: m.step_schedule_text,
		button: m.step_schedule_button
	},
	postpone: {
		title: m.step_postpone_title,
		text: m.step_postpone_text,
		button: m.meeting_postpone
	},
	cancel: { title: m.step_cancel_title, text: m.step_cancel_text, button: m.meeting_cancel },
	unschedule: {
		title: m.step_unschedule_title,
		text: m.step_unschedule_text,
		button: m.step_unschedule_button
	},
	undo_start: {
		title: m.step_undo_start_title,
		text: m.step_undo_start_text,
		button: m.step_undo_start_button
	},
	resume: { title: m.step_resume_title, text: m.step_resume_text, button: m.step_resume_button },
	close: { title: m.step_close_title, text: m.step_close_text, button: m.report_close },
	reopen: { title: m.step_reopen_title, text: m.step_reopen_text, button: m.step_reopen_button },
	reinstate: {
		title: m.step_reinstate_title,
		text: m.step_reinstate_text,
		button: m.step_reinstate_button
	},
	correct_day: {
		title: m.step_correct_day_title,
		text: m.step_correct_day_text,
		button: m.step_correct_day_button
	}
};
