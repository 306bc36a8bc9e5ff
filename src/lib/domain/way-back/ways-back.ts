/** Why a step stays as it was taken. */
export type FinalReason =
	/** People have been told: they are told again, it isn't undone. */
	| 'told'
	/** It was signed: a further version takes its place. */
	| 'signed'
	/** The next report of the same kind takes its place. */
	| 'amended'
	/** It is itself a way back, or leads on from where the step before it can be taken again. */
	| 'repeated';

/** The commands that take a step back; or why none does. */
export type WayBack = { back: readonly string[] } | { final: FinalReason };

/**
 * How each step of each status is taken back, by machine and command. A step that is taken by mistake
 * either has a command that leads out of the state which it reached and back towards where it came
 * from, while nothing hangs on it (enforced in `way_back.sql`), or it is declared final with a reason.
 */
export const waysBack: Record<string, Record<string, WayBack>> = {
	meeting: {
		'meeting.schedule': { back: ['meeting.unschedule', 'meeting.postpone'] },
		'meeting.start': { back: ['meeting.undo_start'] },
		'meeting.conclude': { back: ['meeting.resume'] },
		'meeting.close': { back: ['meeting.reopen'] },
		'meeting.postpone': { back: ['meeting.schedule'] },
		'meeting.cancel': { back: ['meeting.reinstate'] },
		'meeting.unschedule': { back: ['meeting.schedule'] },
		'meeting.undo_start': { back: ['meeting.start'] },
		'meeting.resume': { back: ['meeting.conclude'] },
		'meeting.reopen': { back: ['meeting.close'] },
		'meeting.reinstate': { back: ['meeting.cancel'] }
	},
	invitation: {
		'participant.approve': { back: ['participant.unapprove'] },
		'participant.unapprove': { back: ['participant.approve'] },
		'invitation.send': { back: ['invitation.undo_send'] },
		'invitation.undo_send': { back: ['invitation.send'] },
		'invitation.respond': { back: ['invitation.undo_answer', 'invitation.respond'] },
		'invitation.undo_answer': { back: ['invitation.respond'] }
	},
	input: {
		'input.consider': { back: ['input.take_back'] },
		'input.answer': { back: ['input.take_back'] },
		'input.resolve': { back: ['input.take_back'] },
		'input.leave_unresolved': { back: ['input.take_back'] },
		'input.take_back': { final: 'repeated' }
	},
	challenge: {
		'challenge.agree': { back: ['challenge.take_back'] },
		'challenge.leave_unresolved': { back: ['challenge.take_back'] },
		'challenge.close': { back: ['challenge.reopen'] },
		'challenge.take_back': { back: ['challenge.agree', 'challenge.leave_unresolved'] },
		'challenge.reopen': { back: ['challenge.close'] },
		'escalation.raise': { back: ['escalation.withdraw'] },
		'escalation.raise_again': { back: ['escalation.withdraw'] },
		'escalation.withdraw': { back: ['escalation.raise_again'] },
		'escalation.answer': { back: ['escalation.take_back'] },
		'escalation.return': { back: ['escalation.take_back'] },
		'escalation.take_back': { back: ['escalation.answer', 'escalation.return'] },
		'escalation.close': { back: ['escalation.reopen'] },
		'escalation.reopen': { back: ['escalation.close'] }
	},
	action: {
		// Done and cancelled are reopened; what is said of an action on its way, the next report of its owner amends.
		'action.decide_progress': { final: 'amended' },
		'action.cancel': { back: ['action.reopen'] },
		'action.reopen': { back: ['action.cancel', 'action.decide_progress'] }
	},
	report: {
		'report.submit': { back: ['report.recall', 'report.return'] },
		'report.recall': { back: ['report.submit'] },
		'report.return': { back: ['report.submit'] },
		'report.approve': { final: 'signed' },
		'report.dispatch': { final: 'told' },
		'report.revise': { final: 'repeated' }
	},
	escalation: {
		'escalation.acknowledge': { back: ['escalation.take_back'] },
		'escalation.review': { back: ['escalation.take_back'] },
		'escalation.refer': { back: ['escalation.take_back'] },
		'escalation.answer': { back: ['escalation.take_back'] },
		'escalation.return': { back: ['escalation.take_back'] },
		'escalation.close': { back: ['escalation.reopen'] },
		'escalation.raise_again': { back: ['escalation.withdraw'] },
		'escalation.withdraw': { back: ['escalation.raise_again'] },
		'escalation.take_back': { final: 'repeated' },
		'escalation.reopen': { back: ['escalation.close'] }
	}
};

/** Why a step can't be taken back; undefined where it can. Throws for a command that the table lacks. */
export function finalReasonOf(machine: string, command: string): FinalReason | undefined {
	const way = waysBack[machine]?.[command];
	if (!way) throw new Error(`no way back is declared for ${machine} ${command}`);
	return 'final' in way ? way.final : undefined;
}
