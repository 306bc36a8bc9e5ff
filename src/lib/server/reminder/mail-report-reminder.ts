import type { ForumKind } from '../../domain/forum/forum-kind.ts';
import { forumProfiles } from '../../domain/forum/forum-profile.ts';
import type { ReportReminderKind } from '../../domain/report/report-due.ts';
import type { ReportKind } from '../../domain/report/report-kind.ts';
import type { ReportStatus } from '../../domain/report/report-status.ts';
import { choose } from '../../i18n/bilingual.ts';
import { formatDate } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { App } from '../app/app.ts';
import type { ComposedMail, MailOf } from '../mail/mail-template.ts';
import { layOutMail } from '../mail/layout.ts';

interface MeetingRow {
	titleKm: string;
	titleEn: string;
	unitKm: string;
	unitEn: string;
	heldOn: string;
	forumKind: ForumKind;
	status: ReportStatus | null;
}

type Words = (inputs: { meeting: string; date: string }, options: { locale: Locale }) => string;

const subjects: Record<ReportKind, Record<ReportReminderKind, Words>> = {
	dialogue_report: {
		due_soon: m.reminder_report_soon_subject,
		late: m.reminder_report_late_subject,
		escalated: m.reminder_report_late_subject
	},
	minutes: {
		due_soon: m.reminder_minutes_soon_subject,
		late: m.reminder_minutes_late_subject,
		escalated: m.reminder_minutes_late_subject
	}
};

const bodies: Record<ReportKind, Record<ReportReminderKind, Words>> = {
	dialogue_report: {
		due_soon: m.reminder_report_soon,
		late: m.reminder_report_late,
		escalated: m.reminder_report_escalated
	},
	minutes: {
		due_soon: m.reminder_minutes_soon,
		late: m.reminder_minutes_late,
		escalated: m.reminder_minutes_escalated
	}
};

const buttons: Record<ReportKind, (inputs: object, options: { locale: Locale }) => string> = {
	dialogue_report: m.reminder_open_report,
	minutes: m.reminder_open_minutes
};

const states: Record<
	ReportStatus | 'none',
	(inputs: object, options: { locale: Locale }) => string
> = {
	none: m.report_status_none,
	drafting: m.report_status_drafting,
	in_review: m.report_status_in_review,
	approved: m.report_status_approved,
	dispatched: m.report_status_dispatched
};

/** With whom it lies now: a draft in review waits for the one to whom this is written. */
function nextStep(status: ReportStatus | null, locale: Locale): string {
	return status === 'in_review'
		? m.reminder_waits_for_approval({}, { locale })
		: m.reminder_secretariat_reminded({}, { locale });
}

/** Reminds those who write a report, or tells the one who signs it, that it is due or late. */
export async function reportReminderMail(
	app: App,
	mail: MailOf<'report_reminder'>
): Promise<ComposedMail> {
	const { kind, dueOn } = mail.data;
	const { rows } = await app.pool.query<MeetingRow>(
		`select m.title_km as "titleKm", m.title_en as "titleEn", u.name_km as "unitKm", u.name_en as "unitEn",
			m.held_on::text as "heldOn", f.kind as "forumKind", r.status
		from public.meeting m
		join public.unit u on u.id = m.unit_id
		join public.forum f on f.id = m.forum_id
		left join public.report r on r.meeting_id = m.id
		where m.id = $1`,
		[mail.subjectId]
	);
	const row = rows[0];
	if (!row) throw new Error(`no meeting ${mail.subjectId}`);
	const { locale } = mail;
	const words = { locale };
	const meeting = choose({ km: row.titleKm, en: row.titleEn }, locale);
	const said = { meeting, date: formatDate(dueOn, locale) };
	const { result } = forumProfiles[row.forumKind];
	return layOutMail({
		locale,
		title: subjects[result][kind](said, words),
		greeting: m.mail_to({ name: mail.recipientName }, words),
		paragraphs: [
			bodies[result][kind](said, words),
			...(kind === 'escalated' ? [nextStep(row.status, locale)] : [])
		],
		facts: [
			{ label: m.reminder_held_on({}, words), value: formatDate(row.heldOn, locale) },
			{ label: m.reminder_due_on({}, words), value: said.date },
			{ label: m.reminder_state({}, words), value: states[row.status ?? 'none']({}, words) }
		],
		button: {
			label: buttons[result]({}, words),
			href: `${app.env.ORIGIN}/meetings/${mail.subjectId}/report`
		},
		footer: [choose({ km: row.unitKm, en: row.unitEn }, locale)]
	});
}
