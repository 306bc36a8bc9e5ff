import { v7 } from 'uuid';
import type { CommandType } from '../../../src/lib/contract/commands.ts';
import { addAction, addChallenge, addInput, addParticipant } from '../../support/way-back/scene.ts';
import { ground, opened } from '../../support/way-back/stand.ts';
import { all, contact, meeting, names, seat, type Case } from './case.ts';

const input = (status: string, more: object = {}): Case => ({
	given: all(meeting('in_session'), () => addInput(ground, status)),
	payload: () => ({ id: ground.inputId, ...more })
});
const challenge = (status: string, more: object = {}): Case => ({
	given: all(meeting('in_session'), () => addChallenge(ground, status)),
	payload: () => ({ id: ground.challengeId, ...more })
});
const action = (status: string): Case => ({
	given: all(meeting('concluded'), () => addAction(ground, status)),
	payload: () => ({ id: ground.actionId, reason: 'មូលហេតុ' })
});
const item = (more: object = {}): Case => ({
	given: meeting('draft'),
	payload: () => ({ id: ground.itemId, ...more })
});
const person = (invitation: string, more: object): Case => ({
	given: all(meeting('in_session'), () => addParticipant(ground, invitation)),
	payload: () => ({ participantId: ground.participantId, ...more })
});

/** Steps that are taken with something as it was read: by one press, or with words beside it. */
export const stepCases: Partial<Record<CommandType, Case>> = {
	'account.disable': {
		given: () => Promise.resolve(),
		payload: () => ({ id: opened.people.get('partner') }),
		by: 'admin'
	},
	'organisation.archive': {
		given: () => Promise.resolve(),
		payload: () => ({ id: ground.departmentId })
	},
	'contact.archive': { given: contact, payload: () => ({ id: ground.recipientId }) },
	'forum.end_member': {
		given: seat,
		payload: () => ({ id: ground.recipientId, until: ground.today }),
		by: 'admin'
	},
	'forum.replace_member': {
		given: seat,
		payload: () => ({
			id: v7(),
			memberId: ground.recipientId,
			organisationId: ground.departmentId,
			...names,
			since: ground.today
		}),
		by: 'admin'
	},
	'agenda.remove_item': item(),
	'agenda.move_item': item({ position: 1 }),
	'attendance.set': person('sent', { attendance: 'present' }),
	'invitation.respond': person('sent', { answer: 'accepted' }),
	'invitation.undo_answer': person('accepted', {}),
	'input.remove': input('recorded'),
	'input.consider': input('recorded'),
	'input.answer': input('considered', { answer: 'ចម្លើយ' }),
	'input.resolve': input('answered'),
	'input.leave_unresolved': input('considered'),
	'challenge.remove': challenge('open'),
	'challenge.agree': challenge('open'),
	'challenge.leave_unresolved': challenge('open'),
	'challenge.close': challenge('agreed'),
	'challenge.take_back': challenge('agreed'),
	'challenge.reopen': challenge('closed'),
	'challenge.link_inputs': challenge('open', { inputIds: [] }),
	'action.cancel': action('planned'),
	'action.reopen': action('done')
};
