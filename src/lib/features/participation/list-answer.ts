import type { CommandType, ResultOf } from '$lib/contract/commands';
import type { InvitationPreview, WithdrawalPreview } from '$lib/contract/reach-views';
import type { Reply } from '$lib/ui/sent';

/** What a command gave back, with its name. */
type Done<T extends CommandType> = T extends CommandType ? { done: T } & ResultOf<T> : never;

/** What was done to the list of participants by one of the forms about many of it. */
export type ListDone = Done<
	| 'participant.approve'
	| 'participant.unapprove'
	| 'participant.remove'
	| 'invitation.send'
	| 'invitation.undo_send'
>;

/**
 * What those forms are answered: what was done, or what will be, which waits to be confirmed. `changed`: what was
 * confirmed was no longer so. `name`: the action that sends.
 */
export type ListAnswer =
	| ListDone
	| { preview: InvitationPreview; changed: boolean; name: 'send' | 'letters' | 'again' }
	| { withdrawal: WithdrawalPreview; changed: boolean };

/** What any form of the page is answered. */
export type ListReply = Reply<ListAnswer | ResultOf<'participant.add' | 'participant.restore'>>;
