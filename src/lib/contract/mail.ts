import { z } from 'zod';
import { id } from './fields.ts';
import { day, instant } from './shared-views.ts';

const passwordLink = z.strictObject({ linkId: id, expiresAt: instant });
/** Of the meeting; null where none was given. */
const change = z.strictObject({ reason: z.string().nullable() });
const step = z.strictObject({ bodyId: id, stepId: id });

/**
 * The mails that a command or a job owes, each with the data that it is composed from beside what is on record
 * (`app.outbox.data`). SQL holds the same list, in `app.mail_template`; a test compares the two.
 */
export const mails = {
	account_invitation: passwordLink,
	account_reset: passwordLink,
	invitation: z.strictObject({ linkId: id }),
	invitation_withdrawn: z.strictObject({}),
	meeting_postponed: change,
	meeting_cancelled: change,
	meeting_rescheduled: change,
	action_assigned: z.strictObject({ ownerId: id }),
	report_dispatch: z.strictObject({ versionId: id, role: z.enum(['to', 'copy']) }),
	report_notice: z.strictObject({ versionId: id }),
	receipt_reminder: z.strictObject({ versionId: id, channel: z.enum(['mail', 'portal']) }),
	report_reminder: z.strictObject({
		kind: z.enum(['due_soon', 'late', 'escalated']),
		dueOn: day
	}),
	escalation_raised: step,
	escalation_answered: step,
	escalation_returned: step,
	escalation_withdrawn: step,
	escalation_referral_taken_back: step,
	escalation_answer_taken_back: step,
	escalation_return_taken_back: step,
	escalation_reopened: step
} as const;

export type MailTemplate = keyof typeof mails;

/** What a mail of a template is composed from. */
export type MailData<T extends MailTemplate> = z.output<(typeof mails)[T]>;
