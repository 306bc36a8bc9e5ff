import type { ReportKind } from '../../domain/report/report-kind.ts';
import { formatDate, formatFileSize } from '../../i18n/format.ts';
import { phnomPenhDate } from '../../i18n/calendar-date.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { App } from '../app/app.ts';
import type { ComposedMail, MailOf } from '../mail/mail-template.ts';
import { layOutMail } from '../mail/layout.ts';
import { filesOfCopy, makeCopyFile } from './copy-files.ts';
import { readCopy, wordsOfCopy, type CopyToMail } from './dispatched-copy.ts';
import { keepReceiptLink } from '../link/receipt-link.ts';

const subjects: Record<ReportKind, typeof m.mail_dispatch_report_subject> = {
	dialogue_report: m.mail_dispatch_report_subject,
	minutes: m.mail_dispatch_minutes_subject
};

/** The mail that carries an approved report, with the link by which its receipt is confirmed. */
export async function reportDispatchMail(
	app: App,
	mail: MailOf<'report_dispatch'>
): Promise<ComposedMail> {
	const copy = await readCopy(app, mail.subjectId);
	const link = await keepReceiptLink(app, copy.recipientId);
	return layOutCopyMail(app, copy, mail.recipientName, link);
}

/**
 * The mail of a copy, in its language: in Khmer the Khmer PDF, in English both. Attachments that together
 * pass MAIL_MAX_BYTES stay out: the page behind the link has them.
 */
export async function layOutCopyMail(
	app: App,
	copy: CopyToMail,
	recipientName: string,
	{ href, until }: { href: string; until: Date }
): Promise<ComposedMail> {
	const { locale } = copy;
	const words = { locale };
	const { meeting, unit, facts } = wordsOfCopy(copy, locale);
	const files = await Promise.all(
		filesOfCopy(copy).map((file) => makeCopyFile(app, copy.version, file))
	);
	const bytes = files.reduce((sum, file) => sum + file.bytes.byteLength, 0);
	const fits = bytes <= app.env.MAIL_MAX_BYTES;
	const laidOut = layOutMail({
		locale,
		title: subjects[copy.version.content.kind]({ meeting }, words),
		greeting: m.mail_to({ name: recipientName }, words),
		paragraphs: [
			copy.role === 'to'
				? m.mail_dispatch_body_to({ unit, meeting }, words)
				: m.mail_dispatch_body_copy({ unit, meeting }, words),
			fits
				? m.mail_dispatch_attached({}, words)
				: m.dispatch_mail_too_large({ size: formatFileSize(bytes, locale) }, words),
			...(fits && copy.withWord ? [m.dispatch_mail_word({}, words)] : []),
			m.dispatch_mail_confirm({ date: formatDate(phnomPenhDate(until), locale) }, words)
		],
		facts,
		button: { label: m.dispatch_mail_button({}, words), href },
		footer: [unit]
	});
	if (!fits) return laidOut;
	return {
		...laidOut,
		attachments: files.map((file) => ({
			filename: file.fileName,
			content: file.bytes,
			contentType: file.mediaType
		}))
	};
}
