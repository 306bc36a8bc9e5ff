import { mails, type MailTemplate } from '../../contract/mail.ts';
import { composeInvitation, composeReset } from '../account/mail-password.ts';
import { composeActionAssigned } from '../action/mail-action-assigned.ts';
import type { App } from '../app/app.ts';
import { reportDispatchMail } from '../dispatch/mail-dispatch.ts';
import { receiptReminderMail, reportNoticeMail } from '../dispatch/mail-receipt.ts';
import {
	escalationAnsweredMail,
	escalationAnswerTakenBackMail,
	escalationRaisedMail,
	escalationReferralTakenBackMail,
	escalationReopenedMail,
	escalationReturnedMail,
	escalationReturnTakenBackMail,
	escalationWithdrawnMail
} from '../escalation/mail-escalation.ts';
import {
	composeCancelled,
	composeInvitationToMeeting,
	composePostponed,
	composeRescheduled,
	composeWithdrawn
} from '../participation/mail-invitation.ts';
import { reportReminderMail } from '../reminder/mail-report-reminder.ts';
import type { Addressed, ComposedMail, MailOf } from '../mail/mail-template.ts';

/** The templates by the name under which the database owes them. Each concept brings its own. */
const templates: { [T in MailTemplate]: (app: App, mail: MailOf<T>) => Promise<ComposedMail> } = {
	invitation: composeInvitationToMeeting,
	invitation_withdrawn: composeWithdrawn,
	meeting_postponed: composePostponed,
	meeting_cancelled: composeCancelled,
	meeting_rescheduled: composeRescheduled,
	action_assigned: composeActionAssigned,
	account_invitation: composeInvitation,
	account_reset: composeReset,
	report_dispatch: reportDispatchMail,
	report_notice: reportNoticeMail,
	receipt_reminder: receiptReminderMail,
	report_reminder: reportReminderMail,
	escalation_raised: escalationRaisedMail,
	escalation_answered: escalationAnsweredMail,
	escalation_returned: escalationReturnedMail,
	escalation_withdrawn: escalationWithdrawnMail,
	escalation_referral_taken_back: escalationReferralTakenBackMail,
	escalation_answer_taken_back: escalationAnswerTakenBackMail,
	escalation_return_taken_back: escalationReturnTakenBackMail,
	escalation_reopened: escalationReopenedMail
};

/** Makes a mail, one that is owed or, for a preview, one that would be. */
export function composeMail<T extends MailTemplate>(
	app: App,
	mail: MailOf<T>
): Promise<ComposedMail> {
	return templates[mail.template](app, mail);
}

/** A mail as it lies in the outbox. */
export type OwedRow = Addressed & { template: string; data: unknown };

/** The mail of a row. Throws where there is no such template, or the data are not those that it asks for. */
export function mailOf({ template, data, ...addressed }: OwedRow): MailOf<MailTemplate> {
	const schema = Object.hasOwn(mails, template) && mails[template as MailTemplate];
	if (!schema) throw new Error(`unknown mail template ${template}`);
	return { ...addressed, template, data: schema.parse(data) } as MailOf<MailTemplate>;
}
