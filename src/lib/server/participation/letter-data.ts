import type {
	AgendaData,
	DocumentAgendaItem,
	DocumentIssue,
	DocumentMeeting,
	InvitationLetterData
} from '../../contract/document.ts';
import { endOf, timetable } from '../../domain/agenda/timetable.ts';
import type { App } from '../app.ts';
import { openLinks, rsvpAddress } from './invitations.ts';

interface MeetingRow {
	kind: DocumentMeeting['kind'];
	titleKm: string;
	titleEn: string;
	heldOn: string;
	startsAt: string;
	placeKm: string;
	placeEn: string;
	plans: DocumentMeeting['plans'];
	hostKm: string;
	hostEn: string;
	letterheadKm: string[];
	letterheadEn: string[];
	sealPlaceKm: string;
	sealPlaceEn: string;
	signatoryKm: string;
	signatoryEn: string;
	unitKm: string;
	unitEn: string;
	answerBy: string;
	agenda: {
		id: string;
		kind: DocumentAgendaItem['kind'];
		titleKm: string;
		titleEn: string;
		minutes: number;
		presenters: { km: string; en: string }[];
	}[];
}

interface PersonRow {
	id: string;
	nameKm: string;
	nameEn: string;
	positionKm: string;
	positionEn: string;
	organisationKm: string | null;
	organisationEn: string | null;
	agendaKm: string | null;
	agendaEn: string | null;
}

const meetingQuery = `
	select f.kind, m.title_km as "titleKm", m.title_en as "titleEn", m.held_on::text as "heldOn",
		to_char(m.starts_at, 'HH24:MI') as "startsAt", m.place_km as "placeKm", m.place_en as "placeEn",
		m.plans::text[] as plans, m.host_mechanism_km as "hostKm", m.host_mechanism_en as "hostEn",
		coalesce(a.letterhead_km, '{}') as "letterheadKm", coalesce(a.letterhead_en, '{}') as "letterheadEn",
		coalesce(a.place_km, '') as "sealPlaceKm", coalesce(a.place_en, '') as "sealPlaceEn",
		coalesce(a.signatory_km, '') as "signatoryKm", coalesce(a.signatory_en, '') as "signatoryEn",
		u.name_km as "unitKm", u.name_en as "unitEn",
		(m.held_on - coalesce(a.rsvp_due_days, 3))::text as "answerBy",
		(select coalesce(json_agg(json_build_object('id', i.id, 'kind', i.kind, 'titleKm', i.title_km,
			'titleEn', i.title_en, 'minutes', i.minutes, 'presenters',
			(select coalesce(json_agg(json_build_object('km', p.label_km, 'en', p.label_en) order by p.position), '[]')
			from public.agenda_presenter p where p.agenda_item_id = i.id)) order by i.position), '[]')
		from public.agenda_item i where i.meeting_id = m.id) as agenda
	from public.meeting m
	join public.forum f on f.id = m.forum_id
	join public.unit u on u.id = m.unit_id
	left join public.administration a on a.unit_id = m.unit_id
	where m.id = $1`;

const peopleQuery = `
	select p.id, p.name_km as "nameKm", p.name_en as "nameEn", p.position_km as "positionKm",
		p.position_en as "positionEn", u.name_km as "organisationKm", u.name_en as "organisationEn",
		i.title_km as "agendaKm", i.title_en as "agendaEn"
	from public.participant p
	left join public.unit u on u.id = p.organisation_id
	left join public.agenda_item i on i.id = p.agenda_item_id
	where p.meeting_id = $1 and p.id = any ($2::uuid[]) and p.removed_at is null
	order by p.category, p.name_km, p.id`;

async function readMeeting(app: Pick<App, 'pool'>, id: string): Promise<MeetingRow> {
	const { rows } = await app.pool.query<MeetingRow>(meetingQuery, [id]);
	const row = rows[0];
	if (!row) throw new Error(`no meeting ${id}`);
	return row;
}

function issueOf(row: MeetingRow, now: Date): DocumentIssue {
	const lines = (given: string[], name: string) => (given.length > 0 ? given : [name]);
	return {
		administration: {
			letterhead: {
				km: lines(row.letterheadKm, row.unitKm),
				en: lines(row.letterheadEn, row.unitEn)
			},
			place: { km: row.sealPlaceKm, en: row.sealPlaceEn },
			signatory: { km: row.signatoryKm, en: row.signatoryEn }
		},
		number: null,
		date: null,
		draft: false,
		createdAt: now.toISOString()
	};
}

function meetingOf(row: MeetingRow): DocumentMeeting {
	return {
		kind: row.kind,
		title: { km: row.titleKm, en: row.titleEn },
		heldOn: row.heldOn,
		startsAt: row.startsAt,
		endsAt: row.agenda.length > 0 ? endOf(row.agenda, row.startsAt) : null,
		venue: { km: row.placeKm, en: row.placeEn || row.placeKm },
		...(row.signatoryKm && row.kind === 'dialogue'
			? { chair: { km: row.signatoryKm, en: row.signatoryEn } }
			: {}),
		plans: row.plans,
		...(row.hostKm ? { hostMechanism: { km: row.hostKm, en: row.hostEn || row.hostKm } } : {})
	};
}

function agendaOf(row: MeetingRow): DocumentAgendaItem[] {
	return timetable(row.agenda, row.startsAt).map((item, index) => ({
		position: index + 1,
		kind: item.kind,
		title: { km: item.titleKm, en: item.titleEn || item.titleKm },
		startsAt: item.startsAt,
		minutes: item.minutes,
		presenters: item.presenters.map(({ km, en }) => ({ km, en: en || km }))
	}));
}

/**
 * The agenda of a meeting as a document. Reads past the policies: only for those whose right to see the
 * meeting has been looked at before.
 */
export async function agendaDocument(
	app: Pick<App, 'pool' | 'now'>,
	meetingId: string
): Promise<AgendaData> {
	const row = await readMeeting(app, meetingId);
	return { issue: issueOf(row, app.now()), meeting: meetingOf(row), agenda: agendaOf(row) };
}

/**
 * The letters of invitation of these participants, by category and name. Reads past the policies: only
 * for the worker, or for those whose right to manage the meeting has been looked at before.
 */
export async function invitationLetters(
	app: Pick<App, 'pool' | 'env' | 'now'>,
	meetingId: string,
	participantIds: readonly string[]
): Promise<(InvitationLetterData & { participantId: string })[]> {
	const [row, people, links] = await Promise.all([
		readMeeting(app, meetingId),
		app.pool.query<PersonRow>(peopleQuery, [meetingId, participantIds]),
		openLinks(app, participantIds)
	]);
	const issue = issueOf(row, app.now());
	const meeting = meetingOf(row);
	const agenda = agendaOf(row);
	return people.rows.map((person) => {
		const link = links.get(person.id);
		return {
			participantId: person.id,
			issue,
			meeting,
			recipient: {
				name: { km: person.nameKm, en: person.nameEn || person.nameKm },
				position: { km: person.positionKm, en: person.positionEn || person.positionKm },
				organisation: {
					km: person.organisationKm ?? '',
					en: person.organisationEn ?? person.organisationKm ?? ''
				}
			},
			references: [],
			...(person.agendaKm
				? { contribution: { km: person.agendaKm, en: person.agendaEn || person.agendaKm } }
				: {}),
			answerBy: row.answerBy,
			...(link ? { answerUrl: rsvpAddress(app, link) } : {}),
			agenda
		};
	});
}
