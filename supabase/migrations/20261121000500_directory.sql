-- Directory: organisations and contacts. An organisation is a unit with its address; it shares the unit's id.

-- Types -----------------------------------------------------------------------------------------

create type public.organisation_kind as enum (
	'ministry', 'department', 'administration', 'council', 'association', 'development_partner',
	'ngo', 'academia', 'private_sector', 'community', 'other'
);

-- Tables ----------------------------------------------------------------------------------------

create table public.organisation (
	id uuid primary key references public.unit (id),
	kind public.organisation_kind not null,
	email text check (email like '%_@_%'),
	phone text,
	website text,
	note text not null default '',
	archived_at timestamptz,
	rev integer not null default 1
);
create index organisation_kind_idx on public.organisation (kind);

-- A person or a position in an organisation, kept in the directory of one unit (a secretariat's own).
create table public.contact (
	id uuid primary key,
	unit_id uuid not null references public.unit (id),
	organisation_id uuid not null references public.unit (id),
	name_km text not null check (char_length(btrim(name_km)) between 1 and 200),
	name_en text not null default '',
	position_km text not null default '',
	position_en text not null default '',
	sex public.sex not null default 'unstated',
	email text check (email like '%_@_%'),
	phone text,
	locale public.locale not null default 'km',
	area_code text references public.area (code),
	archived_at timestamptz,
	rev integer not null default 1
);
create index contact_unit_id_idx on public.contact (unit_id);
create index contact_organisation_id_idx on public.contact (organisation_id);
create index contact_area_code_idx on public.contact (area_code);
create index contact_name_km_idx on public.contact using gin (name_km extensions.gin_trgm_ops);
create index contact_name_en_idx on public.contact using gin (lower(name_en) extensions.gin_trgm_ops);
create unique index contact_email_idx on public.contact (unit_id, organisation_id, lower(email)) where email is not null and archived_at is null;

select app.protect('public.organisation'), app.protect('public.contact');

-- Policies --------------------------------------------------------------------------------------

alter table public.organisation enable row level security;
alter table public.contact enable row level security;
grant select, insert, update on public.organisation, public.contact to authenticated;

create policy organisation_read on public.organisation for select to authenticated using (true);
create policy organisation_add on public.organisation for insert to authenticated
	with check ((select app.my_units('directory.manage'))::uuid[] <> '{}'
		or (select app.my_units('area.manage'))::uuid[] <> '{}');
create policy organisation_change on public.organisation for update to authenticated
	using (exists (select from public.unit u where u.id = organisation.id
		and u.path && (select app.my_units('directory.manage'))::uuid[]))
	with check (exists (select from public.unit u where u.id = organisation.id
		and u.path && (select app.my_units('directory.manage'))::uuid[]));

create policy contact_read on public.contact for select to authenticated
	using (unit_id = any ((select app.my_units('directory.read'))::uuid[]));
create policy contact_add on public.contact for insert to authenticated
	with check (unit_id = any ((select app.my_units('directory.manage'))::uuid[]));
create policy contact_change on public.contact for update to authenticated
	using (unit_id = any ((select app.my_units('directory.manage'))::uuid[]))
	with check (unit_id = any ((select app.my_units('directory.manage'))::uuid[]));
