import type { MailTemplate } from '../../contract/mail.ts';
import { choose } from '../../i18n/bilingual.ts';
import { formatDate } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { nameActor } from '../../i18n/name-actor.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { App } from '../app/app.ts';
import { escalationLetter, type LetterMatter } from '../document/escalation-orders.ts';
import type { MeetingRecord } from '../record/meeting-record.ts';
import { serverSource } from '../record/record-source.ts';
import type { ComposedMail, MailOf } from '../mail/mail-template.ts';
import { layOutMail } from '../mail/layout.ts';

/** A mail about a step of an issue. */
type EscalationMail = MailOf<Extract<MailTemplate, `escalation_${string}`>>;

interface EscalationRow {
	meetingId: string;
	title: string;
	request: string;
	due: string;
	unit_km: string;
	unit_en: string;
	meeting_km: string;
	meeting_en: string;
	/** What was said with the step of which the mail tells, and by whom. */
	words: string;
	actor_km: string;
	actor_en: string;
	/** In which body they took it; null where a sample is of nobody's body. */
	body_km: string | null;
	body_en: string | null;
}

/** The issue as it is, with the step that owed the mail: others may have been taken before it is sent. */
async function read(app: App, { subjectId, data }: EscalationMail): Promise<EscalationRow> {
	const { rows } = await app.pool.query<EscalationRow>(
		`select e.meeting_id as "meetingId", e.title, e.request, e.answer_due_on::text as due, u.name_km as unit_km,
			u.name_en as unit_en, m.title_km as meeting_km, m.title_en as meeting_en,
			s.words, s.actor_km, s.actor_en, b.name_km as body_km, b.name_en as body_en
		from public.escalation e
		join public.unit u on u.id = e.unit_id
		join public.meeting m on m.id = e.meeting_id
		join public.escalation_step s on s.escalation_id = e.id and s.id = $2
		join public.unit b on b.id = s.body_id
		where e.id = $1`,
		[subjectId, data.stepId]
	);
	if (!rows[0]) throw new Error(`no escalation ${subjectId} with step ${data.stepId}`);
	return rows[0];
}

/** Who took the step, as a mail names them. */
function actorOf(
	row: Pick<EscalationRow, 'actor_km' | 'actor_en' | 'body_km' | 'body_en'>,
	locale: Locale
): string {
	return nameActor(
		{ km: row.actor_km, en: row.actor_en },
		{ km: row.body_km ?? '', en: row.body_en ?? '' },
		locale
	);
}

/** The letter that brings the issue, as text: what a mail shows before anything is opened. */
async function letterText(
	app: App,
	record: MeetingRecord,
	matter: LetterMatter,
	locale: Locale
): Promise<string> {
	const letter = escalationLetter(record, matter);
	const bytes = await app.documents.make(
		{ kind: 'escalation-letter', data: [letter], locale },
		'txt'
	);
	return new TextDecoder().decode(bytes);
}

/** To the body that is asked: an issue has come up the ladder, or was referred to it. */
export async function escalationRaisedMail(app: App, mail: EscalationMail): Promise<ComposedMail> {
	const row = await read(app, mail);
	const record = await serverSource(app).record(row.meetingId);
	const matter = record?.escalations.find(({ id }) => id === mail.subjectId);
	if (!record || !matter) throw new Error(`no escalation ${mail.subjectId} of ${row.meetingId}`);
	const href = `${app.env.ORIGIN}/escalations/${mail.subjectId}`;
	return raisedMailOf(app, { row, record, matter, mail, href });
}

/** What a mail says that brings up an issue: one on record, or, as a sample, one that is still to be raised. */
export interface RaisedMail {
	row: Pick<
		EscalationRow,
		| 'title'
		| 'request'
		| 'due'
		| 'unit_km'
		| 'unit_en'
		| 'meeting_km'
		| 'meeting_en'
		| 'actor_km'
		| 'actor_en'
		| 'body_km'
		| 'body_en'
	>;
	record: MeetingRecord;
	matter: LetterMatter;
	mail: Pick<EscalationMail, 'locale' | 'recipientName'>;
	/** The address, or what a sample says in its place. */
	href: string;
}

