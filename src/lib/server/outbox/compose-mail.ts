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
import type { ClaimedMail, ComposedMail } from '../mail/mail-template.ts';

/** Makes a mail of one kind from the row that owes it. Each concept brings its own. */
export type MailTemplate = (app: App, mail: ClaimedMail) => Promise<ComposedMail>;

/** The templates by the name under which the database owes them. */
const templates: Record<string, MailTemplate> = {
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

/** Makes the mail that is owed. Throws where the template is unknown. */
export async function composeMail(app: App, mail: ClaimedMail): Promise<ComposedMail> {
	const template = templates[mail.template];
	if (!template) throw new Error(`unknown mail template ${mail.template}`);
	return template(app, mail);
}
