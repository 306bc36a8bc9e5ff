import { permitsCommand, type StatusMachine } from '../status-machine.ts';

/** The states of an invitation. */
export const invitationStatuses = [
	'shortlisted',
	'approved',
	'sent',
	'accepted',
	'declined',
	'delegated'
] as const;
export type InvitationStatus = (typeof invitationStatuses)[number];

/** The permitted steps. */
export const invitationMachine: StatusMachine<InvitationStatus> = {
	name: 'invitation',
	states: invitationStatuses,
	start: 'shortlisted',
	ends: ['accepted', 'declined', 'delegated'],
	transitions: [
		{ from: 'shortlisted', to: 'approved', command: 'participant.approve' },
		{ from: 'approved', to: 'shortlisted', command: 'participant.unapprove' },
		{ from: 'approved', to: 'shortlisted', command: 'participant.update' },
		{ from: 'approved', to: 'sent', command: 'invitation.send' },
		{ from: 'sent', to: 'accepted', command: 'invitation.respond' },
		{ from: 'sent', to: 'declined', command: 'invitation.respond' },
		{ from: 'sent', to: 'delegated', command: 'invitation.respond' },
		{ from: 'accepted', to: 'declined', command: 'invitation.respond' },
		{ from: 'accepted', to: 'delegated', command: 'invitation.respond' },
		{ from: 'declined', to: 'accepted', command: 'invitation.respond' },
		{ from: 'declined', to: 'delegated', command: 'invitation.respond' },
		{ from: 'delegated', to: 'accepted', command: 'invitation.respond' },
		{ from: 'delegated', to: 'declined', command: 'invitation.respond' },
		{ from: 'sent', to: 'approved', command: 'participant.restore' },
		{ from: 'accepted', to: 'approved', command: 'participant.restore' },
		{ from: 'declined', to: 'approved', command: 'participant.restore' },
		{ from: 'delegated', to: 'approved', command: 'participant.restore' },
		{ from: 'sent', to: 'approved', command: 'invitation.undo_send' },
		{ from: 'accepted', to: 'sent', command: 'invitation.undo_answer' },
		{ from: 'declined', to: 'sent', command: 'invitation.undo_answer' },
		{ from: 'delegated', to: 'sent', command: 'invitation.undo_answer' },
		// Back to what the invited answered themselves, where they did.
		{ from: 'accepted', to: 'declined', command: 'invitation.undo_answer' },
		{ from: 'accepted', to: 'delegated', command: 'invitation.undo_answer' },
		{ from: 'declined', to: 'accepted', command: 'invitation.undo_answer' },
		{ from: 'declined', to: 'delegated', command: 'invitation.undo_answer' },
		{ from: 'delegated', to: 'accepted', command: 'invitation.undo_answer' },
		{ from: 'delegated', to: 'declined', command: 'invitation.undo_answer' }
	],
	works: {}
};

/** Whether an invitation went out, whatever was answered: the person stays who was invited. */
export function wasInvited(status: InvitationStatus): boolean {
	return status !== 'shortlisted' && status !== 'approved';
}

/** Whether an answer to it is waited for: it can be sent again (`command.invitation_send`). */
export function awaitsReply(status: InvitationStatus): boolean {
	return status === 'sent';
}

/** Whether a change of the person takes the approval back (`command.participant_update`). */
export function losesApproval(status: InvitationStatus): boolean {
	return permitsCommand(invitationMachine, status, 'participant.update');
}
