-- Area: the official gazetteer. Capital/provinces are built in, districts and communes are imported.

create type public.area_level as enum ('province', 'district', 'commune');

create table public.area (
	code text primary key check (code ~ '^\d{2}(\d{2}){0,2}$'),
	level public.area_level not null,
	parent_code text references public.area (code),
	-- The kind in words, as the gazetteer gives it: រាជធានី, ខេត្ត, ក្រុង, ស្រុក, ខណ្ឌ, ឃុំ, សង្កាត់.
	type_km text not null,
	type_en text not null,
	name_km text not null,
	name_en text not null,
	latitude double precision,
	longitude double precision,
	-- Rough place on the national tile map (column, row); provinces only.
	tile_column smallint,
	tile_row smallint,
	check (char_length(code) = case level when 'province' then 2 when 'district' then 4 else 6 end),
	check ((level = 'province') = (parent_code is null))
);
create index area_parent_code_idx on public.area (parent_code);
create index area_name_km_idx on public.area using gin (name_km extensions.gin_trgm_ops);
create index area_name_en_idx on public.area using gin (lower(name_en) extensions.gin_trgm_ops);

alter table public.unit add constraint unit_area_code_fkey foreign key (area_code) references public.area (code);

-- The id of an area's administration follows from its code, so that an import can be repeated.
create function app.area_unit_id(code text) returns uuid
language sql immutable set search_path = '' as $$
	select ('00000000-0000-7000-8000-' || lpad(code, 12, '0'))::uuid
$$;
revoke execute on function app.area_unit_id(text) from public;
grant execute on function app.area_unit_id(text) to authenticated;

select app.protect('public.area');
alter table public.area enable row level security;
grant select, insert, update on public.area to authenticated;
create policy area_read on public.area for select to authenticated using (true);
create policy area_add on public.area for insert to authenticated
	with check ((select app.my_units('area.manage'))::uuid[] <> '{}');
create policy area_change on public.area for update to authenticated
	using ((select app.my_units('area.manage'))::uuid[] <> '{}')
	with check ((select app.my_units('area.manage'))::uuid[] <> '{}');

-- Import ------------------------------------------------------------------------------------------

-- Whoever changes the directory, or the gazetteer whose administrations stand in it, holds it first: many change single
-- things of it at once (`alone`: false), an import is alone from the look at what is there until its end.
create function app.hold_directory(alone boolean) returns void
language plpgsql set search_path = '' as $$
begin
	if alone then
		perform pg_advisory_xact_lock(hashtextextended('directory', 0));
	else
		perform pg_advisory_xact_lock_shared(hashtextextended('directory', 0));
	end if;
end $$;
revoke execute on function app.hold_directory(boolean) from public;
grant execute on function app.hold_directory(boolean) to authenticated;

-- What a gazetteer would do to each area: added, changed or unchanged. The file of NCDD gives no
-- coordinates; those that are there already stay.
create function app.compare_areas(areas jsonb) returns table (
	code text, level public.area_level, parent_code text, type_km text, type_en text, name_km text, name_en text,
	latitude double precision, longitude double precision, effect text, old_name_km text, old_name_en text
)
language sql stable set search_path = '' as $$
	select g.code, g.level::public.area_level, g."parentCode", g."typeKm", g."typeEn", g."nameKm", g."nameEn",
		coalesce(g.latitude, a.latitude), coalesce(g.longitude, a.longitude),
		case
			when a.code is null then 'added'
			when (a.type_km, a.type_en, a.name_km, a.name_en, a.latitude, a.longitude) is distinct from
				(g."typeKm", g."typeEn", g."nameKm", g."nameEn", coalesce(g.latitude, a.latitude),
				coalesce(g.longitude, a.longitude)) then 'changed'
			else 'unchanged'
		end,
		a.name_km, a.name_en
	from jsonb_to_recordset(areas) as g(code text, level text, "parentCode" text, "typeKm" text, "typeEn" text,
		"nameKm" text, "nameEn" text, latitude double precision, longitude double precision)
	left join public.area a on a.code = g.code
