-- Identity: units, accounts, roles and what each may do where.

-- Types -----------------------------------------------------------------------------------------

create type public.unit_kind as enum ('national', 'province', 'district', 'commune', 'forum', 'organisation');
create type public.role_name as enum (
	'admin', 'secretariat', 'governor', 'department', 'district_officer', 'commune_officer', 'partner',
	'twg_chair', 'lead_facilitator', 'twg_secretariat', 'twg_member', 'ncdds', 'moi', 'cdc'
);
-- own: the unit of the grant; ancestors: it and the units above it; everywhere: the whole country.
create type public.reach as enum ('own', 'ancestors', 'everywhere');

-- Tables ----------------------------------------------------------------------------------------

-- Every body that can hold a grant, own an action or convene a meeting. `path` lists it and all above it.
create table public.unit (
	id uuid primary key,
	kind public.unit_kind not null,
	parent_id uuid references public.unit (id),
	path uuid[] not null,
	area_code text,
	name_km text not null check (app.has_visible(name_km) and char_length(name_km) <= 300),
	name_en text not null check (app.has_visible(name_en) and char_length(name_en) <= 300),
	short_name text,
	archived_at timestamptz,
	rev integer not null default 1
);
create index unit_parent_id_idx on public.unit (parent_id);
create unique index unit_area_code_idx on public.unit (area_code) where kind in ('province', 'district', 'commune');
create index unit_name_km_idx on public.unit using gin (name_km extensions.gin_trgm_ops);
create index unit_name_en_idx on public.unit using gin (lower(name_en) extensions.gin_trgm_ops);

create table public.user_account (
	id uuid primary key,
	email text not null unique check (email = lower(email) and email like '%_@_%'),
	name_km text not null check (app.has_visible(name_km)),
	name_en text not null check (app.has_visible(name_en)),
	position_km text not null default '',
	position_en text not null default '',
	locale public.locale not null default 'km',
	home_unit_id uuid not null references public.unit (id),
	invited_at timestamptz,
	joined_at timestamptz,
	disabled_at timestamptz,
	created_at timestamptz not null default now(),
	rev integer not null default 1
);
create index user_account_home_unit_id_idx on public.user_account (home_unit_id);

create table public.permission (
	name text primary key
);
create table public.role_permission (
	role public.role_name not null,
	permission text not null references public.permission (name),
	reach public.reach not null,
	primary key (role, permission)
);
create index role_permission_permission_idx on public.role_permission (permission);

create table public.role_grant (
	id uuid primary key,
	user_id uuid not null references public.user_account (id),
	role public.role_name not null,
	unit_id uuid not null references public.unit (id),
	valid_from date not null default app.today(),
	valid_to date,
	-- One day short of its start: revoked before it ever held.
	check (valid_to is null or valid_to >= valid_from - 1)
);
create index role_grant_user_id_idx on public.role_grant (user_id);
create index role_grant_unit_id_idx on public.role_grant (unit_id);
create unique index role_grant_open_idx on public.role_grant (user_id, role, unit_id) where valid_to is null;

