import { choose } from '../../i18n/bilingual.ts';
import { formatDate, formatNumber } from '../../i18n/format.ts';
import type { Locale } from '../../domain/language.ts';
import { m } from '../../i18n/paraglide/messages.js';
import type { App } from '../app/app.ts';
import type { ComposedMail, MailOf } from '../mail/mail-template.ts';
import { layOutMail } from '../mail/layout.ts';

interface AssignedRow {
	title: string;
	expectedResult: string;
	ownerPerson: string;
	deadline: string;
	meetingKm: string;
	meetingEn: string;
	heldOn: string;
	unitKm: string;
	unitEn: string;
}

/** The actions of a meeting that a body owns, as they are now: what was cancelled since is left out. */
async function assignedActions(app: App, meetingId: string, ownerId: string) {
	const { rows } = await app.pool.query<AssignedRow>(
		`select a.title, a.expected_result as "expectedResult", a.owner_person as "ownerPerson",
			a.deadline::text as deadline, m.title_km as "meetingKm", m.title_en as "meetingEn",
			m.held_on::text as "heldOn", u.name_km as "unitKm", u.name_en as "unitEn"
		from public.action a
		join public.meeting m on m.id = a.meeting_id
		join public.unit u on u.id = m.unit_id
		where a.meeting_id = $1 and a.owner_id = $2 and a.status <> 'cancelled'
		order by a.sequence`,
		[meetingId, ownerId]
	);
	return rows;
}

function paragraphOf(action: AssignedRow, number: number, locale: Locale): string {
	const deadline = formatDate(action.deadline, locale, 'full');
	return [
		`${formatNumber(number, locale)}. ${action.title}`,
		m.action_mail_deadline({ date: deadline }, { locale }),
		action.expectedResult && m.action_mail_result({ result: action.expectedResult }, { locale }),
		action.ownerPerson && m.action_mail_person({ person: action.ownerPerson }, { locale })
	]
		.filter(Boolean)
		.join('\n');
}

/** Tells a body which actions of a meeting it owns: one mail for all of them. */
export async function composeActionAssigned(
	app: App,
	mail: MailOf<'action_assigned'>
): Promise<ComposedMail> {
	const { locale } = mail;
	const { ownerId } = mail.data;
	const actions = await assignedActions(app, mail.subjectId, ownerId);
	const first = actions[0];
	if (!first) throw new Error(`no actions of ${ownerId} in meeting ${mail.subjectId}`);
	const meeting = choose({ km: first.meetingKm, en: first.meetingEn }, locale);
	const count = formatNumber(actions.length, locale);
	const date = formatDate(first.heldOn, locale);
	return layOutMail({
		locale,
		title:
			actions.length === 1
				? m.action_mail_subject_one({ meeting }, { locale })
				: m.action_mail_subject_many({ count, meeting }, { locale }),
		greeting: m.action_mail_greeting({ name: mail.recipientName }, { locale }),
		paragraphs: [
			m.action_mail_intro({ meeting, date }, { locale }),
			...actions.map((action, index) => paragraphOf(action, index + 1, locale))
		],
		button: {
			label: m.action_report({}, { locale }),
			href: `${app.env.ORIGIN}/actions?meeting=${mail.subjectId}&owner=${ownerId}`
		},
		footer: [
			m.action_mail_closing(
				{ unit: choose({ km: first.unitKm, en: first.unitEn }, locale) },
				{ locale }
			)
		]
	});
}
