-- Forum: standing bodies with their members, and the settings of the administrations that convene them.

-- Types -----------------------------------------------------------------------------------------

create type public.forum_kind as enum ('dialogue', 'twg', 'sub_group', 'twg_network', 'smd', 'ngo_consultation');
create type public.forum_seat as enum (
	'chair', 'lead_facilitator', 'secretariat', 'member', 'cdc_representative', 'focal_point', 'technical_advisor'
);

-- Tables ----------------------------------------------------------------------------------------

-- `unit_id`: the province of a dialogue, the forum's own unit for a technical working group.
create table public.forum (
	id uuid primary key,
	kind public.forum_kind not null,
	unit_id uuid not null references public.unit (id),
	parent_id uuid references public.forum (id),
	host_id uuid references public.unit (id),
	name_km text not null check (btrim(name_km) <> ''),
	name_en text not null check (btrim(name_en) <> ''),
	membership_cap integer check (membership_cap > 0),
	dissolved_on date,
	rev integer not null default 1
);
create index forum_unit_id_idx on public.forum (unit_id);
create index forum_parent_id_idx on public.forum (parent_id);
create index forum_host_id_idx on public.forum (host_id);
create unique index forum_dialogue_idx on public.forum (unit_id) where kind = 'dialogue';

create table public.forum_member (
	id uuid primary key,
	forum_id uuid not null references public.forum (id),
	unit_id uuid not null references public.unit (id),
	seat public.forum_seat not null,
	-- What a focal point stands for (gender, climate, PFM, PAR, SNDD).
	concern text not null default '',
	organisation_id uuid not null references public.unit (id),
	contact_id uuid references public.contact (id),
	name_km text not null check (btrim(name_km) <> ''),
	name_en text not null default '',
	sex public.sex not null default 'unstated',
	email text check (email like '%_@_%'),
	phone text,
	locale public.locale not null default 'km',
	since date not null,
	until date check (until is null or until >= since),
	rev integer not null default 1
);
create index forum_member_forum_id_idx on public.forum_member (forum_id);
create index forum_member_unit_id_idx on public.forum_member (unit_id);
create index forum_member_organisation_id_idx on public.forum_member (organisation_id);
create index forum_member_contact_id_idx on public.forum_member (contact_id);

-- Settings of a convening body: letterhead, numbering, who signs, standing copy list, default deadlines (days).
create table public.administration (
	unit_id uuid primary key references public.unit (id),
	letterhead_km text[] not null default '{}',
	letterhead_en text[] not null default '{}',
	-- Placeholders: {n} running number in the year, {yy} and {yyyy} year.
	number_pattern text not null default '{n}/{yy}' check (number_pattern like '%{n}%'),
	place_km text not null default '',
	place_en text not null default '',
	signatory_km text not null default '',
	signatory_en text not null default '',
	report_due_days integer not null default 15 check (report_due_days between 1 and 365),
	action_due_days integer not null default 90 check (action_due_days between 1 and 1825),
	answer_due_days integer not null default 30 check (answer_due_days between 1 and 365),
	rsvp_due_days integer not null default 3 check (rsvp_due_days between 0 and 60),
	rev integer not null default 1
);

-- Standing copy list of an administration: bodies that get every report in copy, beside those CPPD-19 names.
create table public.standing_copy (
	id uuid primary key,
	unit_id uuid not null references public.unit (id),
	organisation_id uuid not null references public.unit (id),
	position integer not null default 0,
	unique (unit_id, organisation_id)
);
create index standing_copy_organisation_id_idx on public.standing_copy (organisation_id);

select app.protect('public.forum'), app.protect('public.forum_member'),
	app.protect('public.administration'), app.protect('public.standing_copy');

-- Policies --------------------------------------------------------------------------------------

alter table public.forum enable row level security;
alter table public.forum_member enable row level security;
alter table public.administration enable row level security;
alter table public.standing_copy enable row level security;
grant select, insert, update on public.forum, public.forum_member, public.administration to authenticated;
grant select, insert, update, delete on public.standing_copy to authenticated;

-- That a forum exists is public knowledge inside the product; who sits in it is not.
create policy forum_read on public.forum for select to authenticated using (true);
create policy forum_add on public.forum for insert to authenticated
	with check (unit_id = any ((select app.my_units('forum.manage'))::uuid[]));
create policy forum_change on public.forum for update to authenticated
	using (unit_id = any ((select app.my_units('forum.manage'))::uuid[]))
	with check (unit_id = any ((select app.my_units('forum.manage'))::uuid[]));

