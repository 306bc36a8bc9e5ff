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
	name_km text not null check (app.has_visible(name_km) and char_length(name_km) <= 200),
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

-- A body's address is for all, a person's for the unit alone that keeps it in its directory.
create policy contact_read on public.contact for select to authenticated
	using (unit_id = any ((select app.my_units('contact.read'))::uuid[]));
create policy contact_add on public.contact for insert to authenticated
	with check (unit_id = any ((select app.my_units('contact.manage'))::uuid[]));
create policy contact_change on public.contact for update to authenticated
	using (unit_id = any ((select app.my_units('contact.manage'))::uuid[]))
	with check (unit_id = any ((select app.my_units('contact.manage'))::uuid[]));

-- A contact as one looks for it: with the names of its body.
create view public.contact_row with (security_invoker = true) as
select c.id, c.unit_id, c.organisation_id, c.name_km, c.name_en, c.position_km, c.position_en, c.email,
	u.kind as unit_kind, u.name_km as organisation_km, u.name_en as organisation_en, o.kind as organisation_kind,
	lower(concat_ws(' ', c.name_km, c.name_en, c.position_km, c.position_en, u.name_km, u.name_en)) as words
from public.contact c
join public.unit u on u.id = c.organisation_id
join public.organisation o on o.id = u.id
where c.archived_at is null;
grant select on public.contact_row to authenticated;

-- Commands --------------------------------------------------------------------------------------

-- The form in which two names are compared: no case, spaces, signs of punctuation or unseen signs.
create function app.name_key(name text) returns text
language sql immutable set search_path = '' as $$
	select regexp_replace(app.visible_signs(lower(normalize(coalesce(name, ''), nfc))), '[.,''"()/&-]+', '', 'g')
$$;

-- Where an organisation belongs: a ministry or development partner to the country, a department to its
-- province, any other to the province that is named, else to the country. Checks that the actor may add it there.
create function app.organisation_parent(kind public.organisation_kind, province uuid) returns uuid
language plpgsql stable set search_path = '' as $$
declare
	national constant uuid := '00000000-0000-7000-8000-a00000000001';
begin
	if app.my_units('directory.manage') = '{}' then
		perform app.refuse('forbidden', jsonb_build_object('permission', 'directory.manage'));
	end if;
	if kind in ('ministry', 'development_partner') or (province is null and kind <> 'department') then
		return national;
	end if;
	if province is null then
		perform app.refuse('department_without_province');
	end if;
	if not exists (select from public.unit u where u.id = province and u.kind = 'province') then
		perform app.refuse('not_found', jsonb_build_object('what', 'province'));
	end if;
	perform app.require_permission('directory.manage', province);
	return province;
end $$;

-- The unit of an organisation that the actor may change, locked.
create function app.lock_organisation(p_id uuid) returns public.unit
language plpgsql set search_path = '' as $$
declare
	body public.unit;
begin
	perform app.hold_directory(false);
	select u.* into body from public.unit u join public.organisation o on o.id = u.id where u.id = p_id;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'organisation'));
	end if;
	if not body.path && app.my_units('directory.manage') then
		perform app.refuse('forbidden', jsonb_build_object('permission', 'directory.manage'));
	end if;
	select * into body from public.unit where id = p_id for update;
	return body;
end $$;

revoke execute on function app.name_key(text), app.organisation_parent(public.organisation_kind, uuid),
	app.lock_organisation(uuid) from public;
grant execute on function app.name_key(text), app.organisation_parent(public.organisation_kind, uuid),
	app.lock_organisation(uuid) to authenticated;

