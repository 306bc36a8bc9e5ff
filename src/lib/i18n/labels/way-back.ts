import type { FinalReason, UndoCommand } from '../../domain/way-back/ways-back.ts';
import { m } from '../paraglide/messages.js';

/** What is said before a step that nothing takes back. */
export const finalReasonLabels: Record<FinalReason, () => string> = {
	told: m.way_back_final_told,
	signed: m.way_back_final_signed,
	amended: m.way_back_final_amended,
	own_word: m.way_back_final_own_word,
	decided: m.way_back_final_decided
};

/** The button of each command that takes back, wherever it stands. */
export const undoLabels: Record<UndoCommand, () => string> = {
	'account.enable': m.admin_enable,
	'action.reopen': m.action_reopen,
	'action.withdraw_progress': m.action_withdraw,
	'attachment.restore': m.ui_undo,
	'challenge.reopen': m.challenge_reopen,
	'challenge.restore': m.ui_undo,
	'challenge.take_back': m.challenge_take_back,
	'contact.restore': m.directory_restore,
	'dispatch.undo_hand_over': m.dispatch_undo_hand_over,
	'dispatch.undo_receipt': m.dispatch_undo_receipt,
	'escalation.reopen': m.escalation_do_reopen,
	'escalation.take_back': m.undo_step,
	'escalation.withdraw': m.escalation_do_withdraw,
	'forum.remove': m.forum_remove,
	'forum.reinstate_member': m.forum_member_reinstate,
	'forum.remove_member': m.forum_member_remove,
	'input.restore': m.ui_undo,
	'input.take_back': m.undo_step,
	'invitation.undo_answer': m.participation_undo_answer,
	'invitation.undo_send': m.participation_undo_send,
	'meeting.reinstate': m.step_reinstate_button,
	'meeting.reopen': m.step_reopen_button,
	'meeting.resume': m.step_resume_button,
	'meeting.undo_start': m.step_undo_start_button,
	'meeting.unschedule': m.step_unschedule_button,
	'organisation.restore': m.directory_restore,
	'participant.restore': m.ui_undo,
	'participant.unapprove': m.participation_unapprove,
	'report.recall': m.report_recall,
	'report.undo_inform_board': m.report_undo_board,
	'report.undo_revise': m.report_undo_revise,
	'report.withdraw_publication': m.verification_withdraw,
	'report.withdraw_remark': m.report_remark_withdraw,
	'solution.restore': m.ui_undo
};

/** What is asked before a step is taken back, what follows from it, and what is said once that is done. */
interface UndoQuestion {
	title: () => string;
	text: () => string;
	done?: () => string;
}

/** The question of each command that takes back by one press. */
const undoQuestions = {
	'action.withdraw_progress': {
		title: m.action_withdraw_title,
		text: m.action_withdraw_text,
		done: m.action_withdraw_done
	},
	'challenge.reopen': { title: m.challenge_reopen_title, text: m.challenge_reopen_text },
	'challenge.take_back': { title: m.challenge_take_back_title, text: m.challenge_take_back_text },
	'dispatch.undo_hand_over': {
		title: m.dispatch_undo_hand_over_title,
		text: m.dispatch_undo_hand_over_text,
		done: m.dispatch_undone_hand_over
	},
	'dispatch.undo_receipt': {
		title: m.dispatch_undo_receipt_title,
		text: m.dispatch_undo_receipt_text,
		done: m.dispatch_undone_receipt
	},
	'forum.remove': { title: m.forum_remove_title, text: m.forum_remove_text },
	'forum.remove_member': { title: m.forum_member_remove_title, text: m.forum_member_remove_text },
	'input.take_back': {
		title: m.input_take_back_title,
		text: m.input_take_back_text,
		done: m.input_taken_back
	},
	'invitation.undo_answer': {
		title: m.participation_undo_answer_title,
		text: m.participation_undo_answer_text
	},
	'invitation.undo_send': {
		title: m.participation_undo_send_title,
		text: m.participation_undo_send_text
	},
	'report.recall': { title: m.report_recall_title, text: m.report_recall_text },
	'report.undo_inform_board': { title: m.report_undo_board_title, text: m.report_undo_board_text },
	'report.undo_revise': { title: m.report_undo_revise_title, text: m.report_undo_revise_text }
} satisfies Partial<Record<UndoCommand, UndoQuestion>>;

/** A command that takes back by one press, once it was asked about. */
export type AskedUndo = keyof typeof undoQuestions;

/** The question before it. */
export function undoQuestionOf(undo: AskedUndo): UndoQuestion {
	return undoQuestions[undo];
}
