import type { Locale } from '../../domain/language.ts';
import type { OutgoingMail } from './mailer.ts';

/** A mail that is owed. */
export interface ClaimedMail {
	id: string;
	template: string;
	subjectId: string;
	data: Record<string, unknown>;
	address: string;
	recipientName: string;
	locale: Locale;
	messageId: string;
}

/** The part of a mail that its template makes. */
export type ComposedMail = Pick<OutgoingMail, 'subject' | 'text' | 'html' | 'attachments'>;