create table app.credential (
	user_id uuid primary key references public.user_account (id),
	password_hash text not null,
	changed_at timestamptz not null default now()
);
-- `id` is the SHA-256 of what the cookie carries; `sid` is the public name by which a session is listed and revoked.
create table app.session (
	id text primary key,
	sid uuid not null unique,
	user_id uuid not null references public.user_account (id),
	expires_at timestamptz not null,
	absolute_expires_at timestamptz not null,
	created_at timestamptz not null,
	last_seen_at timestamptz not null,
	user_agent text not null default '',
	address text not null default ''
);
create index session_user_id_idx on app.session (user_id);
-- A public link: bound to one purpose and subject. Only the SHA-256 of its token is stored.
create table app.link (
	id uuid primary key,
	purpose text not null check (purpose in ('password', 'rsvp', 'receipt', 'verification')),
	subject_id uuid not null,
	token_hash bytea not null unique,
	created_at timestamptz not null default now(),
	expires_at timestamptz not null,
	used_at timestamptz,
	revoked_at timestamptz
);
create index link_subject_id_idx on app.link (subject_id);
-- Attempts to sign in or to get a reset, by account and by address (the columns are rate-limiter-flexible's).
create table app.rate_limit (
	key varchar(255) primary key,
	points integer not null default 0,
	expire bigint
);
alter table app.rate_limit enable row level security;
alter table app.credential enable row level security;
alter table app.session enable row level security;
alter table app.link enable row level security;
alter table app.status_transition enable row level security;

-- What each role may do, and where ----------------------------------------------------------------

insert into public.permission (name) values
	('account.manage'), ('administration.manage'), ('area.manage'),
	('directory.read'), ('directory.manage'),
	('forum.manage'), ('meeting.read'), ('meeting.manage'), ('meeting.lead'),
	('action.read'), ('action.report'), ('action.confirm'),
	('report.prepare'), ('report.approve'),
	('escalation.read'), ('escalation.raise'), ('escalation.handle'),
	('nation.read');

insert into public.role_permission (role, permission, reach)
select r::public.role_name, p, reach::public.reach
from (values
	('admin', 'everywhere', array['account.manage', 'administration.manage', 'area.manage', 'directory.read',
		'directory.manage', 'forum.manage', 'meeting.read', 'action.read', 'escalation.read', 'nation.read']),
	('secretariat', 'own', array['administration.manage', 'directory.read', 'directory.manage', 'meeting.read',
		'meeting.manage', 'action.read', 'action.report', 'action.confirm', 'report.prepare',
		'escalation.read', 'escalation.raise']),
	('governor', 'own', array['directory.read', 'meeting.read', 'meeting.lead', 'action.read', 'report.approve',
		'escalation.read', 'escalation.raise']),
	('department', 'ancestors', array['meeting.read', 'action.read']),
	('department', 'own', array['action.report']),
	('district_officer', 'ancestors', array['meeting.read', 'action.read']),
	('district_officer', 'own', array['action.report']),
	('commune_officer', 'ancestors', array['meeting.read', 'action.read']),
	('commune_officer', 'own', array['action.report']),
	('partner', 'own', array['action.report']),
	('twg_chair', 'own', array['directory.read', 'meeting.read', 'meeting.lead', 'action.read', 'action.confirm',
		'report.approve', 'escalation.read', 'escalation.raise']),
	('twg_secretariat', 'own', array['administration.manage', 'directory.read', 'directory.manage', 'forum.manage',
		'meeting.read', 'meeting.manage', 'action.read', 'action.report', 'action.confirm', 'report.prepare',
		'escalation.read', 'escalation.raise']),
	('lead_facilitator', 'own', array['meeting.read', 'action.read', 'escalation.read']),
	('twg_member', 'own', array['meeting.read', 'action.read']),
	('ncdds', 'everywhere', array['directory.read', 'meeting.read', 'action.read', 'escalation.read',
		'escalation.handle', 'nation.read']),
	('moi', 'everywhere', array['directory.read', 'meeting.read', 'action.read', 'escalation.read',
		'escalation.handle', 'nation.read']),
	('cdc', 'everywhere', array['directory.read', 'meeting.read', 'action.read', 'escalation.read', 'nation.read'])
) as t (r, reach, permissions), unnest(permissions) p;

-- Functions ---------------------------------------------------------------------------------------

-- Keeps a unit's path: its own id and those of all units above it.
create function app.set_unit_path() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	new.path := coalesce((select u.path from public.unit u where u.id = new.parent_id), '{}') || new.id;
	return new;
end $$;
create trigger unit_path before insert or update of parent_id on public.unit
	for each row execute function app.set_unit_path();

-- The units where the signed-in user may do `permission`: the one question that policies ask.
-- In plpgsql, whose plans a connection keeps: a function in SQL is planned anew at each call.
create function app.my_units(permission text) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
	return (
		with mine as (
			select g.unit_id, rp.reach
			from public.role_grant g
			join public.user_account a on a.id = g.user_id and a.disabled_at is null
			join public.role_permission rp on rp.role = g.role and rp.permission = my_units.permission
			where g.user_id = app.user_id()
				and g.valid_from <= app.today() and (g.valid_to is null or g.valid_to >= app.today())
		)
		select coalesce(array_agg(distinct reached.id), '{}')
		from (
			select unit_id as id from mine
			union all
			select unnest(u.path) from mine join public.unit u on u.id = mine.unit_id where mine.reach = 'ancestors'
			union all
			select u.id from public.unit u
			where u.kind in ('national', 'province', 'forum') and exists (select from mine where reach = 'everywhere')
		) reached
	);
end $$;

-- Refuses when the signed-in user may not do `permission` in `unit`.
create function app.require_permission(permission text, unit uuid) returns void
language plpgsql stable set search_path = '' as $$
begin
	if unit is null or not unit = any (app.my_units(permission)) then
		perform app.refuse('forbidden', jsonb_build_object('permission', permission));
	end if;
end $$;

-- Who acts, as it is written beside a step: the account's position, or its name where it has none.
create function app.actor_label(locale public.locale default 'km') returns text
language sql stable security definer set search_path = '' as $$
	select case actor_label.locale
		when 'km' then coalesce(nullif(a.position_km, ''), a.name_km)
		else coalesce(nullif(a.position_en, ''), a.name_en) end
	from public.user_account a where a.id = app.user_id()
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.my_units(text), app.require_permission(text, uuid),
	app.actor_label(public.locale) to authenticated;

create trigger unit_rev before update on public.unit for each row execute function app.count_revision();
create trigger user_account_rev before update on public.user_account for each row execute function app.count_revision();

-- Policies ------------------------------------------------------------------------------------------

alter table public.unit enable row level security;
alter table public.user_account enable row level security;
alter table public.permission enable row level security;
alter table public.role_permission enable row level security;
alter table public.role_grant enable row level security;

grant select, insert, update on public.unit, public.user_account, public.role_grant to authenticated;
grant select on public.permission, public.role_permission to authenticated;

-- The names of bodies are public knowledge inside the product.
create policy unit_read on public.unit for select to authenticated using (true);
create policy unit_add on public.unit for insert to authenticated
	with check (
		path && (select app.my_units('directory.manage'))::uuid[]
		or (select app.my_units('area.manage'))::uuid[] <> '{}'
		or (kind = 'organisation' and (select app.my_units('directory.manage'))::uuid[] <> '{}')
	);
create policy unit_change on public.unit for update to authenticated
	using (path && (select app.my_units('directory.manage'))::uuid[])
	with check (path && (select app.my_units('directory.manage'))::uuid[]);

create policy user_account_read on public.user_account for select to authenticated
	using (id = (select app.user_id()) or (select app.my_units('account.manage'))::uuid[] <> '{}');
create policy user_account_add on public.user_account for insert to authenticated
	with check ((select app.my_units('account.manage'))::uuid[] <> '{}');
create policy user_account_change on public.user_account for update to authenticated
	using (id = (select app.user_id()) or (select app.my_units('account.manage'))::uuid[] <> '{}')
	with check (id = (select app.user_id()) or (select app.my_units('account.manage'))::uuid[] <> '{}');

create policy permission_read on public.permission for select to authenticated using (true);
create policy role_permission_read on public.role_permission for select to authenticated using (true);

create policy role_grant_read on public.role_grant for select to authenticated
	using (user_id = (select app.user_id()) or (select app.my_units('account.manage'))::uuid[] <> '{}');
create policy role_grant_add on public.role_grant for insert to authenticated
	with check ((select app.my_units('account.manage'))::uuid[] <> '{}');
create policy role_grant_change on public.role_grant for update to authenticated
	using ((select app.my_units('account.manage'))::uuid[] <> '{}')
	with check ((select app.my_units('account.manage'))::uuid[] <> '{}');

-- Passwords and links -----------------------------------------------------------------------------

-- Stores a public link. A new password link makes the earlier ones of the account worthless.
create function app.add_link(
	p_id uuid, p_purpose text, p_subject_id uuid, p_token_hash text, p_expires_at timestamptz
) returns void
language plpgsql security definer set search_path = '' as $$
begin
	if p_purpose = 'password' then
		update app.link set revoked_at = now()
		where purpose = 'password' and subject_id = p_subject_id and used_at is null and revoked_at is null;
	end if;
	insert into app.link (id, purpose, subject_id, token_hash, expires_at)
	values (p_id, p_purpose, p_subject_id, decode(p_token_hash, 'hex'), p_expires_at);
end $$;

-- Sets an account's password: its sessions end and its open links are worthless from then on.
create function app.set_password(p_user_id uuid, p_password_hash text) returns void
language plpgsql security definer set search_path = '' as $$
begin
	insert into app.credential (user_id, password_hash) values (p_user_id, p_password_hash)
	on conflict (user_id) do update set password_hash = excluded.password_hash, changed_at = now();
	update app.link set revoked_at = now()
	where purpose = 'password' and subject_id = p_user_id and used_at is null and revoked_at is null;
	delete from app.session where user_id = p_user_id;
	insert into app.audit_entry (actor_id, table_name, row_id, operation, after)
	values (p_user_id, 'credential', p_user_id::text, 'update', jsonb_build_object('changed_at', now()));
end $$;

-- Uses a password link, once: of two at the same time one wins. Returns the account, or null where the
-- link is unknown, used, expired, revoked, for another purpose, or its account disabled.
create function app.use_password_link(p_token_hash text, p_password_hash text, p_now timestamptz) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
	account uuid;
begin
	update app.link l set used_at = p_now
	where l.token_hash = decode(p_token_hash, 'hex') and l.purpose = 'password'
		and l.used_at is null and l.revoked_at is null and l.expires_at > p_now
		and exists (select from public.user_account a where a.id = l.subject_id and a.disabled_at is null)
	returning l.subject_id into account;
	if account is not null then
		perform app.set_password(account, p_password_hash);
		update public.user_account set joined_at = coalesce(joined_at, p_now) where id = account;
	end if;
	return account;
end $$;

-- Owes a reset mail to an account that may sign in; says nothing of whether there is one.
create function app.request_password_reset(
	p_email text, p_link_id uuid, p_token_hash text, p_expires_at timestamptz
) returns void
language plpgsql security definer set search_path = '' as $$
declare
	account public.user_account;
begin
	select * into account from public.user_account where email = lower(p_email) and disabled_at is null;
	if found then
		perform app.add_link(p_link_id, 'password', account.id, p_token_hash, p_expires_at);
		perform app.owe_mail('password:' || p_link_id, null, 'account_reset', account.id, account.email,
			case account.locale when 'km' then account.name_km else account.name_en end, account.locale,
			jsonb_build_object('linkId', p_link_id, 'expiresAt', p_expires_at));
	end if;
end $$;

-- A disabled account's sessions and links end with it.
create function app.end_sessions_of_disabled() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
	delete from app.session where user_id = new.id;
	update app.link set revoked_at = now()
	where purpose = 'password' and subject_id = new.id and used_at is null and revoked_at is null;
	return null;
end $$;
create trigger disabled after update of disabled_at on public.user_account
	for each row when (new.disabled_at is not null) execute function app.end_sessions_of_disabled();

-- The kinds of unit in which a role makes sense. The domain holds the same table; a test compares the two.
create function app.role_fits_unit(role public.role_name, kind public.unit_kind) returns boolean
language sql immutable set search_path = '' as $$
	select case
		when role = 'admin' then kind = 'national'
		when role in ('secretariat', 'governor') then kind = 'province'
		when role in ('department', 'partner') then kind = 'organisation'
		when role = 'district_officer' then kind = 'district'
		when role = 'commune_officer' then kind = 'commune'
		when role in ('twg_chair', 'lead_facilitator', 'twg_secretariat', 'twg_member') then kind = 'forum'
		else kind in ('national', 'organisation')
	end
$$;

revoke execute on function app.add_link(uuid, text, uuid, text, timestamptz), app.set_password(uuid, text),
	app.use_password_link(text, text, timestamptz), app.request_password_reset(text, uuid, text, timestamptz),
	app.end_sessions_of_disabled(), app.role_fits_unit(public.role_name, public.unit_kind) from public;
grant execute on function app.add_link(uuid, text, uuid, text, timestamptz),
	app.role_fits_unit(public.role_name, public.unit_kind) to authenticated;

-- Commands --------------------------------------------------------------------------------------

-- Refuses unless the actor may manage accounts: they belong to the whole country.
create function app.require_account_manager() returns void
language plpgsql stable set search_path = '' as $$
begin
	if app.my_units('account.manage') = '{}' then
		perform app.refuse('forbidden', jsonb_build_object('permission', 'account.manage'));
	end if;
end $$;

-- The account, locked, for one who may manage accounts.
create function app.lock_account(p_id uuid) returns public.user_account
language plpgsql set search_path = '' as $$
declare
	account public.user_account;
begin
	perform app.require_account_manager();
	select * into account from public.user_account where id = p_id for update;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'account'));
	end if;
	return account;
