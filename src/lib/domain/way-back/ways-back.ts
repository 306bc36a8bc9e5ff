/** Why what a command did stays as it was done. */
export type FinalReason =
	/** People have been told: they are told again, it isn't undone. */
	| 'told'
	/** It was signed: a further version takes its place. */
	| 'signed'
	/** The next report of the same kind takes its place. */
	| 'amended'
	/** It is the word of somebody outside, who gives it once. */
	| 'own_word'
	/** A person has decided what the product can't know. */
	| 'decided';

/** How what a command does is taken back. The first of several is the one that is offered. */
export type WayBack =
	/** By these commands; the command itself among them where it is simply given again with other values. */
	| { back: readonly string[] }
	/** It is itself the way back, after which these can be given again. */
	| { undo: readonly string[] }
	/** By none, for this reason. */
	| { final: FinalReason };

/**
 * How what each command does is taken back while nothing hangs on it, which SQL enforces and says in its
 * refusal; or why it is final, which the interface says before it is done (`finalReasonOf`).
 */
export const waysBack = {
	'account.invite': { back: ['account.disable'] },
	'account.invite_again': { final: 'told' },
	'account.update': { back: ['account.update'] },
	'account.disable': { back: ['account.enable'] },
	'account.enable': { undo: ['account.disable'] },
	'account.set_locale': { back: ['account.set_locale'] },
	'grant.give': { back: ['grant.revoke'] },
	'grant.revoke': { back: ['grant.give'] },

	'administration.update': { back: ['administration.update'] },
	'administration.add_copy': { back: ['administration.remove_copy'] },
	'administration.remove_copy': { back: ['administration.add_copy'] },
	'area.import': { back: ['area.import'] },

	'organisation.create': { back: ['organisation.archive'] },
	'organisation.update': { back: ['organisation.update'] },
	'organisation.archive': { back: ['organisation.restore'] },
	'organisation.restore': { undo: ['organisation.archive'] },
	'contact.create': { back: ['contact.archive'] },
	'contact.update': { back: ['contact.update'] },
	'contact.archive': { back: ['contact.restore'] },
	'contact.restore': { undo: ['contact.archive'] },
	'directory.import': { back: ['organisation.archive', 'contact.archive', 'directory.import'] },

	'forum.create': { back: ['forum.remove'] },
	'forum.remove': { undo: ['forum.create'] },
	'forum.update': { back: ['forum.update'] },
	'forum.add_member': {
		back: ['forum.remove_member', 'forum.update_member', 'forum.end_member']
	},
	'forum.update_member': { back: ['forum.update_member'] },
	'forum.end_member': { back: ['forum.reinstate_member'] },
	'forum.replace_member': {
		back: ['forum.remove_member', 'forum.update_member', 'forum.replace_member']
	},
	'forum.remove_member': { undo: ['forum.add_member', 'forum.replace_member'] },
	'forum.reinstate_member': { undo: ['forum.end_member'] },

	'meeting.create': { back: ['meeting.cancel'] },
	'meeting.update': { back: ['meeting.update'] },
	'meeting.schedule': { back: ['meeting.unschedule', 'meeting.postpone'] },
	'meeting.start': { back: ['meeting.undo_start'] },
	'meeting.conclude': { back: ['meeting.resume'] },
	'meeting.close': { back: ['meeting.reopen'] },
	'meeting.postpone': { back: ['meeting.schedule'] },
	'meeting.cancel': { back: ['meeting.reinstate'] },
	'meeting.correct_day': { back: ['meeting.correct_day'] },
	'meeting.unschedule': { undo: ['meeting.schedule'] },
	'meeting.undo_start': { undo: ['meeting.start'] },
	'meeting.resume': { undo: ['meeting.conclude'] },
	'meeting.reopen': { undo: ['meeting.close'] },
	'meeting.reinstate': { undo: ['meeting.cancel'] },

	'agenda.add_item': { back: ['agenda.remove_item'] },
	'agenda.update_item': { back: ['agenda.update_item'] },
	'agenda.remove_item': { back: ['agenda.add_item'] },
	'agenda.move_item': { back: ['agenda.move_item'] },
	'agenda.start_item': { back: ['agenda.start_item'] },
	'attachment.add': { back: ['attachment.remove'] },
	'attachment.remove': { back: ['attachment.restore'] },
	'attachment.restore': { undo: ['attachment.remove'] },

	'participant.add': { back: ['participant.remove'] },
	'participant.update': { back: ['participant.update', 'participant.approve'] },
	'participant.remove': { back: ['participant.restore'] },
	'participant.restore': { undo: ['participant.remove', 'invitation.send'] },
	'participant.approve': { back: ['participant.unapprove'] },
	'participant.unapprove': { undo: ['participant.approve'] },
	'invitation.send': { back: ['invitation.undo_send'] },
	'invitation.undo_send': { undo: ['invitation.send'] },
	'invitation.respond': { back: ['invitation.undo_answer', 'invitation.respond'] },
	'invitation.undo_answer': { undo: ['invitation.respond'] },
	'attendance.set': { back: ['attendance.set'] },
	// A walk-in whose check-in is taken back is off the list: nothing else is known of the person.
	'attendance.walk_in': { back: ['attendance.set'] },

	'input.record': { back: ['input.remove'] },
	'input.update': { back: ['input.update'] },
	'input.remove': { back: ['input.restore'] },
	'input.restore': { undo: ['input.remove'] },
	'input.consider': { back: ['input.take_back'] },
	'input.answer': { back: ['input.take_back'] },
	'input.resolve': { back: ['input.take_back'] },
	'input.leave_unresolved': { back: ['input.take_back'] },
	'input.take_back': {
		undo: ['input.consider', 'input.answer', 'input.resolve', 'input.leave_unresolved']
	},

	'challenge.create': { back: ['challenge.remove'] },
	'challenge.update': { back: ['challenge.update'] },
	'challenge.link_inputs': { back: ['challenge.link_inputs'] },
	'challenge.remove': { back: ['challenge.restore'] },
	'challenge.restore': { undo: ['challenge.remove'] },
	'challenge.agree': { back: ['challenge.take_back'] },
	'challenge.leave_unresolved': { back: ['challenge.take_back'] },
	'challenge.close': { back: ['challenge.reopen'] },
	'challenge.take_back': { undo: ['challenge.agree', 'challenge.leave_unresolved'] },
	'challenge.reopen': { undo: ['challenge.close', 'escalation.close'] },
	'solution.add': { back: ['solution.remove'] },
	'solution.remove': { back: ['solution.restore'] },
	'solution.restore': { undo: ['solution.remove'] },

	'action.create': { back: ['action.cancel'] },
	'action.update': { back: ['action.update'] },
	'action.change_deadline': { back: ['action.change_deadline'] },
	'action.cancel': { back: ['action.reopen'] },
	'action.reopen': { undo: ['action.cancel', 'action.decide_progress'] },
	'action.report_progress': { back: ['action.withdraw_progress'] },
	'action.withdraw_progress': { undo: ['action.report_progress'] },
	'action.decide_progress': { final: 'amended' },

	'report.start': { back: ['meeting.resume'] },
	'report.edit_section': { back: ['report.restore_text', 'report.reset_section'] },
	'report.reset_section': { back: ['report.restore_text'] },
	'report.keep_section': { back: ['report.edit_section'] },
	'report.restore_text': { back: ['report.restore_text'] },
	'report.submit': { back: ['report.recall', 'report.return'] },
	'report.recall': { undo: ['report.submit'] },
	'report.take_snapshot': { back: ['report.take_snapshot', 'report.return'] },
	'report.remark': { back: ['report.withdraw_remark'] },
	'report.withdraw_remark': { undo: ['report.remark'] },
	'report.settle_remark': { back: ['report.settle_remark'] },
	'report.return': { back: ['report.submit'] },
	'report.approve': { final: 'signed' },
	'report.revise': { back: ['report.undo_revise'] },
	'report.undo_revise': { undo: ['report.revise'] },
	'report.inform_board': { back: ['report.undo_inform_board', 'report.inform_board'] },
	'report.undo_inform_board': { undo: ['report.inform_board'] },
	'report.publish': { back: ['report.withdraw_publication'] },
	'report.withdraw_publication': { undo: ['report.publish'] },

	'report.dispatch': { final: 'told' },
	'dispatch.add': { final: 'told' },
	'dispatch.resend': { final: 'told' },
	'dispatch.remind': { final: 'told' },
	'dispatch.decide': { final: 'decided' },
	'dispatch.hand_over': { back: ['dispatch.undo_hand_over', 'dispatch.hand_over'] },
	'dispatch.undo_hand_over': { undo: ['dispatch.hand_over'] },
	'dispatch.record_receipt': { back: ['dispatch.undo_receipt', 'dispatch.record_receipt'] },
	'dispatch.undo_receipt': { undo: ['dispatch.record_receipt'] },
	'dispatch.add_scan': { back: ['dispatch.mark_scan'] },
	'dispatch.mark_scan': { back: ['dispatch.mark_scan'] },
	'dispatch.confirm': { final: 'own_word' },

	'escalation.raise': { back: ['escalation.withdraw'] },
	'escalation.raise_again': { back: ['escalation.withdraw'] },
	'escalation.acknowledge': { back: ['escalation.take_back'] },
	'escalation.review': { back: ['escalation.take_back'] },
	'escalation.refer': { back: ['escalation.take_back'] },
	'escalation.answer': { back: ['escalation.take_back'] },
	'escalation.return': { back: ['escalation.take_back'] },
	'escalation.close': { back: ['escalation.reopen'] },
	'escalation.withdraw': { undo: ['escalation.raise_again'] },
	'escalation.take_back': {
		undo: [
			'escalation.acknowledge',
			'escalation.review',
			'escalation.refer',
			'escalation.answer',
			'escalation.return'
		]
	},
	'escalation.reopen': { undo: ['escalation.close'] },
	'escalation.attach': { back: ['escalation.mark_file'] },
	'escalation.mark_file': { back: ['escalation.mark_file'] }
} as const satisfies Record<string, WayBack>;

/** A command of which the table says how it is taken back: every one there is. */
export type GivenCommand = keyof typeof waysBack;

/** The commands that do nothing but take back. */
export type UndoCommand = {
	[C in GivenCommand]: (typeof waysBack)[C] extends { undo: readonly string[] } ? C : never;
}[GivenCommand];

const ways: Record<string, WayBack | undefined> = waysBack;

/** Why what a command does can't be taken back; undefined where it can. */
export function finalReasonOf(command: GivenCommand): FinalReason | undefined {
	const way: WayBack = waysBack[command];
	return 'final' in way ? way.final : undefined;
}

/** Whether a command is itself a way back. */
export function isUndo<C extends string>(command: C): command is C & UndoCommand {
	return 'undo' in (ways[command] ?? {});
}

/** The command that takes back what this one did, where there is one that does nothing else. */
export function undoOf(command: GivenCommand): UndoCommand | undefined {
	const way: WayBack = waysBack[command];
	return 'back' in way ? way.back.find(isUndo) : undefined;
}
