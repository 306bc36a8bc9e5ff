import { expect, test } from 'vitest';
import { commands, type CommandType } from '../../../src/lib/contract/commands.ts';

const makes = 'makes something new: nobody has read it yet';
const adds = 'adds to what is there and overwrites nothing of it';
const unremoves = 'brings back what was taken away: nobody can change it meanwhile';
const itself = 'a row that is never changed: it is taken away, or it is not';
const byState = 'the state alone decides, which the database reads itself and refuses another';
const own = 'own settings, which nobody else changes';

/**
 * Commands that carry neither the revision that was read (`base`) nor the fingerprint of what was seen (`seen`), each with
 * the reason why nothing that was read can be another by then. A command that acts on what somebody else can change in
 * between doesn't belong here: a stale page would do it to what its reader never saw.
 */
const nothingDiffers: Partial<Record<CommandType, string>> = {
	'account.invite': makes,
	'account.invite_again': 'sends a link to the address of the account, which never changes',
	'account.enable': 'gives back what was shut; who it is about is the address, which never changes',
	'account.set_locale': own,
	'grant.give': makes,
	'grant.revoke': itself,
	'action.create': makes,
	'action.report_progress': adds,
	'action.withdraw_progress': `${own}: a report of one's own, whose words never change`,
	'administration.add_copy': makes,
	'administration.remove_copy': itself,
	'organisation.create': makes,
	'organisation.restore': unremoves,
	'contact.create': makes,
	'contact.restore': unremoves,
	'directory.import': 'each row that it changes carries its own revision',
	'attendance.walk_in': makes,
	'agenda.start_item': 'carries the item that was running',
	'input.record': makes,
	'input.restore': unremoves,
	'challenge.create': makes,
	'challenge.restore': unremoves,
	'solution.add': adds,
	'solution.remove':
		'the words of a solution never change; agreeing counts it, and what is agreed keeps its solutions',
	'solution.restore': unremoves,
	'agenda.add_item': makes,
	'attachment.add': makes,
	'attachment.remove': 'a file never changes: it is taken away, or it is not',
	'attachment.restore': unremoves,
	'forum.create': makes,
	'forum.remove': 'takes back that it was made; refused as soon as anything hangs on it',
	'forum.add_member': makes,
	'forum.reinstate_member': byState,
	'participant.add': makes,
	'participant.restore': unremoves,
	'participant.unapprove': `${byState}: only an approval is taken back, nothing is confirmed`,
	'invitation.undo_send': `${byState}: who has answered meanwhile is left as they are`,
	'meeting.create': makes,
	'report.start': makes,
	'report.submit':
		'keeps what was read, with the fingerprint of the record (`record`), which is compared',
	'report.take_snapshot': 'as `report.submit`',
	'report.recall': byState,
	'report.remark': adds,
	'report.withdraw_remark': 'the words of a remark never change; one that was settled is refused',
	'report.settle_remark':
		'the words of a remark never change; one that somebody else has settled is refused',
	'report.revise': byState,
	'report.undo_revise': byState,
	'report.undo_inform_board': byState,
	'dispatch.add': makes,
	'dispatch.resend': byState,
	'dispatch.decide': byState,
	'dispatch.hand_over': byState,
	'dispatch.undo_hand_over': byState,
	'dispatch.record_receipt': `${byState}, unless what was recorded was seen and is corrected`,
	'dispatch.undo_receipt': byState,
	'dispatch.add_scan': adds,
	'dispatch.mark_scan': 'a scan never changes; the form says which of the two states it is to have',
	'dispatch.confirm': byState,
	'dispatch.remind': 'asks again whoever has not answered, and changes nothing',
	'escalation.attach': adds,
	'escalation.mark_file':
		'a document never changes; the form says which of the two states it is to have',
	'report.publish': 'an approved version never changes',
	'report.withdraw_publication': 'an approved version never changes'
};

const all = Object.keys(commands) as CommandType[];
const saysWhatWasRead = (type: CommandType) => {
	const { shape = {} } = commands[type].payload as { shape?: object };
	return 'base' in shape || 'seen' in shape;
};

test('every command says what was read, or nothing that was read can be another by then', () => {
	const undecided = all.filter((type) => !saysWhatWasRead(type) && !(type in nothingDiffers));
	expect(undecided, 'carries neither `base` nor `seen`, and no reason says why').toEqual([]);
});

test('a reason stands only beside a command that there is, and that carries neither', () => {
	const named = Object.keys(nothingDiffers) as CommandType[];
	expect(named.filter((type) => !all.includes(type) || saysWhatWasRead(type))).toEqual([]);
});

test('what was read is never optional: a form without it confirms nothing', () => {
	const optional = all.filter((type) => {
		const { shape = {} } = commands[type].payload as {
			shape?: Record<string, { isOptional: () => boolean }>;
		};
		return [shape.base, shape.seen].some((field) => field?.isOptional());
	});
	expect(optional).toEqual([]);
});
