import pg from 'pg';
import { hashPassword } from '../../src/lib/server/session/password.ts';
import { demoPassword } from './bodies/accounts.ts';
import { addDirectories, addNationalBodies } from './bodies/directory.ts';
import { addDialogues } from './dialogues/build.ts';
import { addSnapshots } from './dialogues/snapshots.ts';
import { addContacts } from './dialogues/invitees.ts';
import { addPeople } from './people.ts';
import { addPlaces } from './places/places.ts';
import { Rows } from './rows/rows.ts';
import { addGroups, twgUnitId } from './twgs/groups.ts';
import { addTwgMeetings } from './twgs/meetings.ts';
import { addVerificationLinks } from './rows/verification.ts';

/** Where the demo data goes and from which day it is told. */
export interface LoadOptions {
	/** A migrated, empty database, as its owner. */
	databaseUrl: string;
	filesDir?: string;
	/** The installation's secret: the tokens of public links follow from it. */
	jwtSecret: string;
	log: (line: string) => void;
	/** YYYY-MM-DD in Cambodia. */
	today: string;
}

/** Tables in the order in which their rows can refer to each other. */
const order = [
	'public.area',
	'public.unit',
	'public.organisation',
	'public.contact',
	'public.user_account',
	'app.credential',
	'public.role_grant',
	'public.forum',
	'public.administration',
	'public.forum_member',
	'public.forum_member_personal',
	'public.standing_copy',
	'public.meeting',
	'public.agenda_item',
	'public.participant',
	'public.participant_personal',
	'public.input',
	'public.challenge',
	'public.challenge_input',
	'public.solution',
	'public.action',
	'public.action_progress',
	'public.escalation',
	'public.escalation_step',
	'public.report',
	'public.report_version',
	'public.report_publication',
	'app.outbox',
	'public.report_recipient'
];

/**
 * Fills a migrated, empty database with the demo data: 25 capital/provinces over three years and the
 * technical working groups, told from `today`. The same day gives the same data, with the same ids.
 */
export async function loadDemo({ databaseUrl, jwtSecret, log, today }: LoadOptions): Promise<void> {
	const rows = new Rows();
	addPlaces(rows);
	const bodies = addNationalBodies(rows);
	const directories = addDirectories(rows, bodies);
	for (const directory of directories) addContacts(rows, directory);
	addGroups(rows, today);
	addPeople(rows, await hashPassword(demoPassword), today);
	addDialogues(rows, directories, today, twgUnitId('dd'));
	addTwgMeetings(rows, today);

	const client = new pg.Client(databaseUrl);
	await client.connect();
	try {
		await client.query('begin');
		await addAddresses(client);
		await rows.write(client, order);
		await addVerificationLinks(client, jwtSecret);
		await addSendings(client);
		await addSnapshots(client);
		await client.query('commit');
		await client.query('analyze');
	} finally {
		await client.end();
	}
	log(
		`Demo data: ${rows.count('public.meeting')} meetings, ${rows.count('public.participant')} participants, ` +
			`${rows.count('public.input')} inputs, ${rows.count('public.action')} actions.`
	);
}

/** The built-in bodies get addresses that lead nowhere, so that mails to them can be looked at. */
async function addAddresses(client: pg.Client): Promise<void> {
	await client.query(`
		update public.organisation o
		set email = case
			when u.kind = 'province' then 'administration@' || replace(lower(a.name_en), ' ', '-') || '.sontonea.example'
			else replace(lower(replace(u.short_name, 'CRDB/', '')), ' ', '') || '@sontonea.example' end
		from public.unit u left join public.area a on a.code = u.area_code
		where u.id = o.id and o.email is null`);
}

/** What the invitations of the demo data went out with. */
async function addSendings(client: pg.Client): Promise<void> {
	await client.query(`
		insert into public.invitation_sending (id, participant_id, meeting_id, unit_id, name_km, name_en, email, sent_at)
		select p.id, p.id, p.meeting_id, p.unit_id, p.name_km, p.name_en,
			case when not p.sent_by_letter then c.email end, p.sent_at
		from public.participant p join public.participant_personal c on c.participant_id = p.id
		where p.sent_at is not null`);
}
