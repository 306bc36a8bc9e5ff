import { formatDate } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { App } from '../app/app.ts';
import type { ComposedMail, MailOf } from '../mail/mail-template.ts';
import { layOutMail } from '../mail/layout.ts';
import { readCopy, wordsOfCopy } from './dispatched-copy.ts';
import { keepReceiptLink } from '../link/receipt-link.ts';

/** Where users of the body find the document after signing in. */
function portalAddress(app: App, recipientId: string): string {
	return `${app.env.ORIGIN}/reports/received/${recipientId}`;
}

/** Tells a body that a document waits for its users in the portal. */
export async function reportNoticeMail(
	app: App,
	mail: MailOf<'report_notice'>
): Promise<ComposedMail> {
	const { locale } = mail;
	const copy = await readCopy(app, mail.subjectId);
	const { meeting, unit, facts } = wordsOfCopy(copy, locale);
	return layOutMail({
		locale,
		title: m.dispatch_mail_notice_subject({ meeting }, { locale }),
		greeting: m.mail_to({ name: mail.recipientName }, { locale }),
		paragraphs: [m.dispatch_mail_notice_body({ unit, meeting }, { locale })],
		facts,
		button: {
			label: m.dispatch_mail_notice_button({}, { locale }),
			href: portalAddress(app, copy.recipientId)
		},
		footer: [unit]
	});
}

/** Asks once more for the confirmation: by the link, or in the portal where the copy was left there. */
export async function receiptReminderMail(
	app: App,
	mail: MailOf<'receipt_reminder'>
): Promise<ComposedMail> {
	const { locale } = mail;
	const copy = await readCopy(app, mail.subjectId);
	const { meeting, unit, facts } = wordsOfCopy(copy, locale);
	const inPortal = mail.data.channel === 'portal';
	return layOutMail({
		locale,
		title: m.dispatch_mail_reminder_subject({ meeting }, { locale }),
		greeting: m.mail_to({ name: mail.recipientName }, { locale }),
		paragraphs: [
			m.dispatch_mail_reminder_body(
				{ unit, meeting, date: formatDate(copy.dispatchedOn, locale) },
				{ locale }
			),
			m.dispatch_mail_reminder_thanks({}, { locale })
		],
		facts,
		button: inPortal
			? {
					label: m.dispatch_mail_notice_button({}, { locale }),
					href: portalAddress(app, copy.recipientId)
				}
			: {
					label: m.dispatch_mail_button({}, { locale }),
					href: (await keepReceiptLink(app, copy.recipientId)).href
				},
		footer: [unit]
	});
}