$$;

-- How many areas of each level an import would add, change and leave, and the first fifty changes.
create function public.preview_areas(areas jsonb) returns jsonb
language sql stable set search_path = '' as $$
	with compared as (select * from app.compare_areas(areas))
	select jsonb_build_object(
		'counts', coalesce((select jsonb_agg(jsonb_build_object('level', c.level, 'effect', c.effect, 'count', c.n) order by c.level, c.effect)
			from (select level, effect, count(*) as n from compared group by level, effect) c), '[]'),
		'changes', coalesce((select jsonb_agg(to_jsonb(c) order by c.code) from (
			select code, name_km as "nameKm", name_en as "nameEn", old_name_km as "oldNameKm", old_name_en as "oldNameEn"
			from compared where effect = 'changed' order by code limit 50) c), '[]'))
$$;

-- Brings areas into the gazetteer, with the administration of each as a unit and an organisation, under
-- its official name. All or nothing; repeating it changes nothing. Returns { added, changed, unchanged }.
create function app.import_areas(areas jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	summary jsonb;
	step public.area_level;
begin
	perform app.hold_directory(true);
	select jsonb_build_object('added', count(*) filter (where effect = 'added'),
		'changed', count(*) filter (where effect = 'changed'),
		'unchanged', count(*) filter (where effect = 'unchanged'))
	into summary from app.compare_areas(areas);
	-- Level by level: a unit's path is made from its parent's.
	foreach step in array array['district', 'commune']::public.area_level[] loop
		insert into public.area as known (code, level, parent_code, type_km, type_en, name_km, name_en, latitude, longitude)
		select c.code, c.level, c.parent_code, c.type_km, c.type_en, c.name_km, c.name_en, c.latitude, c.longitude
		from app.compare_areas(areas) c where c.level = step and c.effect <> 'unchanged'
		on conflict (code) do update set type_km = excluded.type_km, type_en = excluded.type_en,
			name_km = excluded.name_km, name_en = excluded.name_en,
			latitude = excluded.latitude, longitude = excluded.longitude;
		insert into public.unit as known (id, kind, parent_id, path, area_code, name_km, name_en)
		select app.area_unit_id(a.code), a.level::text::public.unit_kind, app.area_unit_id(a.parent_code), '{}', a.code,
			'រដ្ឋបាល' || a.type_km || a.name_km,
			a.name_en || ' ' || case a.type_en when 'Municipality' then 'Municipal' else a.type_en end || ' Administration'
		from jsonb_to_recordset(areas) as g(code text)
		join public.area a on a.code = g.code and a.level = step
		on conflict (id) do update set name_km = excluded.name_km, name_en = excluded.name_en
		where (known.name_km, known.name_en) is distinct from (excluded.name_km, excluded.name_en);
	end loop;
	insert into public.organisation (id, kind)
	select u.id, 'administration' from jsonb_to_recordset(areas) as g(code text)
	join public.unit u on u.id = app.area_unit_id(g.code) and u.kind in ('district', 'commune')
	on conflict (id) do nothing;
	return summary;
end $$;

revoke execute on function app.compare_areas(jsonb), app.import_areas(jsonb) from public;
grant execute on function app.compare_areas(jsonb), app.import_areas(jsonb), public.preview_areas(jsonb) to authenticated;

-- Commands --------------------------------------------------------------------------------------

-- A gazetteer that has been looked through, all or nothing. `seen`: the fingerprint of what the import of the file
-- `fileKey` was shown to do.
create function command.area_import(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
begin
	if app.my_units('area.manage') = '{}' then
		perform app.refuse('forbidden', jsonb_build_object('permission', 'area.manage'));
	end if;
	perform app.hold_directory(true);
	perform app.check_seen(
		jsonb_build_object('key', payload ->> 'fileKey', 'found', public.preview_areas(payload -> 'areas')),
		payload, 'preview_changed');
	return app.import_areas(payload -> 'areas');
end $$;

grant execute on all functions in schema command to authenticated;
