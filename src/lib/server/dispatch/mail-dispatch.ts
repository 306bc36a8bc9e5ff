import type { ReportContent } from '$lib/contract/report-content';
import { choose } from '../../i18n/bilingual.ts';
import { formatDate, formatDigits } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { App } from '../app.ts';
import type { ComposedMail } from '../mail/compose.ts';
import type { ClaimedMail } from '../mail/deliver.ts';
import { layOutMail } from '../mail/layout.ts';
import { fileNameOf, versionFile, type FrozenVersion } from '../report/report-file.ts';

interface VersionRow extends FrozenVersion {
	content: ReportContent;
	approved_on: string;
	unit_km: string;
	unit_en: string;
	meeting_km: string;
	meeting_en: string;
}

/** The mail that carries an approved report: in Khmer the Khmer PDF, in English both. */
export async function reportDispatchMail(app: App, mail: ClaimedMail): Promise<ComposedMail> {
	const { versionId, role } = mail.data as { versionId: string; role: 'to' | 'copy' };
	const { rows } = await app.pool.query<VersionRow>(
		`select v.number, v.content, v.files, v.approved_on::text, u.name_km as unit_km, u.name_en as unit_en,
			m.title_km as meeting_km, m.title_en as meeting_en
		from public.report_version v
		join public.unit u on u.id = v.unit_id
		join public.meeting m on m.id = v.meeting_id
		where v.id = $1`,
		[versionId]
	);
	const version = rows[0];
	if (!version) throw new Error(`no report version ${versionId}`);
	const { locale } = mail;
	const words = { locale };
	const meeting = choose({ km: version.meeting_km, en: version.meeting_en }, locale);
	const unit = choose({ km: version.unit_km, en: version.unit_en }, locale);
	const isReport = version.content.kind === 'dialogue_report';
	const languages = locale === 'en' ? (['km', 'en'] as const) : (['km'] as const);
	const attachments = [];
	for (const language of languages) {
		attachments.push({
			filename: fileNameOf(version, language),
			content: await versionFile(app, version, language),
			contentType: 'application/pdf'
		});
	}
	const laidOut = layOutMail({
		locale,
		title: isReport
			? m.mail_dispatch_report_subject({ meeting }, words)
			: m.mail_dispatch_minutes_subject({ meeting }, words),
		greeting: m.mail_to({ name: mail.recipientName }, words),
		paragraphs: [
			role === 'to'
				? m.mail_dispatch_body_to({ unit, meeting }, words)
				: m.mail_dispatch_body_copy({ unit, meeting }, words),
			m.mail_dispatch_attached({}, words)
		],
		facts: [
			{ label: m.report_number({}, words), value: formatDigits(version.number, locale) },
			{ label: m.report_date({}, words), value: formatDate(version.approved_on, locale) }
		],
		footer: [unit]
	});
	return { ...laidOut, attachments };
}
