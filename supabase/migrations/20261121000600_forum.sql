-- Forum: the standing bodies that convene.

-- Types ------------------------------------------------------------------------------------------

create type public.forum_kind as enum (
	'dialogue', 'twg', 'sub_group', 'core_group', 'twg_network', 'smd', 'ngo_consultation'
);

-- Kinds ------------------------------------------------------------------------------------------

-- What is particular to each kind of forum, as far as SQL has to know it: what differs between kinds asks this table,
-- never the kind itself. The domain holds the same (`domain/forum/forum-profile.ts`), where each fact is explained; a
-- test compares the two.
create table app.forum_profile (
	kind public.forum_kind primary key,
	home text not null check (home in ('province', 'own', 'parent')),
	meetings_a_year integer check (meetings_a_year > 0),
	participants text not null check (participants in ('categories', 'seats')),
	guideline text check (guideline in ('dialogue', 'twg')),
	result text not null check (result in ('dialogue_report', 'minutes')),
	unresolved_to text not null check (unresolved_to in ('ncdds', 'host'))
);

insert into app.forum_profile (kind, home, meetings_a_year, participants, guideline, result, unresolved_to) values
	('dialogue', 'province', 1, 'categories', 'dialogue', 'dialogue_report', 'ncdds'),
	('twg', 'own', 2, 'seats', 'twg', 'minutes', 'host'),
	('sub_group', 'parent', null, 'seats', 'twg', 'minutes', 'host'),
	('core_group', 'parent', null, 'seats', 'twg', 'minutes', 'host'),
	('twg_network', 'own', null, 'seats', null, 'minutes', 'host'),
	('smd', 'own', null, 'seats', null, 'minutes', 'host'),
	('ngo_consultation', 'own', null, 'seats', null, 'minutes', 'host');

-- Tables -----------------------------------------------------------------------------------------

-- `unit_id`: the province of a dialogue, the forum's own unit for a technical working group.
create table public.forum (
	id uuid primary key,
	kind public.forum_kind not null references app.forum_profile (kind),
	unit_id uuid not null references public.unit (id),
	parent_id uuid references public.forum (id),
	host_id uuid references public.unit (id),
	name_km text not null check (app.has_visible(name_km)),
	name_en text not null check (app.has_visible(name_en)),
	membership_cap integer check (membership_cap > 0),
	dissolved_on date,
	rev integer not null default 1
);
create index forum_kind_idx on public.forum (kind);
create index forum_unit_id_idx on public.forum (unit_id);
create index forum_parent_id_idx on public.forum (parent_id);
create index forum_host_id_idx on public.forum (host_id);
-- One for each province; what an index holds can't be asked of another table.
create unique index forum_dialogue_idx on public.forum (unit_id) where kind = 'dialogue';

select app.protect('public.forum');

-- Policies ---------------------------------------------------------------------------------------

alter table app.forum_profile enable row level security;
grant select on app.forum_profile to authenticated;
create policy forum_profile_read on app.forum_profile for select to authenticated using (true);

alter table public.forum enable row level security;
grant select, insert, update on public.forum to authenticated;

-- That a forum exists is public knowledge inside the product; who sits in it is not.
create policy forum_read on public.forum for select to authenticated using (true);
create policy forum_add on public.forum for insert to authenticated
	with check (unit_id = any ((select app.my_units('forum.manage'))::uuid[]));
create policy forum_change on public.forum for update to authenticated
	using (unit_id = any ((select app.my_units('forum.manage'))::uuid[]))
	with check (unit_id = any ((select app.my_units('forum.manage'))::uuid[]));

-- Commands ---------------------------------------------------------------------------------------

-- The forum, locked, for one who may manage it.
create function app.lock_forum(p_id uuid) returns public.forum
language plpgsql set search_path = '' as $$
declare
	forum public.forum;
begin
	select * into forum from public.forum where id = p_id;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'forum'));
	end if;
	perform app.require_permission('forum.manage', forum.unit_id);
	select * into forum from public.forum where id = p_id for update;
	return forum;
end $$;
revoke execute on function app.lock_forum(uuid) from public;
grant execute on function app.lock_forum(uuid) to authenticated;

-- A sub-group lives in its group's unit; every other forum gets a unit of its own, with its settings.
create function command.forum_create(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	parent public.forum;
	home uuid := (payload ->> 'unitId')::uuid;
begin
	if payload ->> 'parentId' is not null then
		parent := app.lock_forum((payload ->> 'parentId')::uuid);
		home := parent.unit_id;
	else
		-- A new body is an act for the whole country: who manages only a forum of its own can't.
		perform app.require_permission('forum.manage', '00000000-0000-7000-8000-a00000000001');
		insert into public.unit (id, kind, parent_id, path, name_km, name_en)
		values (home, 'forum', '00000000-0000-7000-8000-a00000000001', '{}', payload ->> 'nameKm', payload ->> 'nameEn');
		insert into public.administration (unit_id, letterhead_km, letterhead_en)
		values (home, array[payload ->> 'nameKm'], array[payload ->> 'nameEn']);
	end if;
	insert into public.forum (id, kind, unit_id, parent_id, host_id, name_km, name_en, membership_cap)
	values ((payload ->> 'id')::uuid, (payload ->> 'kind')::public.forum_kind, home, parent.id,
		(payload ->> 'hostId')::uuid, payload ->> 'nameKm', payload ->> 'nameEn', (payload ->> 'membershipCap')::integer);
	return jsonb_build_object('id', payload ->> 'id');
end $$;

create function command.forum_update(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	forum public.forum := app.lock_forum((payload ->> 'id')::uuid);
begin
	perform app.check_base(forum.rev, payload);
	update public.forum f set name_km = payload ->> 'nameKm', name_en = payload ->> 'nameEn',
		host_id = (payload ->> 'hostId')::uuid, membership_cap = (payload ->> 'membershipCap')::integer
	where f.id = forum.id;
	return jsonb_build_object('id', forum.id);
end $$;

grant execute on all functions in schema command to authenticated;
