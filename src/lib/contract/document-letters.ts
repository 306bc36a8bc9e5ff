/** What letters are made from. */

import { z } from 'zod';
import { documentAgendaItem, documentIssuance, documentMeeting, documentText } from './document.ts';
import { day } from './shared-views.ts';

/** The approved report in which a matter stands. */
const approvedReport = z.object({ number: z.string(), date: day }).readonly();

export const invitationLetterData = z
	.object({
		issuance: documentIssuance,
		meeting: documentMeeting,
		recipient: z
			.object({
				/** `ឯកឧត្តម`, `លោកជំទាវ`, `លោក`, `លោកស្រី`; without one all are named. */
				honorific: documentText.optional(),
				name: documentText,
				position: documentText,
				organisation: documentText
			})
			.readonly(),
		/** Documents that the letter refers to, after the guideline. */
		references: z.array(documentText).readonly(),
		/** The agenda item to which the recipient is asked to contribute. */
		contribution: documentText.optional(),
		/** YYYY-MM-DD, not before the letter is sent; null: a reply is asked for at once. */
		replyBy: day.nullable(),
		/** Opens the page for the answer; printed as a QR code. */
		answerUrl: z.string().optional(),
		/** Whom to ask: office, telephone, e-mail. */
		contact: documentText.optional(),
		/** Enclosed as an annex when it has items. */
		agenda: z.array(documentAgendaItem).readonly()
	})
	.readonly();
export type InvitationLetterData = z.infer<typeof invitationLetterData>;

export const escalationLetterData = z
	.object({
		issuance: documentIssuance,
		meeting: documentMeeting,
		to: documentText,
		matter: z
			.object({
				title: z.string(),
				description: z.string(),
				request: z.string(),
				/** Tried or agreed in the province. */
				solutions: z.array(z.string()).readonly()
			})
			.readonly(),
		report: approvedReport.nullable(),
		answerDueOn: day.nullable()
	})
	.readonly();
export type EscalationLetterData = z.infer<typeof escalationLetterData>;

/** What the body that was asked answers to the administration (CPPD-18). */
export const escalationAnswerData = z
	.object({
		/** Of the body that answers: its letterhead, its number, its signatory. */
		issuance: documentIssuance,
		meeting: documentMeeting,
		/** The administration that asked. */
		to: documentText,
		matter: z
			.object({
				title: z.string(),
				request: z.string()
			})
			.readonly(),
		answer: z.string(),
		askedOn: day,
		report: approvedReport.nullable()
	})
	.readonly();
export type EscalationAnswerData = z.infer<typeof escalationAnswerData>;
