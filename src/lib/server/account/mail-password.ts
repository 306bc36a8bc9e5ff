import { formatDateTime } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { App } from '../app/app.ts';
import { tokenOf } from '../link/link-token.ts';
import { layOutMail } from '../mail/layout.ts';
import type { ComposedMail, MailOf } from '../mail/mail-template.ts';

type PasswordMail = MailOf<'account_invitation' | 'account_reset'>;

/** A mail with the link by which a password is set. `said`: how it came to be, and what to do where nobody asked. */
function compose(
	app: App,
	{ data, recipientName, locale }: PasswordMail,
	said: { subject: string; text: string; otherwise: string }
): ComposedMail {
	const options = { locale };
	return layOutMail({
		locale,
		title: said.subject,
		greeting: m.account_mail_greeting({ name: recipientName }, options),
		paragraphs: [
			said.text,
			m.account_mail_until({ until: formatDateTime(new Date(data.expiresAt), locale) }, options),
			said.otherwise
		],
		button: {
			label: m.account_mail_button({}, options),
			href: `${app.env.ORIGIN}/set-password/${tokenOf(app, data.linkId)}`
		}
	});
}

/** The mail with which an account begins. */
export async function composeInvitation(
	app: App,
	mail: MailOf<'account_invitation'>
): Promise<ComposedMail> {
	const options = { locale: mail.locale };
	return compose(app, mail, {
		subject: m.account_mail_invitation_subject({}, options),
		text: m.account_mail_invitation_text({ email: mail.address }, options),
		otherwise: m.account_mail_not_expected({}, options)
	});
}

/** The mail for one who has forgotten the password. */
export async function composeReset(app: App, mail: MailOf<'account_reset'>): Promise<ComposedMail> {
	const options = { locale: mail.locale };
	return compose(app, mail, {
		subject: m.account_mail_reset_subject({}, options),
		text: m.account_mail_reset_text({}, options),
		otherwise: m.account_mail_reset_not_asked({}, options)
	});
}