end $$;
revoke execute on function app.require_account_manager(), app.lock_account(uuid) from public;
grant execute on function app.require_account_manager(), app.lock_account(uuid) to authenticated;

-- Sends a link by which the account's holder sets a password. Payload: linkId, tokenHash, expiresAt.
create function app.owe_invitation(account public.user_account, payload jsonb) returns void
language plpgsql set search_path = '' as $$
begin
	perform app.add_link((payload ->> 'linkId')::uuid, 'password', account.id, payload ->> 'tokenHash',
		(payload ->> 'expiresAt')::timestamptz);
	perform app.owe_mail('password:' || (payload ->> 'linkId'), null, 'account_invitation', account.id, account.email,
		case account.locale when 'km' then account.name_km else account.name_en end, account.locale,
		jsonb_build_object('linkId', payload ->> 'linkId', 'expiresAt', payload ->> 'expiresAt'));
end $$;
revoke execute on function app.owe_invitation(public.user_account, jsonb) from public;
grant execute on function app.owe_invitation(public.user_account, jsonb) to authenticated;

create function command.grant_give(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	account public.user_account := app.lock_account((payload ->> 'userId')::uuid);
	unit public.unit;
	given public.role_name := (payload ->> 'role')::public.role_name;
begin
	select * into unit from public.unit where id = (payload ->> 'unitId')::uuid and archived_at is null;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'unit'));
	end if;
	if not app.role_fits_unit(given, unit.kind) then
		perform app.refuse('role_does_not_fit_unit');
	end if;
	if exists (select from public.role_grant g where g.user_id = account.id and g.role = given
		and g.unit_id = unit.id and (g.valid_to is null or g.valid_to >= app.today())) then
		perform app.refuse('grant_held_already');
	end if;
	if (payload ->> 'validTo')::date < app.today() then
		perform app.refuse('grant_ends_before_today');
	end if;
	insert into public.role_grant (id, user_id, role, unit_id, valid_to)
	values ((payload ->> 'id')::uuid, account.id, given, unit.id, (payload ->> 'validTo')::date);
	return jsonb_build_object('id', payload ->> 'id');