export async function raisedMailOf(
	app: App,
	{ row, record, matter, mail, href }: RaisedMail
): Promise<ComposedMail> {
	const { locale } = mail;
	const words = { locale };
	const unit = choose({ km: row.unit_km, en: row.unit_en }, locale);
	const meeting = choose({ km: row.meeting_km, en: row.meeting_en }, locale);
	return layOutMail({
		locale,
		title: m.mail_escalation_raised_subject({ unit, title: row.title }, words),
		greeting: m.mail_to({ name: mail.recipientName }, words),
		paragraphs: [m.mail_escalation_raised_body({ unit, meeting }, words), row.request],
		facts: [
			{ label: m.escalation_due({}, words), value: formatDate(row.due, locale) },
			{
				label: m.escalation_by({}, words),
				value: actorOf(row, locale)
			}
		],
		button: {
			label: m.mail_escalation_open({}, words),
			href
		},
		enclosure: await letterText(app, record, matter, locale),
		footer: [unit]
	});
}

/** What a mail says of a step, beside the words that were given with it. */
interface StepWords {
	subject: typeof m.mail_escalation_answered_subject;
	body: typeof m.mail_escalation_answered_body;
	/** Whether those who get it may open the issue: a body from which it was taken back may not. */
	opens: boolean;
}

/** A mail of a step to those whom it concerns: who took it, what that means to them, what was said. */
function stepMail({ subject, body, opens }: StepWords) {
	return async (app: App, mail: EscalationMail): Promise<ComposedMail> => {
		const row = await read(app, mail);
		const { locale } = mail;
		const words = { locale };
		const actor = actorOf(row, locale);
		return layOutMail({
			locale,
			title: subject({ title: row.title }, words),
			greeting: m.mail_to({ name: mail.recipientName }, words),
			paragraphs: [body({ actor }, words), ...(row.words === '' ? [] : [row.words])],
			...(opens && {
				button: {
					label: m.mail_escalation_open({}, words),
					href: `${app.env.ORIGIN}/escalations/${mail.subjectId}`
				}
			})
		});
	};
}

/** To where it came from: the answer. */
export const escalationAnsweredMail = stepMail({
	subject: m.mail_escalation_answered_subject,
	body: m.mail_escalation_answered_body,
	opens: true
});

/** To where it came from: why it came back. */
export const escalationReturnedMail = stepMail({
	subject: m.mail_escalation_returned_subject,
	body: m.mail_escalation_returned_body,
	opens: true
});

/** To those with whom it was raised: it has been called back. */
export const escalationWithdrawnMail = stepMail({
	subject: m.mail_escalation_withdrawn_subject,
	body: m.mail_escalation_withdrawn_body,
	opens: true
});

/** To the body to which it was referred: it is no longer asked. */
export const escalationReferralTakenBackMail = stepMail({
	subject: m.mail_escalation_referral_back_subject,
	body: m.mail_escalation_referral_back_body,
	opens: false
});

/** To where it came from: the answer stands no longer, another will come. */
export const escalationAnswerTakenBackMail = stepMail({
	subject: m.mail_escalation_answer_back_subject,
	body: m.mail_escalation_answer_back_body,
	opens: true
});

/** To where it came from: it was returned by mistake and is looked at. */
export const escalationReturnTakenBackMail = stepMail({
	subject: m.mail_escalation_return_back_subject,
	body: m.mail_escalation_return_back_body,
	opens: true
});

/** To the body that answered: it was closed by mistake and is open again. */
export const escalationReopenedMail = stepMail({
	subject: m.mail_escalation_reopened_subject,
	body: m.mail_escalation_reopened_body,
	opens: true
});
