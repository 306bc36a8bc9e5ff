import pg from 'pg';
import { v7 } from 'uuid';
import type { Grant } from '../../../src/lib/domain/authorisation/permits.ts';
import { roleNames, type RoleName } from '../../../src/lib/domain/authorisation/roles.ts';

const builtIn = (number: number) => `00000000-0000-7000-8000-a0000000000${number}`;
export const battambang = '00000000-0000-7000-8000-000000000002';
export const kampot = '00000000-0000-7000-8000-000000000007';

/** A unit in which each table has one row: `rows` by table. */
export interface Scope {
	name: string;
	unitId: string;
	rows: Record<string, Record<string, unknown>>;
}

/** Somebody with one role in one unit. */
export interface Somebody {
	role: RoleName;
	userId: string;
	grants: Grant[];
}

/** Two provinces and a working group with a row in each table, and one person a role. */
export async function setScene(databaseUrl: string) {
	const client = new pg.Client(databaseUrl);
	await client.connect();
	const add = async (table: string, row: Record<string, unknown>) => {
		const columns = Object.keys(row)
			.map((name) => `"${name}"`)
			.join(', ');
		const { rows } = await client.query<{ row: Record<string, unknown> }>(
			`insert into ${table} as t (${columns}) select ${columns} from json_populate_record(null::${table}, $1) returning to_jsonb(t) as row`,
			[JSON.stringify(row)]
		);
		return rows[0]!.row;
	};
	const unit = (kind: string, parent: string, name: string) =>
		add('public.unit', {
			id: v7(),
			kind,
			parent_id: parent,
			path: [],
			name_km: name,
			name_en: name
		});

	const stranger = await unit('organisation', builtIn(1), 'Stranger');
	const twg = await unit('forum', builtIn(2), 'Working group');
	await add('public.forum', {
		id: v7(),
		kind: 'twg',
		unit_id: twg.id,
		name_km: 'ក',
		name_en: 'Group'
	});
	await add('public.administration', { unit_id: twg.id });
	const department = await unit('organisation', battambang, 'Department');
	const district = await unit('district', battambang, 'District');
	const commune = await unit('commune', String(district.id), 'Commune');
	const partner = await unit('organisation', builtIn(1), 'Partner');

	const home: Partial<Record<RoleName, string>> = {
		admin: builtIn(1),
		department: String(department.id),
		district_officer: String(district.id),
		commune_officer: String(commune.id),
		partner: String(partner.id),
		ncdds: builtIn(3),
		moi: builtIn(2),
		cdc: builtIn(4)
	};
	const people: Somebody[] = [];
	for (const role of roleNames) {
		const unitId = home[role] ?? (/^(twg|lead)/.test(role) ? String(twg.id) : battambang);
		people.push({
			role,
			userId: await addPerson(unitId, role),
			grants: [{ role, unitId, unitPath: await pathOf(unitId) }]
		});
	}
	const scopes = [
		await fill('Battambang', battambang, '02'),
		await fill('Kampot', kampot, '07'),
		await fill('working group', String(twg.id), '03')
	];

	async function addPerson(unitId: string, role: string) {
		const id = v7();
		await add('public.user_account', {
			id,
			email: `${id}@matrix.example`,
			name_km: role,
			name_en: role,
			home_unit_id: unitId
		});
		await add('public.role_grant', { id: v7(), user_id: id, role, unit_id: unitId });
		return id;
	}
	async function pathOf(unitId: string) {
		const { rows } = await client.query<{ path: string[] }>(
			'select path from public.unit where id = $1',
			[unitId]
		);
		return rows[0]!.path;
	}

	async function fill(name: string, unitId: string, areaCode: string): Promise<Scope> {
		const rows: Scope['rows'] = {};
		const one = async (table: string, row: Record<string, unknown>) =>
			(rows[table] = await add(`public.${table}`, row));
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
		await one('contact', { ...own, id: v7(), organisation_id: body.id, name_km: 'ក' });
		await one('standing_copy', { ...own, id: v7(), organisation_id: stranger.id });
		const forumId = rows.forum!.id;
		await one('forum_member', {
			...own,
			id: v7(),
			forum_id: forumId,
			seat: 'member',
			organisation_id: stranger.id,
			name_km: 'ក',
			since: '2026-01-01'
		});
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
		await one('participant', { ...at, id: v7(), category: 'a', name_km: 'ក', invitation: 'sent' });
		rows.participant_row = rows.participant!;
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
			owner_id: stranger.id,
			deadline: '2026-12-12',
			sequence: 1
		});
		await one('action_progress', {
			...at,
			id: v7(),
			action_id: action.id,
			owner_id: stranger.id,
			status: 'done',
			percent: 100,
			note: 'ក',
			reported_by: 'ក'
		});
		await one('action_step', {
			...at,
			id: v7(),
			action_id: action.id,
			owner_id: stranger.id,
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
			holder_id: stranger.id,
			title: 'ក',
			request: 'ក',
			answer_due_on: '2026-12-12'
		});
		await one('escalation_step', {
			...at,
			id: v7(),
			escalation_id: escalation.id,
			status: 'raised',
			actor_km: 'ក',
			actor_en: 'A',
			holder_id: stranger.id
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
		await one('report_recipient', {
			...at,
			id: v7(),
			report_version_id: version.id,
			role: 'to',
			organisation_id: stranger.id,
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
	return { client, people, scopes };
}
