import pg from 'pg';
import { v7 } from 'uuid';
import type { Grant } from '../../../src/lib/domain/authorisation/permits.ts';
import { roleNames, type RoleName } from '../../../src/lib/domain/authorisation/roles.ts';

import { fillScope, type Row } from './scope.ts';

const builtIn = (number: number) => `00000000-0000-7000-8000-a0000000000${number}`;
export const battambang = '00000000-0000-7000-8000-000000000002';
export const kampot = '00000000-0000-7000-8000-000000000007';

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
	const add = async (table: string, row: Row) => {
		const columns = Object.keys(row)
			.map((name) => `"${name}"`)
			.join(', ');
		const { rows } = await client.query<{ row: Row }>(
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
	const maker = { client, add, unit, strangerId: stranger.id };
	const scopes = [
		await fillScope(maker, 'Battambang', battambang, '02'),
		await fillScope(maker, 'Kampot', kampot, '07'),
		await fillScope(maker, 'working group', String(twg.id), '03')
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

	return { client, people, scopes };
}
