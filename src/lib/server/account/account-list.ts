import type { Locale } from '../../domain/language.ts';
import { pageNumber } from '../../domain/entry/address-number.ts';
import type {
	AccountDetail,
	AccountLine,
	AccountState,
	GrantView
} from '../../contract/account-views.ts';
import { roleNames, type RoleName } from '../../domain/authorisation/roles.ts';
import type { UnitKind } from '../../domain/authorisation/role-units.ts';
import { phnomPenhDate } from '../../i18n/calendar-date.ts';
import type { Context } from '../request/context.ts';
import { anyContains, searchWords } from '../db/contains.ts';
import { pageOf, type Page } from '../db/page-of.ts';
import { rowsOf } from '../db/read.ts';

/** What narrows the list of users; read from the address. */
export interface AccountFilter {
	query: string;
	role: RoleName | '';
	state: AccountState | '';
	page: number;
}

/** The filter that an address asks for. */
export function accountFilter(url: URL): AccountFilter {
	const said = (name: string) => url.searchParams.get(name)?.trim() ?? '';
	const states: AccountState[] = ['invited', 'active', 'disabled'];
	return {
		query: said('q').slice(0, 100),
		role: roleNames.find((role) => role === said('role')) ?? '',
		state: states.find((state) => state === said('state')) ?? '',
		page: pageNumber(said('page'))
	};
}

const columns =
	`id, email, name_km, name_en, position_km, position_en, locale, invited_at, joined_at,
	disabled_at, rev, role_grant(id, role, valid_from, valid_to, unit(id, kind, name_km, name_en))` as const;

/** What the queries give: their columns are put together, and the types can't read them from the words. */
interface AccountRow {
	id: string;
	email: string;
	name_km: string;
	name_en: string;
	position_km: string;
	position_en: string;
	locale: Locale;
	invited_at: string | null;
	joined_at: string | null;
	disabled_at: string | null;
	rev: number;
	role_grant: {
		id: string;
		role: RoleName;
		valid_from: string;
		valid_to: string | null;
		unit: { id: string; kind: UnitKind; name_km: string; name_en: string };
	}[];
}

function stateOf(row: AccountRow): AccountState {
	if (row.disabled_at) return 'disabled';
	return row.joined_at ? 'active' : 'invited';
}

function lineOf(row: AccountRow, today: string): AccountLine {
	const grants = row.role_grant.map((grant): GrantView => ({
		id: grant.id,
		role: grant.role,
		unit: {
			id: grant.unit.id,
			kind: grant.unit.kind,
			name: { km: grant.unit.name_km, en: grant.unit.name_en }
		},
		validFrom: grant.valid_from,
		validTo: grant.valid_to,
		current: grant.valid_from <= today && (grant.valid_to === null || grant.valid_to >= today)
	}));
	return {
		id: row.id,
		email: row.email,
		name: { km: row.name_km, en: row.name_en },
		position: { km: row.position_km, en: row.position_en },
		state: stateOf(row),
		grants: grants.sort((a, b) => Number(b.current) - Number(a.current))
	};
}

function detailOf(row: AccountRow, today: string): AccountDetail {
	return {
		...lineOf(row, today),
		locale: row.locale,
		invitedAt: row.invited_at,
		joinedAt: row.joined_at,
		disabledAt: row.disabled_at,
		rev: row.rev
	};
}

function accountRow(row: unknown): AccountRow {
	// The columns are put together, which no type reads.
	return row as AccountRow;
}

const searched = ['name_km', 'name_en', 'email', 'position_km', 'position_en'] as const;

/** A page of the users, by name. */
export async function accountPage(
	context: Context,
	filter: AccountFilter
): Promise<Page<AccountLine>> {
	const today = phnomPenhDate(context.now());
	// A filter on the role must not hide the other roles of those who are found.
	let query = context.db
		.from('user_account')
		.select(filter.role ? `${columns}, held:role_grant!inner(role)` : columns, { count: 'exact' });
	for (const word of searchWords(filter.query)) query = query.or(anyContains(searched, word));
	if (filter.role) {
		query = query
			.eq('held.role', filter.role)
			.or(`valid_to.is.null,valid_to.gte.${today}`, { referencedTable: 'held' })
			.order('id', { referencedTable: 'held' });
	}
	if (filter.state === 'disabled') query = query.not('disabled_at', 'is', null);
	else if (filter.state) query = query.is('disabled_at', null);
	if (filter.state === 'invited') query = query.is('joined_at', null);
	if (filter.state === 'active') query = query.not('joined_at', 'is', null);
	const ordered = query
		.order(context.locale === 'km' ? 'name_km' : 'name_en')
		.order('id')
		.order('id', { referencedTable: 'role_grant' });
	const { rows, ...page } = await pageOf(filter.page, (from, to) => ordered.range(from, to));
	const lines = rows.map((row) => {
		const line = lineOf(accountRow(row), today);
		return { ...line, grants: line.grants.filter((grant) => grant.current) };
	});
	return { ...page, rows: lines };
}

/** An account with all its grants, the present ones first; null where there is none. */
export async function accountDetail(context: Context, id: string): Promise<AccountDetail | null> {
	const row = rowsOf(
		await context.db
			.from('user_account')
			.select(columns)
			.eq('id', id)
			.order('id', { referencedTable: 'role_grant' })
			.maybeSingle()
	);
	return row && detailOf(accountRow(row), phnomPenhDate(context.now()));
}
