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
