import type { MailData, MailTemplate } from '../../contract/mail.ts';
import type { Locale } from '../../domain/language.ts';
import type { OutgoingMail } from './mailer.ts';

/** To whom a mail goes, and about what. */
export interface Addressed {
	/** What the mail is about: the table follows from the template. */
	subjectId: string;
	address: string;
	recipientName: string;
	locale: Locale;
}

/** A mail that is to be composed, as the database owes it or as a preview shows it. */
export type MailOf<T extends MailTemplate> = Addressed & { template: T; data: MailData<T> };

/** The part of a mail that its template makes. */
export type ComposedMail = Pick<OutgoingMail, 'subject' | 'text' | 'html' | 'attachments'>;
