import { escapeAttribute, escapeText } from 'entities/escape';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';

/** What a mail says, in the order in which it is read. */
export interface MailText {
	locale: Locale;
	/** Its subject, and its heading. */
	title: string;
	/** How the recipient is addressed; without it nobody is. */
	greeting?: string;
	paragraphs: readonly string[];
	/** Facts, one a line: a label and what it stands for. */
	facts?: readonly { label: string; value: string }[];
	/** The one thing to do. */
	button?: { label: string; href: string };
	/** A document as plain text, set beneath what the mail itself says and shown as it is. */
	enclosure?: string;
	/** Below a line: who sends this, and that it was sent by the system. */
	footer?: readonly string[];
}

function lines(text: string): string {
	return escapeText(text).replaceAll('\n', '<br>');
}

/** A mail as plain text and as HTML that needs nothing from elsewhere and reads on any phone. */
export function layOutMail(mail: MailText): { subject: string; text: string; html: string } {
	const footer = [...(mail.footer ?? []), m.mail_footer({}, { locale: mail.locale })];
	const facts = mail.facts ?? [];
	const text = [
		mail.greeting,
		...mail.paragraphs,
		facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
		mail.button && `${mail.button.label}:\n${mail.button.href}`,
		mail.enclosure && `* * *\n\n${mail.enclosure.trim()}`,
		`--\n${footer.join('\n')}`
	]
		.filter(Boolean)
		.join('\n\n');
	const paragraph = (body: string) => `<p style="margin:0 0 16px">${body}</p>`;
	const html = `<!doctype html>
<html lang="${mail.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeText(mail.title)}</title></head>
<body style="margin:0;padding:24px 12px;background:#f7f6f2;color:#1c2333;font:16px/1.75 'Kantumruy Pro','Khmer OS Battambang','Noto Sans Khmer',sans-serif">
<div style="max-width:600px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #e4e1d8;border-radius:8px">
<h1 style="margin:0 0 16px;font-size:20px;line-height:1.6">${escapeText(mail.title)}</h1>
${mail.greeting ? paragraph(escapeText(mail.greeting)) : ''}
${mail.paragraphs.map((body) => paragraph(lines(body))).join('\n')}
${
	facts.length > 0
		? `<table role="presentation" style="margin:0 0 16px;border-collapse:collapse">${facts
				.map(
					({ label, value }) =>
						`<tr><td style="padding:2px 16px 2px 0;color:#586074;vertical-align:top">${escapeText(label)}</td><td style="padding:2px 0">${lines(value)}</td></tr>`
				)
				.join('')}</table>`
		: ''
}
${
	mail.button
		? paragraph(
				`<a href="${escapeAttribute(mail.button.href)}" style="display:inline-block;padding:10px 20px;border-radius:8px;background:#1f3f86;color:#ffffff;text-decoration:none">${escapeText(mail.button.label)}</a>`
			)
		: ''
}
${
	mail.enclosure
		? `<div style="margin:24px 0 0;padding:16px;border:1px solid #e4e1d8;white-space:pre-wrap;overflow-wrap:break-word;font-size:15px">${escapeText(mail.enclosure.trim())}</div>`
		: ''
}
<p style="margin:24px 0 0;padding-top:12px;border-top:1px solid #e4e1d8;color:#586074;font-size:14px">${footer.map(escapeText).join('<br>')}</p>
</div></body></html>`;
	return { subject: mail.title, text, html };
}
