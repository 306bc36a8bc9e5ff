import { formatDateTime } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { App } from '../app/app.ts';
import { tokenOf } from '../link/link-token.ts';
import type { ComposedMail } from '../mail/mail-template.ts';
import type { ClaimedMail } from '../mail/mail-template.ts';

function escapeHtml(text: string): string {
	return text.replace(
		/[&<>"']/g,
		(sign) =>
			({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign
	);
}

/** The link and its end, in the words of the mail's language. */
function wordsOf(app: App, mail: ClaimedMail): { address: string; until: string } {
	const { linkId, expiresAt } = mail.data as { linkId: string; expiresAt: string };
	return {
		address: `${app.env.ORIGIN}/set-password/${tokenOf(app, linkId)}`,
		until: formatDateTime(new Date(expiresAt), mail.locale)
	};
}

function compose(
	mail: ClaimedMail,
	subject: string,
	paragraphs: string[],
	address: string,
	button: string
): ComposedMail {
	const greeting = m.account_mail_greeting({ name: mail.recipientName }, { locale: mail.locale });
	const [first = '', ...rest] = paragraphs;
	const html = (text: string) => `<p>${escapeHtml(text)}</p>`;
	return {
		subject,
		text: [greeting, first, address, ...rest].join('\n\n'),
		html: `<div lang="${mail.locale}" style="font-family:'Kantumruy Pro','Khmer OS',sans-serif;font-size:16px;line-height:1.8;max-width:560px">
${html(greeting)}
${html(first)}
<p><a href="${escapeHtml(address)}" style="display:inline-block;padding:10px 20px;border-radius:8px;background:#1f3f86;color:#ffffff;text-decoration:none">${escapeHtml(button)}</a></p>
<p style="font-size:14px;color:#586074">${escapeHtml(address)}</p>
${rest.map(html).join('\n')}
</div>`
	};
}

/** The mail with which an account begins. */
export function composeInvitation(app: App, mail: ClaimedMail): Promise<ComposedMail> {
	const { address, until } = wordsOf(app, mail);
	const options = { locale: mail.locale };
	return Promise.resolve(
		compose(
			mail,
			m.account_mail_invitation_subject({}, options),
			[
				m.account_mail_invitation_text({ email: mail.address }, options),
				m.account_mail_until({ until }, options),
				m.account_mail_not_expected({}, options)
			],
			address,
			m.account_mail_button({}, options)
		)
	);
}

/** The mail for one who has forgotten the password. */
export function composeReset(app: App, mail: ClaimedMail): Promise<ComposedMail> {
	const { address, until } = wordsOf(app, mail);
	const options = { locale: mail.locale };
	return Promise.resolve(
		compose(
			mail,
			m.account_mail_reset_subject({}, options),
			[
				m.account_mail_reset_text({}, options),
				m.account_mail_until({ until }, options),
				m.account_mail_reset_not_asked({}, options)
			],
			address,
			m.account_mail_button({}, options)
		)
	);
}
