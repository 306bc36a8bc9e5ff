import type { InvitationLetterData } from '../../contract/document-letters.ts';
import { choose } from '../../i18n/bilingual.ts';
import { formatDate, formatTime } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { App } from '../app/app.ts';
import type { ComposedMail, MailOf } from '../mail/mail-template.ts';
import { layOutMail, type MailText } from '../mail/layout.ts';
import { invitationLetters } from '../document/letter-orders.ts';
import { serverSource } from '../record/record-source.ts';
import { rsvpAddress } from '../link/invitation-links.ts';

/** What a mail says of the meeting. */
interface MailedMeeting {
	titleKm: string;
	titleEn: string;
	/** YYYY-MM-DD. */
	heldOn: string;
	/** HH:MM. */
	startsAt: string;
	placeKm: string;
	placeEn: string;
	unitKm: string;
	unitEn: string;
}

/** The meeting of a participant, past the policies: the command that owed the mail has looked at the rights. */
async function readMeeting(app: App, participantId: string): Promise<MailedMeeting> {
	const { rows } = await app.pool.query<MailedMeeting>(
		`select m.title_km as "titleKm", m.title_en as "titleEn", m.held_on::text as "heldOn",
			to_char(m.starts_at, 'HH24:MI') as "startsAt", m.place_km as "placeKm", m.place_en as "placeEn",
			u.name_km as "unitKm", u.name_en as "unitEn"
		from public.participant p join public.meeting m on m.id = p.meeting_id join public.unit u on u.id = m.unit_id
		where p.id = $1`,
		[participantId]
	);
	const row = rows[0];
	if (!row) throw new Error(`no participant ${participantId}`);
	return row;
}

function titleOf(row: MailedMeeting, locale: Locale): string {
	return choose({ km: row.titleKm, en: row.titleEn }, locale);
}

function factsOf(row: MailedMeeting, locale: Locale): MailText['facts'] {
	return [
		{
			label: m.participation_mail_date({}, { locale }),
			value: formatDate(row.heldOn, locale, 'full')
		},
		{
			label: m.participation_mail_time({}, { locale }),
			value: formatTime(row.startsAt, locale, 'long')
		},
		{
			label: m.participation_mail_place({}, { locale }),
			value: choose({ km: row.placeKm, en: row.placeEn }, locale)
		}
	];
}

function footerOf(row: MailedMeeting, locale: Locale): string[] {
	return [choose({ km: row.unitKm, en: row.unitEn }, locale)];
}

/** The letter that goes along, with the meeting to which it invites, past the policies as well. */
async function letterOf(app: App, participantId: string) {
	const { rows } = await app.pool.query<{ meetingId: string }>(
		'select meeting_id as "meetingId" from public.participant where id = $1',
		[participantId]
	);
	const source = serverSource(app);
	const meeting = rows[0] && (await source.record(rows[0].meetingId, [participantId]));
	if (!meeting) throw new Error(`no participant ${participantId}`);
	const people = [...meeting.participants, ...meeting.approved];
	const createdAt = app.now().toISOString();
	const issuance = { number: null, date: null, draft: false, createdAt };
	const [letter] = await invitationLetters(source, meeting, people, issuance);
	return { meeting, letter };
}

/** The agenda that the letter encloses, as text; none where there is no agenda yet. */
async function agendaText(
	app: App,
	{ issuance, meeting, agenda }: InvitationLetterData,
	locale: Locale
): Promise<string | null> {
	if (agenda.length === 0) return null;
	const order = { kind: 'agenda' as const, data: [{ issuance, meeting, agenda }] as const, locale };
	return new TextDecoder().decode(await app.documents.make(order, 'txt'));
}