end $$;

create function command.grant_revoke(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	held public.role_grant;
begin
	perform app.require_account_manager();
	select * into held from public.role_grant where id = (payload ->> 'id')::uuid for update;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'grant'));
	end if;
	if held.user_id = app.user_id() and held.role = 'admin' then
		perform app.refuse('account_own');
	end if;
	if held.valid_to < app.today() then
		perform app.refuse('grant_ended_already');
	end if;
	-- Yesterday was its last day: it holds no longer, from this moment on.
	update public.role_grant set valid_to = greatest(app.today() - 1, held.valid_from - 1) where id = held.id;
	return jsonb_build_object('id', held.id);
end $$;

create function command.account_invite(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	account public.user_account;
begin
	perform app.require_account_manager();
	if exists (select from public.user_account where email = payload ->> 'email') then
		perform app.refuse('account_email_taken');
	end if;
	insert into public.user_account (id, email, name_km, name_en, position_km, position_en, locale, home_unit_id, invited_at)
	values ((payload ->> 'id')::uuid, payload ->> 'email', payload ->> 'nameKm', payload ->> 'nameEn',
		payload ->> 'positionKm', payload ->> 'positionEn', (payload ->> 'locale')::public.locale,
		(payload ->> 'unitId')::uuid, now())
	returning * into account;
	perform command.grant_give(jsonb_build_object('id', payload ->> 'grantId', 'userId', account.id,
		'role', payload ->> 'role', 'unitId', payload ->> 'unitId'));
	perform app.owe_invitation(account, payload);
	return jsonb_build_object('id', account.id);
end $$;

-- A new link for one who has lost the first, or let it expire; the earlier one opens nothing any more.
create function command.account_invite_again(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	account public.user_account := app.lock_account((payload ->> 'id')::uuid);
begin
	if account.disabled_at is not null then
		perform app.refuse('account_disabled');
	end if;
	update public.user_account set invited_at = now() where id = account.id;
	perform app.owe_invitation(account, payload);
	return jsonb_build_object('id', account.id);
end $$;

create function command.account_update(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	account public.user_account := app.lock_account((payload ->> 'id')::uuid);
begin
	perform app.check_base(account.rev, payload);
	update public.user_account set name_km = payload ->> 'nameKm', name_en = payload ->> 'nameEn',
		position_km = payload ->> 'positionKm', position_en = payload ->> 'positionEn',
		locale = (payload ->> 'locale')::public.locale
	where id = account.id;
	return jsonb_build_object('id', account.id);
end $$;

create function command.account_disable(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	account public.user_account := app.lock_account((payload ->> 'id')::uuid);
begin
	if account.id = app.user_id() then
		perform app.refuse('account_own');
	end if;
	update public.user_account set disabled_at = coalesce(disabled_at, now()) where id = account.id;
	return jsonb_build_object('id', account.id);
end $$;

create function command.account_enable(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	account public.user_account := app.lock_account((payload ->> 'id')::uuid);
begin
	update public.user_account set disabled_at = null where id = account.id;
	return jsonb_build_object('id', account.id);
end $$;

-- The language in which one is written to: everybody's own choice.
create function command.account_set_locale(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
begin
	update public.user_account set locale = (payload ->> 'locale')::public.locale where id = app.user_id();
	return jsonb_build_object('locale', payload ->> 'locale');
end $$;

grant execute on all functions in schema command to authenticated;
