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
alter table app.gate enable row level security;

-- What each role may do, and where ----------------------------------------------------------------

insert into public.permission (name) values
	('account.manage'), ('administration.manage'), ('area.manage'),
	('directory.read'), ('directory.manage'), ('contact.read'), ('contact.manage'),
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
	('admin', 'own', array['contact.read', 'contact.manage']),
	('secretariat', 'own', array['administration.manage', 'directory.read', 'directory.manage', 'contact.read',
		'contact.manage', 'meeting.read', 'meeting.manage', 'action.read', 'action.report', 'action.confirm',
		'report.prepare', 'escalation.read', 'escalation.raise']),
	('governor', 'own', array['directory.read', 'contact.read', 'meeting.read', 'meeting.lead', 'action.read',
		'report.approve', 'escalation.read', 'escalation.raise']),
	('department', 'ancestors', array['meeting.read', 'action.read']),
	('department', 'own', array['action.report']),
	('district_officer', 'ancestors', array['meeting.read', 'action.read']),
	('district_officer', 'own', array['action.report']),
	('commune_officer', 'ancestors', array['meeting.read', 'action.read']),
	('commune_officer', 'own', array['action.report']),
	('partner', 'own', array['action.report']),
	('twg_chair', 'own', array['directory.read', 'contact.read', 'meeting.read', 'meeting.lead', 'action.read',
		'action.confirm', 'report.approve', 'escalation.read', 'escalation.raise']),
	('twg_secretariat', 'own', array['administration.manage', 'directory.read', 'directory.manage', 'contact.read',
		'contact.manage', 'forum.manage', 'meeting.read', 'meeting.manage', 'action.read', 'action.report',
		'action.confirm', 'report.prepare', 'escalation.read', 'escalation.raise']),
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

-- The roles that hold today, of accounts that are open: what every question about somebody's rights begins with.
create view app.grant_in_force as
	select g.*
	from public.role_grant g
	join public.user_account a on a.id = g.user_id and a.disabled_at is null
	where g.valid_from <= app.today() and (g.valid_to is null or g.valid_to >= app.today());

-- Those who may do something in a unit by a role of that unit itself, on a day: whom a mail to the unit reaches.
create function app.people_with(permission text, unit uuid, day date default app.today())
returns table (id uuid, email text, name_km text, name_en text, locale public.locale)
language sql stable security definer set search_path = '' as $$
	select distinct a.id, a.email, a.name_km, a.name_en, a.locale
	from public.role_grant g
	join public.role_permission rp on rp.role = g.role and rp.permission = people_with.permission and rp.reach = 'own'
	join public.user_account a on a.id = g.user_id and a.disabled_at is null
	where g.unit_id = people_with.unit
		and g.valid_from <= day and (g.valid_to is null or g.valid_to >= day)
$$;
revoke execute on function app.people_with(text, uuid, date) from public;

-- The units where the signed-in user may do `permission`: the one question that policies ask.
-- In plpgsql, whose plans a connection keeps: a function in SQL is planned anew at each call.
create function app.my_units(permission text) returns uuid[]
language plpgsql stable security definer set search_path = '' as $$
begin
	return (
		with mine as (
			select g.unit_id, rp.reach
			from app.grant_in_force g
			join public.role_permission rp on rp.role = g.role and rp.permission = my_units.permission
			where g.user_id = app.user_id()
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