create policy forum_member_read on public.forum_member for select to authenticated
	using (unit_id = any ((select app.my_units('meeting.read'))::uuid[]));
create policy forum_member_add on public.forum_member for insert to authenticated
	with check (unit_id = any ((select app.my_units('forum.manage'))::uuid[]));
create policy forum_member_change on public.forum_member for update to authenticated
	using (unit_id = any ((select app.my_units('forum.manage'))::uuid[]))
	with check (unit_id = any ((select app.my_units('forum.manage'))::uuid[]));

create policy administration_read on public.administration for select to authenticated using (true);
create policy administration_add on public.administration for insert to authenticated
	with check (unit_id = any ((select app.my_units('administration.manage'))::uuid[]));
create policy administration_change on public.administration for update to authenticated
	using (unit_id = any ((select app.my_units('administration.manage'))::uuid[]))
	with check (unit_id = any ((select app.my_units('administration.manage'))::uuid[]));

create policy standing_copy_read on public.standing_copy for select to authenticated
	using (unit_id = any ((select app.my_units('meeting.read'))::uuid[]));
create policy standing_copy_add on public.standing_copy for insert to authenticated
	with check (unit_id = any ((select app.my_units('administration.manage'))::uuid[]));
create policy standing_copy_change on public.standing_copy for update to authenticated
	using (unit_id = any ((select app.my_units('administration.manage'))::uuid[]))
	with check (unit_id = any ((select app.my_units('administration.manage'))::uuid[]));
create policy standing_copy_remove on public.standing_copy for delete to authenticated
	using (unit_id = any ((select app.my_units('administration.manage'))::uuid[]));

-- Commands: administration ------------------------------------------------------------------------

-- The settings of a convening body; a working group has none until they are first saved.
create function command.administration_update(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	target uuid := (payload ->> 'unitId')::uuid;
	stored public.administration;
begin
	perform app.require_permission('administration.manage', target);
	select * into stored from public.administration where unit_id = target for update;
	if found then
		perform app.check_base(stored.rev, payload);
	end if;
	insert into public.administration (unit_id, letterhead_km, letterhead_en, number_pattern, place_km, place_en,
		signatory_km, signatory_en, report_due_days, action_due_days, answer_due_days, rsvp_due_days)
	values (target, array(select jsonb_array_elements_text(payload -> 'letterheadKm')),
		array(select jsonb_array_elements_text(payload -> 'letterheadEn')), payload ->> 'numberPattern',
		payload ->> 'placeKm', payload ->> 'placeEn', payload ->> 'signatoryKm', payload ->> 'signatoryEn',
		(payload ->> 'reportDueDays')::integer, (payload ->> 'actionDueDays')::integer,
		(payload ->> 'answerDueDays')::integer, (payload ->> 'rsvpDueDays')::integer)
	on conflict (unit_id) do update set letterhead_km = excluded.letterhead_km, letterhead_en = excluded.letterhead_en,
		number_pattern = excluded.number_pattern, place_km = excluded.place_km, place_en = excluded.place_en,
		signatory_km = excluded.signatory_km, signatory_en = excluded.signatory_en,
		report_due_days = excluded.report_due_days, action_due_days = excluded.action_due_days,
		answer_due_days = excluded.answer_due_days, rsvp_due_days = excluded.rsvp_due_days;
	return jsonb_build_object('unitId', target);
end $$;

create function command.administration_add_copy(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	target uuid := (payload ->> 'unitId')::uuid;
begin
	perform app.require_permission('administration.manage', target);
	if not exists (select from public.organisation where id = (payload ->> 'organisationId')::uuid) then
		perform app.refuse('not_found', jsonb_build_object('what', 'organisation'));
	end if;
	insert into public.standing_copy (id, unit_id, organisation_id, position)
	values ((payload ->> 'id')::uuid, target, (payload ->> 'organisationId')::uuid,
		(select coalesce(max(c.position), 0) + 1 from public.standing_copy c where c.unit_id = target));
	return jsonb_build_object('id', payload ->> 'id');
end $$;

create function command.administration_remove_copy(payload jsonb) returns jsonb
language plpgsql set search_path = '' as $$
declare
	copy public.standing_copy;
begin
	select * into copy from public.standing_copy where id = (payload ->> 'id')::uuid;
	if not found then
		perform app.refuse('not_found', jsonb_build_object('what', 'copy'));
	end if;
	perform app.require_permission('administration.manage', copy.unit_id);
	delete from public.standing_copy where id = copy.id;
	return jsonb_build_object('unitId', copy.unit_id, 'organisationId', copy.organisation_id);
end $$;

grant execute on all functions in schema command to authenticated;
