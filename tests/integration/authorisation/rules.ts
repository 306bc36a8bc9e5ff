import type { Permission } from '../../../src/lib/domain/authorisation/roles.ts';

export type Operation = 'select' | 'insert' | 'update' | 'delete';

/**
 * Who may: everybody who is signed in; those with one of the permissions in the row's unit; those
 * with one of them anywhere. What is not listed is denied.
 */
export type Rule = 'signed_in' | Permission[] | { somewhere: Permission[] };
export type TableRules = Partial<Record<Operation, Rule>>;

const ofMeeting = (select: Permission = 'meeting.read'): TableRules => ({
	select: [select],
	insert: ['meeting.manage'],
	update: ['meeting.manage']
});

/** What the policies are meant to say, table by table. A table that is missing here fails the test. */
export const rules: Record<string, TableRules> = {
	permission: { select: 'signed_in' },
	role_permission: { select: 'signed_in' },
	unit: {
		select: 'signed_in',
		insert: { somewhere: ['directory.manage', 'area.manage'] },
		update: ['directory.manage']
	},
	organisation: {
		select: 'signed_in',
		insert: { somewhere: ['directory.manage', 'area.manage'] },
		update: ['directory.manage']
	},
	user_account: {
		select: { somewhere: ['account.manage'] },
		insert: { somewhere: ['account.manage'] },
		update: { somewhere: ['account.manage'] }
	},
	role_grant: {
		select: { somewhere: ['account.manage'] },
		insert: { somewhere: ['account.manage'] },
		update: { somewhere: ['account.manage'] }
	},
	area: {
		select: 'signed_in',
		insert: { somewhere: ['area.manage'] },
		update: { somewhere: ['area.manage'] }
	},
	contact: {
		select: ['contact.read'],
		insert: ['contact.manage'],
		update: ['contact.manage']
	},
	forum: { select: 'signed_in', insert: ['forum.manage'], update: ['forum.manage'] },
	forum_member: { select: ['meeting.read'], insert: ['forum.manage'], update: ['forum.manage'] },
	forum_member_personal: {
		select: ['forum.manage', 'meeting.manage', 'meeting.lead'],
		insert: ['forum.manage'],
		update: ['forum.manage']
	},
	administration: {
		select: 'signed_in',
		insert: ['administration.manage'],
		update: ['administration.manage']
	},
	standing_copy: {
		select: ['meeting.read'],
		insert: ['administration.manage'],
		update: ['administration.manage'],
		delete: ['administration.manage']
	},
	meeting: { ...ofMeeting(), update: ['meeting.manage', 'meeting.lead'] },
	agenda_item: { ...ofMeeting(), delete: ['meeting.manage'] },
	agenda_presenter: { ...ofMeeting(), delete: ['meeting.manage'] },
	attachment: { ...ofMeeting(), insert: ['meeting.manage', 'escalation.handle'] },
	participant: { ...ofMeeting(), update: ['meeting.manage', 'meeting.lead'] },
	participant_personal: {
		...ofMeeting(),
		select: ['meeting.manage', 'meeting.lead']
	},
	invitation_sending: {
		...ofMeeting(),
		select: ['meeting.manage', 'meeting.lead']
	},
	input: ofMeeting(),
	challenge: {
		...ofMeeting(),
		update: ['meeting.manage', 'escalation.raise', 'escalation.handle']
	},
	challenge_input: {
		select: ['meeting.read'],
		insert: ['meeting.manage'],
		delete: ['meeting.manage']
	},
	solution: ofMeeting(),
	action: { ...ofMeeting('action.read'), update: ['meeting.manage', 'action.confirm'] },
	action_step: { select: ['action.read'], insert: ['meeting.manage'] },
	action_progress: {
		select: ['action.read'],
		insert: ['action.report'],
		update: ['action.confirm']
	},
	report: {
		select: ['meeting.read'],
		insert: ['report.prepare'],
		update: ['report.prepare', 'report.approve']
	},
	report_section: {
		select: ['report.prepare', 'report.approve'],
		insert: ['report.prepare'],
		update: ['report.prepare']
	},
	report_text: { select: ['report.prepare', 'report.approve'], insert: ['report.prepare'] },
	report_remark: {
		select: ['report.prepare', 'report.approve'],
		insert: ['report.approve'],
		update: ['report.prepare', 'report.approve']
	},
	report_snapshot: {
		select: ['report.prepare', 'report.approve'],
		insert: ['report.prepare', 'report.approve']
	},
	report_return: { select: ['report.prepare', 'report.approve'], insert: ['report.approve'] },
	report_version: { select: ['meeting.read'], insert: ['report.approve'] },
	report_recipient: {
		select: ['report.prepare', 'report.approve'],
		insert: ['report.prepare', 'report.approve'],
		update: ['report.prepare']
	},
	report_publication: {
		select: ['meeting.read'],
		insert: ['report.approve'],
		update: ['report.approve']
	},
	escalation: {
		select: ['escalation.read'],
		insert: ['escalation.raise'],
		update: ['escalation.raise', 'escalation.handle']
	},
	escalation_step: {
		select: ['escalation.read'],
		insert: ['escalation.raise', 'escalation.handle']
	},
	delivery: { select: ['meeting.manage', 'meeting.lead'] },
	participant_row: { select: ['meeting.read'] },
	contact_row: { select: ['contact.read'] }
};

/** All that somebody without an account may call over the public interface. */
export const anonymousFunctions = [
	'acknowledge_receipt',
	'answer_invitation',
	'is_ready',
	'open_link',
	'open_receipt',
	'open_verification'
];
