import type pg from 'pg';
import { v7 } from 'uuid';

export type Row = Record<string, unknown>;

/** A unit in which each table has one row: `rows` by table. */
export interface Scope {
	name: string;
	unitId: string;
	rows: Record<string, Row>;
}

/** How rows are made, past all policies. */
export interface Maker {
	client: pg.Client;
	add: (table: string, row: Row) => Promise<Row>;
	unit: (kind: string, parent: string, name: string) => Promise<Row>;
	/** A body that none of the people belongs to. */
	strangerId: unknown;
}

/** Makes one row of each table in a unit; those that are built in are taken as they are. */
export async function fillScope(
	{ client, add, unit, strangerId }: Maker,
	name: string,
	unitId: string,
	areaCode: string
): Promise<Scope> {
	const rows: Scope['rows'] = {};
	const one = async (table: string, row: Row) => (rows[table] = await add(`public.${table}`, row));
	const known = async (table: string, where: string, value: unknown) => {
		const found = await client.query(
			`select to_jsonb(t) as row from public.${table} t where ${where} = $1 limit 1`,
			[value]
		);
		rows[table] = found.rows[0].row;
	};
	await known('forum', 'unit_id', unitId);
	await known('administration', 'unit_id', unitId);
	await known('area', 'code', areaCode);
	await known('permission', 'name', 'meeting.read');
	await known('role_permission', 'role::text', 'admin');
	const own = { unit_id: unitId };
	const body = await unit('organisation', unitId, `Body of ${name}`);
	rows.unit = body;
	await one('organisation', { id: body.id, kind: 'department' });
	const account = v7();
	await one('user_account', {
		id: account,
		email: `${account}@row.example`,
		name_km: 'ក',
		name_en: 'Row',
		home_unit_id: unitId
	});
	await one('role_grant', { id: v7(), user_id: account, role: 'twg_member', unit_id: unitId });
	rows.contact_row = await one('contact', {
		...own,
		id: v7(),
		organisation_id: body.id,
		name_km: 'ក'
	});
	await one('standing_copy', { ...own, id: v7(), organisation_id: strangerId });
	const forumId = rows.forum!.id;
	const member = await one('forum_member', {
		...own,
		id: v7(),
		forum_id: forumId,
		seat: 'member',
		organisation_id: strangerId,
		name_km: 'ក',
		since: '2026-01-01'
	});
	await one('forum_member_personal', { ...own, member_id: member.id, forum_id: forumId });
	const meetingId = v7();
	await one('meeting', {
		...own,
		id: meetingId,
		forum_id: forumId,
		title_km: 'ក',
		title_en: 'Meeting',
		held_on: '2026-05-05'
	});
	const at = { ...own, meeting_id: meetingId };
	const item = await one('agenda_item', {
		...at,
		id: v7(),
		position: 1,
		kind: 'discussion',
		title_km: 'ក',
		minutes: 10
	});
	await one('agenda_presenter', { ...at, id: v7(), agenda_item_id: item.id, label_km: 'ក' });
	await one('attachment', {
		...at,
		id: v7(),
		subject: 'meeting',
		subject_id: meetingId,
		file_name: 'a.pdf',
		media_type: 'application/pdf',
		bytes: 1,
		sha256: '00',
		storage_key: 'a'
	});
	const person = await one('participant', {
		...at,
		id: v7(),
		category: 'a',
		name_km: 'ក',
		invitation: 'sent'
	});
	rows.participant_row = person;
	await one('participant_personal', { ...at, participant_id: person.id });
	await one('invitation_sending', { ...at, id: v7(), participant_id: person.id, name_km: 'ក' });
	const input = await one('input', {
		...at,
		id: v7(),
		agenda_item_id: item.id,
		kind: 'problem',
		body: 'ក',
		sequence: 1
	});
	const challenge = await one('challenge', {
		...at,
		id: v7(),
		title: 'ក',
		status: 'unresolved',
		sequence: 1
	});
	await one('challenge_input', { ...at, challenge_id: challenge.id, input_id: input.id });
	await one('solution', { ...at, id: v7(), challenge_id: challenge.id, body: 'ក', sequence: 1 });
	const action = await one('action', {
		...at,
		id: v7(),
		title: 'ក',
		owner_id: strangerId,
		deadline: '2026-12-12',
		sequence: 1
	});
	await one('action_progress', {
		...at,
		id: v7(),
		action_id: action.id,
		owner_id: strangerId,
		status: 'done',
		percent: 100,
		note: 'ក',
		reported_by: 'ក'
	});
	await one('action_step', {
		...at,
		id: v7(),
		action_id: action.id,
		owner_id: strangerId,
		kind: 'deadline',
		from_deadline: '2026-12-12',
		to_deadline: '2026-12-13',
		reason: 'ក',
		actor_km: 'ក',
		actor_en: 'A'
	});
	const escalation = await one('escalation', {
		...at,
		id: v7(),
		challenge_id: challenge.id,
		holder_id: strangerId,
		title: 'ក',
		request: 'ក',
		answer_due_on: '2026-12-12'
	});
	await one('escalation_step', {
		...at,
		id: v7(),
		escalation_id: escalation.id,
		command: 'escalation.raise',
		status: 'raised',
		body_id: strangerId,
		actor_km: 'ក',
		actor_en: 'A',
		holder_id: strangerId
	});
	const report = await one('report', { ...at, id: v7(), kind: 'minutes' });
	await one('report_section', {
		...at,
		report_id: report.id,
		key: 'introduction',
		locale: 'km',
		body: 'ក',
		edited_by: 'ក'
	});
	await one('report_text', {
		...at,
		id: v7(),
		report_id: report.id,
		key: 'introduction',
		locale: 'km',
		body: 'ក',
		written_by: 'ក'
	});
	const snapshot = await one('report_snapshot', {
		...at,
		id: v7(),
		report_id: report.id,
		content: {},
		taken_by: 'ក'
	});
	await one('report_return', {
		...at,
		id: v7(),
		report_id: report.id,
		snapshot_id: snapshot.id,
		returned_by: 'ក'
	});
	await one('report_remark', { ...at, id: v7(), report_id: report.id, body: 'ក', made_by: 'ក' });
	const version = await one('report_version', {
		...at,
		id: v7(),
		report_id: report.id,
		version: 1,
		number: '1',
		approved_on: '2026-05-06',
		approved_by: account,
		signatory_km: 'ក',
		signatory_en: 'A',
		content: {},
		files: {}
	});
	await one('report_publication', {
		...at,
		id: v7(),
		report_version_id: version.id,
		publisher_km: 'ក',
		publisher_en: 'A'
	});
	await one('report_recipient', {
		...at,
		id: v7(),
		report_version_id: version.id,
		role: 'to',
		organisation_id: strangerId,
		label_km: 'ក',
		label_en: 'A',
		channel: 'printed',
		position: 1
	});
	const mail = v7();
	rows.delivery = await add('app.outbox', {
		...own,
		id: mail,
		unique_key: mail,
		template: 'x',
		subject_id: meetingId,
		address: 'a@matrix.example',
		message_id: mail,
		status: 'sent'
	});
	return { name, unitId, rows };
}
