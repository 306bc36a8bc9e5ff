/** What letters are made from. */

import type {
	DocumentAgendaItem,
	DocumentIssue,
	DocumentMeeting,
	DocumentText
} from './document.ts';

export interface InvitationLetterData {
	readonly issue: DocumentIssue;
	readonly meeting: DocumentMeeting;
	readonly recipient: {
		/** `ឯកឧត្តម`, `លោកជំទាវ`, `លោក`, `លោកស្រី`; without one all are named. */
		readonly honorific?: DocumentText;
		readonly name: DocumentText;
		readonly position: DocumentText;
		readonly organisation: DocumentText;
	};
	/** Documents that the letter refers to, after the guideline. */
	readonly references: readonly DocumentText[];
	/** The agenda item to which the recipient is asked to contribute. */
	readonly contribution?: DocumentText;
	/** YYYY-MM-DD, not before the letter is sent; null: a reply is asked for at once. */
	readonly answerBy: string | null;
	/** Opens the page for the answer; printed as a QR code. */
	readonly answerUrl?: string;
	/** Whom to ask: office, telephone, e-mail. */
	readonly contact?: DocumentText;
	/** Enclosed as an annex when it has items. */
	readonly agenda: readonly DocumentAgendaItem[];
}

export interface EscalationLetterData {
	readonly issue: DocumentIssue;
	readonly meeting: DocumentMeeting;
	readonly to: DocumentText;
	readonly matter: {
		readonly title: string;
		readonly description: string;
		readonly request: string;
		/** Tried or agreed in the province. */
		readonly solutions: readonly string[];
	};
	/** The approved report in which the issue stands. */
	readonly report: { readonly number: string; readonly date: string } | null;
	readonly answerBy: string | null;
}

/** What the body that was asked answers to the administration (CPPD-18). */
export interface EscalationAnswerData {
	/** Of the body that answers: its letterhead, its number, its signatory. */
	readonly issue: DocumentIssue;
	readonly meeting: DocumentMeeting;
	/** The administration that asked. */
	readonly to: DocumentText;
	readonly matter: { readonly title: string; readonly request: string };
	readonly answer: string;
	readonly askedOn: string;
	/** The report in which the matter stands. */
	readonly report: { readonly number: string; readonly date: string } | null;
}
