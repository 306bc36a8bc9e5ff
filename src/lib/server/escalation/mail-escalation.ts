import { choose } from '../../i18n/bilingual.ts';
import { formatDate, type Locale } from '../../i18n/format.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { App } from '../app.ts';
import { escalationLetter, type LetterMatter } from '../document/escalation-orders.ts';
import type { MeetingRecord } from '../document/meeting-record.ts';
import { serverSource } from '../document/record-source.ts';
import type { ComposedMail } from '../mail/compose.ts';
import type { ClaimedMail } from '../mail/deliver.ts';
import { layOutMail } from '../mail/layout.ts';

interface EscalationRow {
	meetingId: string;
	title: string;
	request: string;
	answer: string;
	due: string;
	unit_km: string;
	unit_en: string;
	meeting_km: string;
	meeting_en: string;
	/** What was said with the latest step, and by whom. */
	words: string;
	actor_km: string;
	actor_en: string;
}

async function read(app: App, id: string): Promise<EscalationRow> {
	const { rows } = await app.pool.query<EscalationRow>(
		`select e.meeting_id as "meetingId", e.title, e.request, e.answer, e.answer_due_on::text as due, u.name_km as unit_km,
			u.name_en as unit_en, m.title_km as meeting_km, m.title_en as meeting_en,
			s.words, s.actor_km, s.actor_en
		from public.escalation e
		join public.unit u on u.id = e.unit_id
		join public.meeting m on m.id = e.meeting_id
		left join lateral (
			select words, actor_km, actor_en from public.escalation_step
			where escalation_id = e.id order by taken_at desc, id desc limit 1
		) s on true
		where e.id = $1`,
		[id]
	);
	if (!rows[0]) throw new Error(`no escalation ${id}`);
	return rows[0];
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
export async function escalationRaisedMail(app: App, mail: ClaimedMail): Promise<ComposedMail> {
	const row = await read(app, mail.subjectId);
	const record = await serverSource(app).record(row.meetingId);
	const matter = record?.escalations.find(({ id }) => id === mail.subjectId);
	if (!record || !matter) throw new Error(`no escalation ${mail.subjectId} of ${row.meetingId}`);
	return raisedMailOf(app, { row, record, matter, mail });
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
	>;
	record: MeetingRecord;
	matter: LetterMatter;
	mail: Pick<ClaimedMail, 'locale' | 'recipientName' | 'subjectId'>;
}

export async function raisedMailOf(
	app: App,
	{ row, record, matter, mail }: RaisedMail
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
				value: choose({ km: row.actor_km, en: row.actor_en }, locale)
			}
		],
		button: {
			label: m.mail_escalation_open({}, words),
			href: `${app.env.ORIGIN}/escalations/${mail.subjectId}`
		},
		enclosure: await letterText(app, record, matter, locale),
		footer: [unit]
	});
}

/** To where it came from: the answer, or why it came back. */
function backMail(kind: 'answered' | 'returned') {
	return async (app: App, mail: ClaimedMail): Promise<ComposedMail> => {
		const row = await read(app, mail.subjectId);
		const { locale } = mail;
		const words = { locale };
		const actor = choose({ km: row.actor_km, en: row.actor_en }, locale);
		return layOutMail({
			locale,
			title:
				kind === 'answered'
					? m.mail_escalation_answered_subject({ title: row.title }, words)
					: m.mail_escalation_returned_subject({ title: row.title }, words),
			greeting: m.mail_to({ name: mail.recipientName }, words),
			paragraphs: [
				kind === 'answered'
					? m.mail_escalation_answered_body({ actor }, words)
					: m.mail_escalation_returned_body({ actor }, words),
				kind === 'answered' ? row.answer : row.words
			],
			button: {
				label: m.mail_escalation_open({}, words),
				href: `${app.env.ORIGIN}/escalations/${mail.subjectId}`
			}
		});
	};
}

export const escalationAnsweredMail = backMail('answered');
export const escalationReturnedMail = backMail('returned');