create function command.organisation_create(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	kind public.organisation_kind := (payload ->> 'kind')::public.organisation_kind;
	parent uuid := app.organisation_parent(kind, (payload ->> 'provinceId')::uuid);
begin
	perform app.hold_directory(false);
	if exists (select from public.unit u where u.kind = 'organisation' and u.parent_id = parent and u.archived_at is null
		and app.name_key(u.name_km) = app.name_key(payload ->> 'nameKm')) then
		perform app.refuse('organisation_exists', jsonb_build_object('name', payload ->> 'nameKm'));
	end if;
	insert into public.unit (id, kind, parent_id, path, name_km, name_en, short_name)
	values ((payload ->> 'id')::uuid, 'organisation', parent, '{}', payload ->> 'nameKm', payload ->> 'nameEn',
		app.text_of(payload, 'shortName'));
	insert into public.organisation (id, kind, email, phone, website, note)
	values ((payload ->> 'id')::uuid, kind, payload ->> 'email', payload ->> 'phone', app.text_of(payload, 'website'),
		coalesce(payload ->> 'note', ''));
	return jsonb_build_object('id', payload ->> 'id');
end $$;

-- Changes an organisation's address, and its names where they are not the gazetteer's.
create function command.organisation_update(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	body public.unit := app.lock_organisation((payload ->> 'id')::uuid);
	stored public.organisation;
begin
	select * into stored from public.organisation where id = body.id;
	perform app.check_base(stored.rev, payload);
	if body.kind = 'organisation' then
		update public.unit set name_km = payload ->> 'nameKm', name_en = payload ->> 'nameEn',
			short_name = app.text_of(payload, 'shortName')
		where id = body.id;
	end if;
	update public.organisation set
		kind = case when body.kind = 'organisation' then (payload ->> 'kind')::public.organisation_kind else stored.kind end,
		email = payload ->> 'email', phone = payload ->> 'phone', website = app.text_of(payload, 'website'),
		note = coalesce(payload ->> 'note', stored.note)
	where id = body.id;
	return jsonb_build_object('id', body.id);
end $$;

create function command.organisation_archive(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	body public.unit := app.lock_organisation((payload ->> 'id')::uuid);
begin
	perform app.check_base((select o.rev from public.organisation o where o.id = body.id), payload);
	if body.kind <> 'organisation' then
		perform app.refuse('administration_stays');
	end if;
	update public.unit set archived_at = now() where id = body.id and archived_at is null;
	update public.organisation set archived_at = now() where id = body.id and archived_at is null;
	return jsonb_build_object('id', body.id);
end $$;

create function command.organisation_restore(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	body public.unit := app.lock_organisation((payload ->> 'id')::uuid);
begin
	update public.unit set archived_at = null where id = body.id;
	update public.organisation set archived_at = null where id = body.id;
	return jsonb_build_object('id', body.id);
end $$;

create function command.contact_create(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
begin
	perform app.require_permission('contact.manage', (payload ->> 'unitId')::uuid);
	perform app.hold_directory(false);
	if not exists (select from public.organisation where id = (payload ->> 'organisationId')::uuid) then
		perform app.refuse('not_found', jsonb_build_object('what', 'organisation'));
	end if;
	if exists (select from public.contact c where c.unit_id = (payload ->> 'unitId')::uuid and c.archived_at is null
		and c.organisation_id = (payload ->> 'organisationId')::uuid and lower(c.email) = lower(payload ->> 'email')) then
		perform app.refuse('contact_exists', jsonb_build_object('email', payload ->> 'email'));
	end if;
	insert into public.contact (id, unit_id, organisation_id, name_km, name_en, position_km, position_en, sex, email, phone, locale)
	values ((payload ->> 'id')::uuid, (payload ->> 'unitId')::uuid, (payload ->> 'organisationId')::uuid,
		payload ->> 'nameKm', payload ->> 'nameEn', payload ->> 'positionKm', payload ->> 'positionEn',
		(payload ->> 'sex')::public.sex, payload ->> 'email', payload ->> 'phone', (payload ->> 'locale')::public.locale);
	return jsonb_build_object('id', payload ->> 'id');
end $$;

-- The contact, locked, for one who keeps the directory that it stands in.
create function app.lock_contact(p_id uuid) returns public.contact
language plpgsql set search_path = '' as $$
declare
	person public.contact;
begin
	perform app.hold_directory(false);
	select * into person from public.contact where id = p_id;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'contact'));
	end if;
	perform app.require_permission('contact.manage', person.unit_id);
	select * into person from public.contact where id = p_id for update;
	return person;
end $$;
revoke execute on function app.lock_contact(uuid) from public;
grant execute on function app.lock_contact(uuid) to authenticated;

create function command.contact_update(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	person public.contact := app.lock_contact((payload ->> 'id')::uuid);
begin
	perform app.check_base(person.rev, payload);
	update public.contact set name_km = payload ->> 'nameKm', name_en = payload ->> 'nameEn',
		position_km = payload ->> 'positionKm', position_en = payload ->> 'positionEn',
		sex = (payload ->> 'sex')::public.sex, email = payload ->> 'email', phone = payload ->> 'phone',
		locale = (payload ->> 'locale')::public.locale
	where id = person.id;
	return jsonb_build_object('id', person.id);
end $$;

create function command.contact_archive(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	person public.contact := app.lock_contact((payload ->> 'id')::uuid);
begin
	perform app.check_base(person.rev, payload);
	return app.set_mark(person, 'archived_at', true);
end $$;

create function command.contact_restore(payload jsonb) returns jsonb
language sql set search_path = '' as $$
	select app.set_mark(app.lock_contact((payload ->> 'id')::uuid), 'archived_at', false)
$$;

grant execute on all functions in schema command to authenticated;