/** The words of the invitation, with the link by which it is answered without an account. */
async function invitationText(
	app: App,
	mail: MailOf<'invitation'>,
	meeting: MailedMeeting,
	letter: InvitationLetterData | undefined
): Promise<ComposedMail> {
	const { locale } = mail;
	const title = titleOf(meeting, locale);
	const agenda = letter && (await agendaText(app, letter, locale));
	return layOutMail({
		locale,
		title: m.participation_mail_invitation_subject({ title }, { locale }),
		greeting: m.participation_mail_greeting({ name: mail.recipientName }, { locale }),
		paragraphs: [
			m.participation_mail_invitation_text({ title }, { locale }),
			m.participation_mail_invitation_answer({}, { locale })
		],
		facts: [
			...(factsOf(meeting, locale) ?? []),
			...(letter
				? [
						{
							label: m.participation_reply_by({}, { locale }),
							value: letter.replyBy
								? formatDate(letter.replyBy, locale, 'full')
								: m.participation_reply_at_once({}, { locale })
						}
					]
				: [])
		],
		button: {
			label: m.participation_mail_invitation_button({}, { locale }),
			href: rsvpAddress(app, mail.data.linkId)
		},
		...(agenda ? { enclosure: agenda } : {}),
		footer: footerOf(meeting, locale)
	});
}

/** The invitation without the letter that goes along: how it will read. */
export async function composeInvitationText(
	app: App,
	mail: MailOf<'invitation'>
): Promise<ComposedMail> {
	const { meeting, letter } = await letterOf(app, mail.subjectId);
	return invitationText(app, mail, meeting, letter);
}

/** The invitation: the letter as PDF, and the link by which it is answered without an account. */
export async function composeInvitationToMeeting(
	app: App,
	mail: MailOf<'invitation'>
): Promise<ComposedMail> {
	const { locale } = mail;
	const { meeting, letter } = await letterOf(app, mail.subjectId);
	const text = await invitationText(app, mail, meeting, letter);
	if (!letter) return text;
	const content = await app.documents.make(
		{ kind: 'invitation-letter', data: [letter], locale },
		'pdf'
	);
	return {
		...text,
		attachments: [
			{
				filename: `${m.participation_letter_file({}, { locale })}.pdf`,
				content,
				contentType: 'application/pdf'
			}
		]
	};
}

type ChangeTemplate = 'meeting_postponed' | 'meeting_cancelled' | 'meeting_rescheduled';

/** What has become of the meeting: postponed, cancelled, or settled on a new date. */
async function composeNotice(
	app: App,
	mail: MailOf<ChangeTemplate | 'invitation_withdrawn'>,
	words: {
		subject: (inputs: { title: string }, options: { locale: Locale }) => string;
		text: (inputs: { title: string; reason: string }, options: { locale: Locale }) => string;
		withFacts: boolean;
	}
): Promise<ComposedMail> {
	const { locale } = mail;
	const meeting = await readMeeting(app, mail.subjectId);
	const title = titleOf(meeting, locale);
	return layOutMail({
		locale,
		title: words.subject({ title }, { locale }),
		greeting: m.participation_mail_greeting({ name: mail.recipientName }, { locale }),
		paragraphs: [
			words.text(
				{ title, reason: 'reason' in mail.data ? (mail.data.reason ?? '') : '' },
				{ locale }
			)
		],
		facts: words.withFacts ? (factsOf(meeting, locale) ?? []) : [],
		footer: footerOf(meeting, locale)
	});
}

export function composePostponed(
	app: App,
	mail: MailOf<'meeting_postponed'>
): Promise<ComposedMail> {
	return composeNotice(app, mail, {
		subject: m.participation_mail_postponed_subject,
		text: m.participation_mail_postponed_text,
		withFacts: false
	});
}

export function composeCancelled(
	app: App,
	mail: MailOf<'meeting_cancelled'>
): Promise<ComposedMail> {
	return composeNotice(app, mail, {
		subject: m.participation_mail_cancelled_subject,
		text: m.participation_mail_cancelled_text,
		withFacts: false
	});
}

export function composeRescheduled(
	app: App,
	mail: MailOf<'meeting_rescheduled'>
): Promise<ComposedMail> {
	return composeNotice(app, mail, {
		subject: m.participation_mail_rescheduled_subject,
		text: m.participation_mail_rescheduled_text,
		withFacts: true
	});
}

/** To somebody who was taken off the list: the invitation doesn't hold any more. */
export function composeWithdrawn(
	app: App,
	mail: MailOf<'invitation_withdrawn'>
): Promise<ComposedMail> {
	return composeNotice(app, mail, {
		subject: m.participation_mail_withdrawn_subject,
		text: m.participation_mail_withdrawn_text,
		withFacts: true
	});
}
